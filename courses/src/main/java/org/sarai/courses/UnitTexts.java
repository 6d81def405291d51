package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sarai.courses.check.Checks;
import org.sarai.courses.check.CourseTexts;
import org.sarai.courses.export.LessonPackage;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/**
 * Checks the texts of a course's units while building, and makes packages of them. Facts are not
 * known here: a package of the build has none, and what publishing makes of the same text has.
 */
final class UnitTexts {
  /** What only an installation knows. */
  private static final Set<FaultCode> LATER =
      EnumSet.of(FaultCode.FACT_UNKNOWN, FaultCode.FACT_EXPIRED, FaultCode.FACT_UNVERIFIED);

  /** No fact is shown, so no day makes a difference; a constant keeps the bytes the same. */
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  private UnitTexts() {}

  /** Tells every error of a course's texts; warnings are for authors, not for the build. */
  static void check(Path root, String folder, CourseSeed course, List<Fault> faults)
      throws IOException {
    List<Fault> found = new ArrayList<>();
    List<Source> texts = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    for (UnitSeed unit : course.units()) {
      for (Source text : read(folder, course, unit, found)) {
        texts.add(text);
        used.add(text.file());
      }
    }
    CourseFiles files = CourseFiles.of(root, folder);
    for (String name : files.units().keySet()) {
      String file = folder + "/units/" + name;
      if (!used.contains(file)) {
        found.add(new Fault(file, 1, "No unit of the course uses this file."));
      }
    }
    for (Fault fault :
        Checks.of(
            new CourseTexts(course.sourceLanguage(), texts, media(root, folder)),
            (code, language) -> Optional.empty(),
            ANY_DAY)) {
      boolean ofFile = fault.file().startsWith("media/");
      found.add(
          ofFile
              ? new Fault(
                  folder + "/" + fault.file(),
                  fault.line(),
                  fault.block(),
                  fault.code(),
                  fault.arguments())
              : fault);
    }
    found.removeIf(fault -> fault.severity() == Severity.WARNING || LATER.contains(fault.code()));
    faults.addAll(found);
  }

  /** The package of a lesson, document or audio unit. */
  static byte[] pack(Path root, String folder, CourseSeed course, UnitSeed unit)
      throws IOException {
    String name = unit.source();
    return LessonPackage.build(
        PackageFormat.SCORM_2004,
        "org.sarai." + course.code() + "." + name,
        read(folder, course, unit, new ArrayList<>()),
        (code, language) -> Optional.empty(),
        ANY_DAY,
        media(root, folder));
  }

  /** The texts of a unit, the source language first. */
  private static List<Source> read(
      String folder, CourseSeed course, UnitSeed unit, List<Fault> faults) {
    List<Source> texts = new ArrayList<>();
    if (unit.kind().equals("scorm")) {
      return texts;
    }
    String name = unit.source();
    unit.texts()
        .forEach(
            (language, text) -> {
              String file = folder + "/units/" + name + "." + language + ".md";
              Source source = SourceReader.read(file, text, faults);
              FaultLog log = new FaultLog(file, faults);
              if (!name.equals(source.unit()) || !language.equals(source.language())) {
                log.add(
                    1, null, FaultCode.UNIT_NAME, source.unit(), source.language(), name, language);
              }
              if (!unit.kind().equals(source.kind())) {
                log.add(
                    source.line("kind"),
                    null,
                    FaultCode.UNIT_KIND,
                    name,
                    source.kind(),
                    unit.kind());
              }
              texts.add(source);
            });
    if (!unit.texts().containsKey(course.sourceLanguage())) {
      new FaultLog(folder + "/" + Catalogue.TEXT, faults)
          .add(1, null, FaultCode.UNIT_MISSING, name, course.sourceLanguage());
    }
    texts.sort(
        Comparator.comparing((Source text) -> !course.sourceLanguage().equals(text.language()))
            .thenComparing(text -> String.valueOf(text.language())));
    return texts;
  }

  private static Map<String, byte[]> media(Path root, String folder) throws IOException {
    Map<String, byte[]> media = new LinkedHashMap<>();
    for (String path : CourseFiles.of(root, folder).media()) {
      media.put(path, Files.readAllBytes(root.resolve(folder).resolve(path)));
    }
    return media;
  }
}
