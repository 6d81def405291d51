package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.courses.CourseSeed;

/** Lets the catalogue say of a course what the folder says that learners get into. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CourseTexts {
  @EJB private Courses courses;

  /** Whether it is open, and under which programme it runs, stays as it is. */
  public void say(CourseRow course, CourseSeed seed) {
    courses.define(
        new DefineCourse(
            course.code(),
            course.audience(),
            course.open(),
            seed.phase(),
            seed.minutes(),
            texts(seed)));
  }

  public static Map<String, DefineCourse.Text> texts(CourseSeed seed) {
    var texts = new LinkedHashMap<String, DefineCourse.Text>();
    seed.title()
        .forEach(
            (language, title) ->
                texts.put(
                    language,
                    new DefineCourse.Text(
                        title,
                        seed.outline().get(language),
                        seed.outcomes().getOrDefault(language, List.of()))));
    return texts;
  }
}
