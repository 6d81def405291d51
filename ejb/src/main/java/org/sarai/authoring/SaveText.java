package org.sarai.authoring;

import java.util.Set;
import org.sarai.courses.text.Source;

/**
 * A text of a draft is to say something else.
 *
 * @param courseCode the course
 * @param unit the unit's name
 * @param language BCP 47
 * @param revision that the author saw
 * @param key of this save, by chance; the same again gives the same receipt
 * @param text what it is to say
 * @param translated ids of blocks that were translated from what the source says now
 */
public record SaveText(
    String courseCode,
    String unit,
    String language,
    int revision,
    String key,
    Source text,
    Set<String> translated) {
  public SaveText {
    translated = Set.copyOf(translated);
  }
}
