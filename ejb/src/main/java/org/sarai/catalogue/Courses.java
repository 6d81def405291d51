package org.sarai.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sarai.catalogue.internal.CourseQueries;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** The catalogue. */
@Stateless
public class Courses {
  @EJB private CourseQueries queries;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @param language in which titles are wanted (BCP 47)
   * @return every course by code, planned ones too
   */
  @PermitAll
  public List<CourseRow> all(String language) {
    return queries.all(language);
  }

  /**
   * @param code a course's code
   * @param language in which texts are wanted
   * @return the course, if there is one
   */
  @PermitAll
  public Optional<CourseDetail> find(String code, String language) {
    return queries.find(code, language);
  }

  /**
   * A course without its texts and its version, for who asks for nothing but whose it is.
   *
   * @param code a course's code
   * @param language in which its title is wanted
   * @return the course, if there is one
   */
  @PermitAll
  public Optional<CourseRow> summary(String code, String language) {
    return queries.summary(code, language);
  }

  /**
   * @param code a course's code
   * @param language in which its title is wanted
   * @return the title in that language, else in English, else in any; empty without such a course
   */
  @PermitAll
  public Optional<String> title(String code, String language) {
    return queries.title(code, language);
  }

  /**
   * @param versionId a course version
   * @param language in which titles of units are wanted
   * @return its units, if there is such a version
   */
  @PermitAll
  public Optional<PublishedVersion> version(long versionId, String language) {
    return queries.version(versionId, language);
  }

  /**
   * @param codes whether a course has this code, and which id it has
   * @return ids by code; codes that no course has are absent
   */
  @PermitAll
  public Map<String, Long> ids(List<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery("select code, id from course where code in ?1")
            .setParameter(1, codes)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }

  /**
   * Defines a course, or changes whether it is open and what is said of it. Its versions and
   * learners are untouched.
   *
   * @param course the definition
   * @return its id, and whether it is new
   * @throws Refused (conflict) if the course exists for the other audience
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Defined define(@Valid DefineCourse course) {
    var known = queries.find(course.code(), "en");
    if (known.isPresent() && known.get().course().audience() != course.audience()) {
      throw Refused.conflict("refused.audienceFixed", course.code());
    }
    var id = known.map(found -> found.course().id()).orElse(null);
    if (id == null) {
      id =
          ((Number)
                  database
                      .createNativeQuery(
                          "insert into course (code, audience, programme, minutes, open,"
                              + " recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6) returning id",
                          Long.class)
                      .setParameter(1, course.code())
                      .setParameter(2, course.audience().name())
                      .setParameter(3, course.programme())
                      .setParameter(4, course.minutes())
                      .setParameter(5, course.open())
                      .setParameter(6, Clock.now())
                      .getSingleResult())
              .longValue();
    } else {
      database
          .createNativeQuery(
              "update course set open = ?1, programme = coalesce(?2, programme),"
                  + " minutes = coalesce(?3, minutes) where id = ?4")
          .setParameter(1, course.open())
          .setParameter(2, course.programme())
          .setParameter(3, course.minutes())
          .setParameter(4, id)
          .executeUpdate();
    }
    for (var text : course.texts().entrySet()) {
      say(id, text.getKey(), text.getValue());
    }
    return new Defined(id, known.isEmpty());
  }

  private void say(long courseId, String language, DefineCourse.Text text) {
    database
        .createNativeQuery(
            "insert into course_text (course_id, language, title, outline, outcomes)"
                + " values (?1, ?2, ?3, ?4, ?5) on duplicate key update title = values(title),"
                + " outline = coalesce(values(outline), outline),"
                + " outcomes = coalesce(values(outcomes), outcomes)")
        .setParameter(1, courseId)
        .setParameter(2, language)
        .setParameter(3, text.title().strip())
        .setParameter(4, text.outline())
        .setParameter(5, text.outcomes().isEmpty() ? null : String.join("\n", text.outcomes()))
        .executeUpdate();
  }

  /**
   * @param code a course's code
   * @return how people come into it
   * @throws Refused (not found) if there is no such course
   */
  @PermitAll
  public CourseRules rules(String code) {
    return queries.rules(code).orElseThrow(() -> Refused.notFound("refused.noCourse", code));
  }

  /**
   * Changes how people come into a course. Those who are in it stay.
   *
   * @param code the course
   * @param rules the new rules
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void change(String code, @Valid CourseRules rules) {
    database
        .createNativeQuery(
            "update course set open = ?1, approval = ?2, capacity = ?3 where code = ?4")
        .setParameter(1, rules.open())
        .setParameter(2, rules.approval())
        .setParameter(3, rules.capacity())
        .setParameter(4, code)
        .executeUpdate();
  }
}
