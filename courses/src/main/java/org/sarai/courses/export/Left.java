package org.sarai.courses.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sarai.courses.CourseSeed;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.lesson.Words;

/** What does not leave the platform with the rest of a course, and why, in sentences. */
final class Left {
  private Left() {}

  /** In a language, tests and surveys first; empty if everything goes along. */
  static List<String> of(CourseSeed course, String language) {
    List<String> sentences = new ArrayList<>();
    add(sentences, "stays.tests", UnitSeed::isMarked, course, language);
    add(sentences, "stays.packages", UnitSeed::isScorm, course, language);
    return sentences;
  }

  private static void add(
      List<String> sentences,
      String key,
      Predicate<UnitSeed> which,
      CourseSeed course,
      String language) {
    String titles =
        course.units().stream()
            .filter(which)
            .map(unit -> title(unit, course, language))
            .collect(Collectors.joining(" · "));
    if (!titles.isEmpty()) {
      sentences.add(Words.of(language).get(key).formatted(titles));
    }
  }

  static String title(UnitSeed unit, CourseSeed course, String language) {
    return unit.title().getOrDefault(language, unit.title().get(course.sourceLanguage()));
  }
}
