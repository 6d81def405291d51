package org.sarai.courses;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/**
 * What the texts of a folder say.
 *
 * @param course null while {@code course.md} is missing or has faults
 * @param texts of all units in their order, each in its source language first
 * @param faults what is wrong with the texts, each for itself
 */
record FolderTexts(CourseSeed course, List<Source> texts, List<Fault> faults) {
  private static final Pattern FILE =
      Pattern.compile("units/([a-z][a-z0-9-]{0,59})\\.([a-z]{2,3})\\.md");

  static FolderTexts of(SortedMap<String, byte[]> files, boolean ofCatalogue) {
    List<Fault> faults = new ArrayList<>();
    CourseSeed course = course(files, ofCatalogue, faults);
    List<Source> texts = new ArrayList<>();
    if (course == null) {
      // A draft's texts can be worked on while its course.md is broken.
      files.keySet().stream()
          .filter(path -> FILE.matcher(path).matches())
          .forEach(path -> texts.add(text(path, files.get(path), faults)));
    } else {
      for (UnitSeed unit : course.units()) {
        texts.addAll(unit(course, unit, files, faults));
      }
    }
    return new FolderTexts(course, List.copyOf(texts), List.copyOf(faults));
  }

  private static CourseSeed course(
      SortedMap<String, byte[]> files, boolean ofCatalogue, List<Fault> faults) {
    byte[] content = files.get(CourseFolder.TEXT);
    if (content == null) {
      faults.add(Fault.of(CourseFolder.TEXT, 1, null, FaultCode.COURSE_MISSING));
      return null;
    }
    return CourseText.read(
        CourseFolder.TEXT, decoded(CourseFolder.TEXT, content, faults), ofCatalogue, faults);
  }

  private static List<Source> unit(
      CourseSeed course, UnitSeed unit, SortedMap<String, byte[]> files, List<Fault> faults) {
    List<Source> texts = new ArrayList<>();
    if (unit.isScorm()) {
      return texts;
    }
    files.forEach(
        (path, content) -> {
          Matcher name = FILE.matcher(path);
          if (name.matches() && name.group(1).equals(unit.source())) {
            Source text = text(path, content, faults);
            named(unit, name.group(2), text, new FaultLog(path, faults));
            texts.add(text);
          }
        });
    if (texts.isEmpty()) {
      new FaultLog(CourseFolder.TEXT, faults)
          .add(1, null, FaultCode.UNIT_MISSING, unit.source(), course.sourceLanguage());
    }
    texts.sort(
        Comparator.comparing((Source text) -> !course.sourceLanguage().equals(text.language()))
            .thenComparing(text -> String.valueOf(text.language())));
    return texts;
  }

  private static void named(UnitSeed unit, String language, Source text, FaultLog log) {
    if (!unit.source().equals(text.unit()) || !language.equals(text.language())) {
      log.add(1, null, FaultCode.UNIT_NAME, text.unit(), text.language(), unit.source(), language);
    }
    if (!unit.kind().equals(text.kind())) {
      log.add(
          text.line("kind"), null, FaultCode.UNIT_KIND, unit.source(), text.kind(), unit.kind());
    }
  }

  private static Source text(String path, byte[] content, List<Fault> faults) {
    return SourceReader.read(path, decoded(path, content, faults), faults);
  }

  private static String decoded(String path, byte[] content, List<Fault> faults) {
    try {
      return CourseFolder.decoded(content);
    } catch (CharacterCodingException e) {
      faults.add(Fault.of(path, 1, null, FaultCode.ENCODING));
      return new String(content, java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
