package org.sarai.completion.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Register;

/** The courses that a list of one register may name. */
@Stateless
public class OfferedCourses {
  @EJB private Courses courses;

  /** By code. */
  public Map<String, CourseRow> of(Register register) {
    return courses.all("en").stream()
        .filter(course -> course.audience() == register)
        .collect(Collectors.toMap(CourseRow::code, Function.identity()));
  }
}
