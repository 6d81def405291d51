package org.sarai.authoring;

import java.util.List;

/**
 * A unit of a version that was published from a course's folder.
 *
 * @param id its id
 * @param source its name in the folder, the same in every version
 * @param kind {@code lesson}, {@code document}, {@code audio}, {@code test}, {@code survey} or
 *     {@code scorm}
 * @param title in the language that was asked for, else in the course's source language
 * @param languages in which it can be taken (BCP 47), the source language first where it is known;
 *     empty for {@code scorm}
 */
public record PublishedUnit(
    long id, String source, String kind, String title, List<String> languages) {
  public PublishedUnit {
    languages = List.copyOf(languages);
  }

  /**
   * @return whether it is written in blocks, and has packages and handouts
   */
  public boolean isWritten() {
    return kind.equals("lesson") || kind.equals("document") || kind.equals("audio");
  }
}
