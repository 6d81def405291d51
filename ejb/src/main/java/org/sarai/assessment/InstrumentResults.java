package org.sarai.assessment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.assessment.internal.Comparisons;
import org.sarai.assessment.internal.TaughtCourses;
import org.sarai.authoring.Instruments;
import org.sarai.courses.test.Questions;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * What the tests of a course say of the course, and of themselves, for those who may see its
 * learning records. Nobody is named. Each person's first attempt on a test counts.
 */
@Stateless
public class InstrumentResults {
  @EJB private Comparisons comparisons;
  @EJB private Instruments instruments;
  @EJB private TaughtCourses courses;
  @Resource private SessionContext session;

  /**
   * How answers have changed from pre-test to post-test and follow-up of one instrument, domain by
   * domain. Who answered both times is compared with themselves; the others, if there are any on
   * both sides, as independent samples. The methods of the intervals stand in {@code Comparison}:
   * Newcombe's hybrid score intervals for one question a domain, Student's and Welch's t for more.
   *
   * @param courseCode the course; all its published versions count
   * @return the changes, in percentage points with 95 % confidence intervals; empty as long as
   *     nobody can be compared
   * @throws Refused (not found) without such a course; (forbidden) if it is for the people of a
   *     register that the caller does not work with
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<DomainChange> changes(String courseCode) {
    requireOwn(courseCode);
    return comparisons.changes(questions(courseCode, "en"));
  }

  /**
   * How the questions of a course's tests work, language by language.
   *
   * @param courseCode the course; all its published versions count
   * @param language in which titles are wanted
   * @return a row for each question and language in which somebody answered
   * @throws Refused as {@link #changes} does
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<ItemFigures> items(String courseCode, String language) {
    requireOwn(courseCode);
    var tests = questions(courseCode, language);
    tests.values().removeIf(text -> "survey".equals(text.source().kind()));
    return comparisons.items(tests);
  }

  private Map<Long, Questions> questions(String courseCode, String language) {
    var units = new LinkedHashMap<Long, Questions>();
    for (var unit : instruments.unitsOf(courseCode)) {
      var texts = instruments.questions(unit);
      texts.values().stream()
          .findFirst()
          .ifPresent(any -> units.put(unit, texts.getOrDefault(language, any)));
    }
    return units;
  }

  private void requireOwn(String courseCode) {
    courses.require(courseCode, "en", session::isCallerInRole);
  }
}
