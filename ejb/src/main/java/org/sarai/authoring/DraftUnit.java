package org.sarai.authoring;

import java.util.List;
import java.util.Map;

/**
 * A unit of a draft.
 *
 * @param name its stable name
 * @param kind {@code lesson}, {@code document}, {@code audio}, {@code test}, {@code survey} or
 *     {@code scorm}
 * @param titles by language
 * @param languages its texts, the source language first; empty for a package
 * @param bytes of its own files; 0 for texts
 */
public record DraftUnit(
    String name,
    String kind,
    Map<String, String> titles,
    List<DraftLanguage> languages,
    long bytes) {
  public DraftUnit {
    titles = Map.copyOf(titles);
    languages = List.copyOf(languages);
  }

  /**
   * @param language BCP 47
   * @return the title in that language, else in any; else the unit's name
   */
  public String title(String language) {
    return titles.getOrDefault(language, titles.values().stream().findFirst().orElse(name));
  }

  /**
   * @return whether it is a package that was brought in, without a text
   */
  public boolean scorm() {
    return kind.equals("scorm");
  }

  /**
   * @return the languages that it has a text in
   */
  public List<String> tongues() {
    return languages.stream().map(DraftLanguage::language).toList();
  }
}
