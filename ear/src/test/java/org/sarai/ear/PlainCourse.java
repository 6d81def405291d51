package org.sarai.ear;

import java.util.List;
import java.util.Map;
import org.sarai.catalogue.DefineCourse;
import org.sarai.shared.Register;

/** Courses of which a test needs no more than that they are there. */
final class PlainCourse {
  private PlainCourse() {}

  /** An open course for officials. */
  static DefineCourse of(String code, String title) {
    return of(code, new DefineCourse.Text(title, null, List.of()));
  }

  /** The same, which says of itself what a published one should. */
  static DefineCourse whole(String code, String title) {
    return of(code, new DefineCourse.Text(title, "An outline.", List.of("One", "Two", "Three")));
  }

  private static DefineCourse of(String code, DefineCourse.Text text) {
    return new DefineCourse(code, Register.OFFICIALS, true, "OFFICIALS", 10, Map.of("en", text));
  }
}
