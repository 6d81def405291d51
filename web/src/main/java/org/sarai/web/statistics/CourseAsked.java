package org.sarai.web.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sarai.learning.CourseQuestion;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Parameters;
import org.sarai.web.shell.Query;

/** A question about a course as addresses write it. */
public final class CourseAsked extends Parameters {
  private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int LONGEST = 300;

  /**
   * @param parameter value of a parameter by its name; null or blank when it is absent
   */
  public CourseAsked(UnaryOperator<String> parameter) {
    super(List.of("version", "cohort", "institution", "from", "to"), parameter);
  }

  /**
   * @return the question
   * @throws Refused (invalid) if a value is none
   */
  public CourseQuestion question() {
    var version = matching("version", VERSION);
    var cohort = matching("cohort", ID);
    var institution = value("institution");
    if (institution != null && institution.length() > LONGEST) {
      throw Refused.invalid("problem.noValue", "institution");
    }
    return new CourseQuestion(
        version == null ? null : Integer.valueOf(version),
        cohort == null ? null : Long.valueOf(cohort),
        institution,
        Query.day(value("from")),
        Query.day(value("to")));
  }

  private String matching(String name, Pattern pattern) {
    var value = value(name);
    if (value != null && !pattern.matcher(value).matches()) {
      throw Refused.invalid("problem.noValue", name);
    }
    return value;
  }
}
