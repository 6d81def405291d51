package org.sarai.courses.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sarai.courses.CourseSeed;
import org.sarai.courses.PackageZip;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.text.Source;

/**
 * The lessons, documents and sounds of a course as one SCORM package: an activity for each, in the
 * course's order, which a learner can take in any order. Scripts and media that several use are
 * there once. What stays out of it, its own description names.
 */
public final class CoursePackage {
  private CoursePackage() {}

  /**
   * Builds a package.
   *
   * @param format the edition of SCORM
   * @param course what is said of the course
   * @param units the texts of each unit that is written in blocks, by its name, in the course's
   *     order, the source language first; at least one unit
   * @param facts where fact cards are
   * @param today facts are put in that are valid on this day
   * @param media content of the course's files by path, {@code media/NAME}
   * @return the zip; the same course, facts and day give the same bytes
   * @throws IllegalArgumentException when there is no unit, or one is a test or survey
   */
  public static byte[] build(
      PackageFormat format,
      CourseSeed course,
      Map<String, List<Source>> units,
      FactLookup facts,
      LocalDate today,
      Map<String, byte[]> media) {
    if (units.isEmpty()
        || units.values().stream().flatMap(List::stream).anyMatch(Source::hasQuestions)) {
      throw new IllegalArgumentException("a package needs a lesson, document or audio");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Manifest.Sco> scos = new ArrayList<>();
    units.forEach(
        (name, texts) -> {
          String folder = "units/" + name + "/";
          var mine = LessonPackage.files(format, texts, facts, today, media, folder);
          files.putAll(mine);
          scos.add(
              new Manifest.Sco(
                  "item-" + name,
                  "lesson-" + name,
                  texts.get(0).title(),
                  folder + LessonPackage.PAGE,
                  mine.keySet()));
        });
    String manifest =
        Manifest.of(
            format,
            "org.sarai." + course.code(),
            course.title().get(course.sourceLanguage()),
            new Manifest.About(course.title(), about(course)),
            scos);
    files.put(Manifest.FILE, LessonPackage.bytes(manifest));
    return PackageZip.of(files);
  }

  /** What the course says of itself, and what of it is not inside. */
  private static Map<String, String> about(CourseSeed course) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : course.title().keySet()) {
      List<String> said = new ArrayList<>();
      if (course.outline().get(language) != null) {
        said.add(course.outline().get(language));
      }
      said.addAll(Left.of(course, language));
      if (!said.isEmpty()) {
        texts.put(language, String.join(" ", said));
      }
    }
    return texts;
  }
}
