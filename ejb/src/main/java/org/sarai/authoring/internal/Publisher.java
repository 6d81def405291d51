package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sarai.authoring.FolderPublished;
import org.sarai.authoring.PublishedUnit;
import org.sarai.authoring.internal.VersionRows.NewUnit;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.text.Source;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;

/**
 * Makes a version of a course's folder: lessons, documents and sounds become packages, tests and
 * surveys texts that the server marks, and the folder is kept whole. The one way from texts to what
 * learners take, whether they come from the catalogue, an archive or the workshop.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Publisher {
  private static final Logger LOG = Logger.getLogger(Publisher.class);

  @EJB private CourseTexts texts;
  @EJB private Courses courses;
  @EJB private Facts facts;
  @EJB private FaultReports reports;
  @EJB private PackageShelf shelf;
  @EJB private UnitFacts uses;
  @EJB private UnitSources sources;
  @EJB private VersionFiles files;
  @EJB private FolderVersions versions;
  @EJB private VersionRows rows;

  /**
   * Makes a folder the next version of a course.
   *
   * @param courseCode the course; the folder must be its own
   * @param folder anything
   * @param published whether learners get into it from now on
   * @return the version with its units and every warning; or, where anything is an error, nothing
   *     but all faults
   * @throws Refused (not found) without such a course
   */
  public FolderPublished publish(String courseCode, CourseFolder folder, boolean published) {
    var course =
        courses
            .summary(courseCode, "en")
            .orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode));
    var today = LocalDate.now(ZoneOffset.UTC);
    var cards = new CardLookup(facts::card);
    var faults = new ArrayList<>(folder.check(cards, today));
    faults.addAll(belongs(folder, course));
    if (faults.stream().anyMatch(Fault::isError)) {
      return new FolderPublished(courseCode, 0, 0, List.of(), faults);
    }
    var packed = new LinkedHashMap<UnitSeed, PackedUnit>();
    try {
      for (var unit : folder.course().units()) {
        if (!unit.isMarked()) {
          var made = PackedUnit.of(folder, unit, cards, today);
          packed.put(unit, made);
          faults.addAll(made.faults(unit));
        }
      }
      return faults.stream().anyMatch(Fault::isError)
          ? new FolderPublished(courseCode, 0, 0, List.of(), faults)
          : store(course, folder, published, packed, cards, faults);
    } catch (IOException e) {
      throw new UncheckedIOException("a folder could not be published", e);
    } finally {
      packed.values().forEach(Publisher::forget);
    }
  }

  private FolderPublished store(
      CourseRow course,
      CourseFolder folder,
      boolean published,
      Map<UnitSeed, PackedUnit> packed,
      CardLookup cards,
      List<Fault> faults)
      throws IOException {
    var version = rows.next(course.id(), published);
    files.keep(version.versionId(), folder);
    reports.keepTexts(version.versionId(), faults);
    var units = new ArrayList<PublishedUnit>();
    for (var unit : folder.course().units()) {
      var titles = titles(folder, unit);
      var title = titles.get(folder.course().sourceLanguage());
      var made = packed.get(unit);
      var unitId =
          rows.addUnit(
              version.versionId(),
              new NewUnit(
                  units.size() + 1,
                  made == null ? unit.kind().toUpperCase(Locale.ROOT) : "PACKAGE",
                  title,
                  made == null
                      ? null
                      : shelf.store(made.zip(), made.report().content().orElseThrow(), title),
                  unit.source(),
                  unit.kind()));
      titles.forEach((language, text) -> rows.addTitle(unitId, language, text));
      uses.keep(unitId, folder.texts(unit), cards);
      if (unit.isMarked()) {
        for (var text : folder.texts(unit)) {
          sources.insert(unitId, text.language(), folder.text(text));
        }
      }
      units.add(
          new PublishedUnit(
              unitId,
              unit.source(),
              unit.kind(),
              title,
              folder.texts(unit).stream().map(Source::language).toList()));
    }
    if (published) {
      texts.say(course, folder.course());
    }
    return new FolderPublished(course.code(), version.versionId(), version.number(), units, faults);
  }

  /**
   * Lets the catalogue say what a version's folder says, if learners get into that version.
   *
   * @throws Refused (unprocessable) if the folder has errors as of today
   */
  public void announce(String courseCode, int number) {
    var versionId = versions.id(courseCode, number);
    var folder = versionId.flatMap(files::find);
    if (folder.isEmpty() || !versions.newest(courseCode).equals(versionId)) {
      return;
    }
    var errors =
        folder.get().check(new CardLookup(facts::card), LocalDate.now(ZoneOffset.UTC)).stream()
            .filter(Fault::isError)
            .count();
    if (errors > 0) {
      throw Refused.unprocessable("refused.folderFaults", errors);
    }
    texts.say(courses.summary(courseCode, "en").orElseThrow(), folder.get().course());
  }

  private static List<Fault> belongs(CourseFolder folder, CourseRow course) {
    var seed = folder.course();
    if (seed == null) {
      return List.of();
    }
    var other =
        !seed.code().equals(course.code())
            ? seed.code()
            : seed.audience().equals(course.audience().audience()) ? null : seed.audience();
    return other == null
        ? List.of()
        : List.of(Fault.of(CourseFolder.TEXT, 1, null, FaultCode.COURSE_OTHER, other));
  }

  /** What course.md says, and for other languages what the unit's own texts do. */
  private static Map<String, String> titles(CourseFolder folder, UnitSeed unit) {
    var titles = new LinkedHashMap<>(unit.title());
    folder.texts(unit).forEach(text -> titles.putIfAbsent(text.language(), text.title()));
    return titles;
  }

  private static void forget(PackedUnit packed) {
    try {
      packed.close();
    } catch (IOException e) {
      // A file in the folder for temporary files is not worth a version.
      LOG.debug("a file could not be deleted", e);
    }
  }
}
