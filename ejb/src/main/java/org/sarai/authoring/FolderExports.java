package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.sarai.authoring.internal.CardLookup;
import org.sarai.authoring.internal.FolderVersions;
import org.sarai.authoring.internal.VersionFiles;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.export.Handout;
import org.sarai.courses.export.PackageFormat;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Published folders as files: as they are, as packages for other platforms, and on paper, the whole
 * course or each unit. Fact cards are put in as they stand on the day of the export.
 */
@Stateless
@RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
public class FolderExports {
  /** SCORM 1.2, as addresses name it. */
  public static final String SCORM_12 = "1.2";

  /** SCORM 2004, 4th Edition, as addresses name it. */
  public static final String SCORM_2004 = "2004";

  @EJB private Facts facts;
  @EJB private FolderVersions versions;
  @EJB private VersionFiles files;

  /**
   * The folder of a version, with the bytes that were published.
   *
   * @param courseCode the course
   * @param number of the version
   * @return a zip
   * @throws Refused (not found) if there is no such version, or it has no folder
   */
  public ExportedFile folder(String courseCode, int number) {
    return new ExportedFile(courseCode + "-" + number + ".zip", find(courseCode, number).zip());
  }

  /**
   * A unit as a package. What was brought in as a package goes out as it came.
   *
   * @param courseCode the course
   * @param number of the version
   * @param unit name of the unit in the folder
   * @param edition {@value #SCORM_12} or {@value #SCORM_2004}
   * @return a zip
   * @throws Refused (not found) if there is no such unit; (invalid) for another edition;
   *     (unprocessable) for tests and surveys, whose key stays here
   */
  public ExportedFile unitPackage(String courseCode, int number, String unit, String edition) {
    var format = format(edition);
    var folder = find(courseCode, number);
    var wanted = unit(folder, unit);
    if (wanted.isMarked()) {
      throw Refused.unprocessable("refused.testStays");
    }
    return new ExportedFile(
        courseCode + "-" + unit + "-scorm-" + edition + ".zip",
        folder.pack(wanted, format, new CardLookup(facts::card), today()));
  }

  /**
   * All units that are written in blocks as one package, an activity each. Tests and surveys stay,
   * and so do packages that came in as such; the package's description names them.
   *
   * @param courseCode the course
   * @param number of the version
   * @param edition {@value #SCORM_12} or {@value #SCORM_2004}
   * @return a zip
   * @throws Refused (not found) if there is no such version, or it has no folder; (invalid) for
   *     another edition; (unprocessable) if no unit is written in blocks
   */
  public ExportedFile coursePackage(String courseCode, int number, String edition) {
    var format = format(edition);
    var folder = written(courseCode, number);
    return new ExportedFile(
        courseCode + "-scorm-" + edition + ".zip",
        folder.packCourse(format, new CardLookup(facts::card), today()));
  }

  /**
   * All units that are written in blocks on paper, with a table of contents. A unit that is not
   * there in the language is printed in its source language.
   *
   * @param courseCode the course
   * @param number of the version
   * @param language in which (BCP 47)
   * @param reader {@code learner}, or {@code facilitator} with answers and notes
   * @return a page of HTML with its pictures inside
   * @throws Refused (not found) if there is no such version, it has no folder, or none of its units
   *     is there in that language; (invalid) for another reader; (unprocessable) if no unit is
   *     written in blocks
   */
  public ExportedFile courseHandout(String courseCode, int number, String language, String reader) {
    var folder = written(courseCode, number);
    if (!folder.writtenLanguages().contains(language)) {
      throw Refused.notFound("refused.noCourseLanguage", courseCode, language);
    }
    var page = folder.courseHandout(language, reader(reader), new CardLookup(facts::card), today());
    return new ExportedFile(
        "%s-%s-%s.html".formatted(courseCode, language, reader),
        page.getBytes(StandardCharsets.UTF_8));
  }

  private CourseFolder written(String courseCode, int number) {
    var folder = find(courseCode, number);
    if (folder.writtenLanguages().isEmpty()) {
      throw Refused.unprocessable("refused.nothingWritten");
    }
    return folder;
  }

  /**
   * A unit on paper.
   *
   * @param courseCode the course
   * @param number of the version
   * @param unit name of the unit in the folder
   * @param language in which (BCP 47)
   * @param reader {@code learner}, or {@code facilitator} with answers and notes
   * @return a page of HTML with its pictures inside
   * @throws Refused (not found) if there is no such unit, or not in that language; (invalid) for
   *     another reader; (unprocessable) for what has no blocks
   */
  public ExportedFile handout(
      String courseCode, int number, String unit, String language, String reader) {
    var folder = find(courseCode, number);
    var wanted = unit(folder, unit);
    if (wanted.isMarked() || wanted.isScorm()) {
      throw Refused.unprocessable("refused.noHandout");
    }
    var text =
        folder.texts(wanted).stream()
            .filter(one -> one.language().equals(language))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.noUnitLanguage", unit, language));
    var page = folder.handout(text, reader(reader), new CardLookup(facts::card), today());
    return new ExportedFile(
        "%s-%s-%s-%s.html".formatted(courseCode, unit, language, reader),
        page.getBytes(StandardCharsets.UTF_8));
  }

  private CourseFolder find(String courseCode, int number) {
    return versions
        .id(courseCode, number)
        .flatMap(files::find)
        .orElseThrow(() -> Refused.notFound("refused.noVersionFolder", number));
  }

  private static UnitSeed unit(CourseFolder folder, String name) {
    return folder.course().units().stream()
        .filter(unit -> unit.source().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.noUnit"));
  }

  private static PackageFormat format(String edition) {
    return switch (String.valueOf(edition)) {
      case SCORM_12 -> PackageFormat.SCORM_12;
      case SCORM_2004 -> PackageFormat.SCORM_2004;
      default -> throw Refused.invalid("refused.edition");
    };
  }

  private static Handout.Reader reader(String name) {
    for (var reader : Handout.Reader.values()) {
      if (reader.name().toLowerCase(Locale.ROOT).equals(name)) {
        return reader;
      }
    }
    throw Refused.invalid("refused.handoutFor");
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
