package org.sarai.web.feedback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;
import org.sarai.web.shell.Query;

/** A group and days as addresses write them, of pages and of REST alike. */
public final class FeedbackAsked {
  private static final List<String> NAMES = List.of("cohort", "from", "to");

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param parameter value of a parameter by its name; null or blank when it is absent
   */
  public FeedbackAsked(UnaryOperator<String> parameter) {
    for (var name : NAMES) {
      var value = Typed.text(parameter.apply(name));
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  /**
   * @return the question
   * @throws Refused (invalid) for days that are none; (not found) for a group that is none
   */
  public FeedbackQuestion question() {
    var cohort = values.get("cohort");
    return new FeedbackQuestion(
        cohort == null ? null : (Long) Query.id(cohort, "refused.noCohort"),
        day("from"),
        day("to"));
  }

  private LocalDate day(String name) {
    return Query.day(values.get(name));
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
    return values.isEmpty()
        ? path
        : values.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
