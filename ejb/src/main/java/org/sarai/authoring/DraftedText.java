package org.sarai.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sarai.courses.Fault;
import org.sarai.courses.text.Source;

/**
 * A text of a draft, as its editor needs it.
 *
 * @param courseCode the course
 * @param unit the unit's name
 * @param language BCP 47
 * @param text what it says
 * @param revision of it
 * @param savedAt when it was saved
 * @param savedBy by whom
 * @param lock who is writing on it; null if nobody is
 * @param sourceLanguage the language that the others are translated from
 * @param source what it is translated from; null for the source itself
 * @param sourceRevision of the source; 0 for the source itself
 * @param html each block of the source as learners see it, by id; empty for the source itself
 * @param before what the source said when blocks that are behind were translated, by id; not of
 *     those of which nobody knows it any more
 * @param faults what is wrong with the text
 */
public record DraftedText(
    String courseCode,
    String unit,
    String language,
    Source text,
    int revision,
    Instant savedAt,
    Author savedBy,
    DraftLock lock,
    String sourceLanguage,
    Source source,
    int sourceRevision,
    Map<String, String> html,
    Map<String, String> before,
    List<Fault> faults) {
  public DraftedText {
    html = Map.copyOf(html);
    before = Map.copyOf(before);
    faults = List.copyOf(faults);
  }
}
