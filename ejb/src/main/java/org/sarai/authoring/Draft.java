package org.sarai.authoring;

import java.util.List;
import java.util.Set;
import org.sarai.courses.CourseSheet;

/**
 * A draft of a course.
 *
 * @param courseCode the course
 * @param number of the draft, growing
 * @param basedOn number of the version that it was begun from; null for none
 * @param state how it stands
 * @param fingerprint of everything in it
 * @param sheet the course's own texts and its units
 * @param sheetRevision of the sheet
 * @param units in their order
 * @param events what happened, the newest first
 */
public record Draft(
    String courseCode,
    long number,
    Integer basedOn,
    DraftState state,
    String fingerprint,
    CourseSheet sheet,
    int sheetRevision,
    List<DraftUnit> units,
    List<DraftEvent> events) {
  public Draft {
    units = List.copyOf(units);
    events = List.copyOf(events);
  }

  /**
   * @return languages of the course, the source language first
   */
  public Set<String> languages() {
    return sheet.languages();
  }

  /**
   * @return the language that the others are translated from
   */
  public String sourceLanguage() {
    return sheet.sourceLanguage();
  }
}
