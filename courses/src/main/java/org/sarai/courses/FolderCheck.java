package org.sarai.courses;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sarai.courses.check.Checks;
import org.sarai.courses.check.CourseTexts;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.text.Prose;
import org.sarai.courses.text.Source;

/** What no single text of a course's folder can know. */
final class FolderCheck {
  private static final String MANIFEST = "imsmanifest.xml";

  /** What authors keep beside the texts, such as how each statement was checked. */
  private static final Pattern NOTES = Pattern.compile("notes/[a-z][a-z0-9-]{0,63}\\.md");

  private final CourseFolder folder;
  private final CourseSeed course;
  private final FaultLog log;
  private final List<Fault> faults;

  private FolderCheck(CourseFolder folder, List<Fault> faults) {
    this.folder = folder;
    this.course = folder.course();
    this.log = new FaultLog(CourseFolder.TEXT, faults);
    this.faults = faults;
  }

  static void check(CourseFolder folder, FactLookup facts, LocalDate today, List<Fault> faults) {
    String language =
        folder.course() == null ? CourseText.DEFAULT_LANGUAGE : folder.course().sourceLanguage();
    faults.addAll(
        Checks.of(new CourseTexts(language, folder.texts(), folder.media()), facts, today));
    if (folder.course() != null) {
      new FolderCheck(folder, faults).check();
    }
  }

  private void check() {
    if (course.units().isEmpty()) {
      log.add(1, null, FaultCode.COURSE_UNITS);
    }
    for (UnitSeed unit : course.units()) {
      if (unit.isScorm() && !folder.files().containsKey(unit.source() + "/" + MANIFEST)) {
        log.add(1, null, FaultCode.PACKAGE_MISSING, unit.source(), unit.source() + "/" + MANIFEST);
      }
    }
    languages();
    strays();
  }

  /** What the units speak, the course should speak, too. */
  private void languages() {
    Set<String> spoken = new LinkedHashSet<>(Set.of(course.sourceLanguage()));
    folder.texts().stream().map(Source::language).forEach(spoken::add);
    for (String language : spoken) {
      missing(course.title(), "title", language);
      missing(course.outline(), "outline", language);
      missing(course.outcomes(), "outcomes", language);
    }
  }

  private void missing(Map<String, ?> said, String what, String language) {
    if (!said.containsKey(language)) {
      log.add(1, null, FaultCode.COURSE_TEXT, language, what);
    }
  }

  private void strays() {
    Set<String> used = new TreeSet<>();
    folder.texts().forEach(text -> used.add(text.file()));
    used.add(CourseFolder.TEXT);
    for (String path : folder.files().keySet()) {
      boolean packaged =
          course.units().stream()
              .anyMatch(unit -> unit.isScorm() && path.startsWith(unit.source() + "/"));
      if (!packaged
          && !used.contains(path)
          && !Prose.MEDIA.matcher(path).matches()
          && !NOTES.matcher(path).matches()) {
        faults.add(Fault.of(path, 1, null, FaultCode.FILE_STRAY));
      }
    }
  }
}
