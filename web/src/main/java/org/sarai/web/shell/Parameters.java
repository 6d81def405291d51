package org.sarai.web.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sarai.shared.Typed;

/** Those parameters of an address that ask a question, of pages and of REST alike. */
public class Parameters {
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param names which parameters ask; addresses are written in this order
   * @param parameter value of a parameter by its name; null or blank when it is absent
   */
  protected Parameters(List<String> names, UnaryOperator<String> parameter) {
    for (var name : names) {
      var value = Typed.text(parameter.apply(name));
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  /**
   * @param name of a parameter
   * @return its value; null when it is absent
   */
  public String value(String name) {
    return values.get(name);
  }

  /**
   * @return whether nothing is left out
   */
  public boolean isAll() {
    return values.isEmpty();
  }

  /**
   * @param path of a page or resource
   * @return its address with this question
   */
  public String address(String path) {
    return values.isEmpty() ? path : Query.joined(path, values);
  }

  /**
   * @param path of a page
   * @param name of a parameter
   * @param value another value of it
   * @return the page's address with this question, but for that value
   */
  public String with(String path, String name, Object value) {
    var other = new LinkedHashMap<>(values);
    other.put(name, value.toString());
    return Query.joined(path, other);
  }
}
