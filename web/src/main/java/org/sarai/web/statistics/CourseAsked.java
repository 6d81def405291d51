package org.sarai.web.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sarai.learning.CourseQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/** A question about a course as addresses write it, of pages and of REST alike. */
public final class CourseAsked {
  private static final List<String> NAMES =
      List.of("version", "cohort", "institution", "from", "to");
  private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int LONGEST = 300;

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param parameter value of a parameter by its name; null or blank when it is absent
   */
  public CourseAsked(UnaryOperator<String> parameter) {
    for (var name : NAMES) {
      var value = Typed.text(parameter.apply(name));
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  /**
   * @return the question
   * @throws Refused (invalid) if a value is none
   */
  public CourseQuestion question() {
    var version = matching("version", VERSION);
    var cohort = matching("cohort", ID);
    var institution = values.get("institution");
    if (institution != null && institution.length() > LONGEST) {
      throw Refused.invalid("problem.noValue", "institution");
    }
    return new CourseQuestion(
        version == null ? null : Integer.valueOf(version),
        cohort == null ? null : Long.valueOf(cohort),
        institution,
        day("from"),
        day("to"));
  }

  private String matching(String name, Pattern pattern) {
    var value = values.get(name);
    if (value != null && !pattern.matcher(value).matches()) {
      throw Refused.invalid("problem.noValue", name);
    }
    return value;
  }

  private LocalDate day(String name) {
    var value = values.get(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException notIso) {
      throw Refused.invalid("refused.day", value);
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
   * @return its address with this question; parameters come in one order
   */
  public String address(String path) {
    return address(path, values);
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
    return address(path, other);
  }

  private static String address(String path, Map<String, String> values) {
    return values.isEmpty()
        ? path
        : values.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
