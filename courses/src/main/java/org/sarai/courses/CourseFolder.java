package org.sarai.courses;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sarai.courses.export.CourseHandout;
import org.sarai.courses.export.CoursePackage;
import org.sarai.courses.export.Handout;
import org.sarai.courses.export.LessonPackage;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.text.Source;

/**
 * Everything that a version of a course consists of: {@code course.md}, {@code
 * units/SOURCE.LANGUAGE.md}, {@code media/NAME}, and {@code SOURCE/…} for each SCORM package. A
 * draft is a folder that is being written, a published version is one that stays, an export is its
 * files as they came.
 *
 * <p>Immutable; the bytes that are given and handed out are not copied and must not be changed. It
 * can be made of anything: what is wrong with it {@link #check} tells.
 */
public final class CourseFolder {
  /** The file that makes a folder one of a course. */
  public static final String TEXT = "course.md";

  static final String UNITS = "units/";
  static final String MEDIA = "media/";

  private final SortedMap<String, byte[]> files;
  private final FolderTexts said;

  private CourseFolder(SortedMap<String, byte[]> files, boolean ofCatalogue) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.said = FolderTexts.of(this.files, ofCatalogue);
  }

  /**
   * A folder of these files.
   *
   * @param files content by path, with {@code /} between names
   */
  public static CourseFolder of(SortedMap<String, byte[]> files) {
    return new CourseFolder(files, false);
  }

  /** A folder of the catalogue, which has to speak English and Urdu. */
  static CourseFolder ofCatalogue(SortedMap<String, byte[]> files) {
    return new CourseFolder(files, true);
  }

  /**
   * Reads a folder from an archive, which is a stranger's: limits, and no path leads elsewhere. The
   * folder may lie in another one of any name; hidden files are left out.
   *
   * @param faults receives what is wrong with the archive
   * @return empty if the archive cannot be trusted; else the folder, whatever is wrong in it
   * @throws IOException if the file cannot be read
   */
  public static Optional<CourseFolder> read(Path zip, List<Fault> faults) throws IOException {
    return FolderZip.read(zip, faults).map(CourseFolder::of);
  }

  /**
   * Whether an archive holds a course's folder and not a SCORM package.
   *
   * @throws IOException if the file cannot be read
   */
  public static boolean isIn(Path zip) throws IOException {
    return FolderZip.holdsCourse(zip);
  }

  /** Content of every file by its path, sorted. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** All of it as an archive; the same files give the same bytes. */
  public byte[] zip() {
    return PackageZip.of(files);
  }

  /** SHA-256 over paths and contents, lower-case hexadecimal: changes when anything does. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, content) -> {
            digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** What {@code course.md} says; null while it is missing or has faults. */
  public CourseSeed course() {
    return said.course();
  }

  /** The texts of all units in their order, each in its source language first. */
  public List<Source> texts() {
    return said.texts();
  }

  /** The texts of a unit, the source language first; empty for SCORM packages. */
  public List<Source> texts(UnitSeed unit) {
    String begin = UNITS + unit.source() + ".";
    return texts().stream().filter(text -> text.file().startsWith(begin)).toList();
  }

  /** A text of this folder as its file says it. */
  public String text(Source source) {
    return new String(files.get(source.file()), StandardCharsets.UTF_8);
  }

  /** Content of the course's files by path, {@code media/NAME}. */
  public Map<String, byte[]> media() {
    return below(MEDIA);
  }

  /** The files of a SCORM unit by their path within the package. */
  SortedMap<String, byte[]> packageFiles(String source) {
    SortedMap<String, byte[]> inside = new TreeMap<>();
    String place = source + "/";
    below(place).forEach((path, content) -> inside.put(path.substring(place.length()), content));
    return inside;
  }

  private SortedMap<String, byte[]> below(String place) {
    // The character after a slash is the first that no longer begins with it.
    return files.subMap(place, place.substring(0, place.length() - 1) + (char) ('/' + 1));
  }

  /**
   * Everything that stands between this folder and its publication: errors block it, warnings are
   * told.
   *
   * @param facts where fact cards are
   * @param today the day of publishing
   */
  public List<Fault> check(FactLookup facts, LocalDate today) {
    List<Fault> faults = new ArrayList<>(said.faults());
    FolderCheck.check(this, facts, today, faults);
    return List.copyOf(faults);
  }

  /**
   * The package that learners take.
   *
   * @param unit a unit of this folder that is neither test nor survey, without errors
   * @param format the edition of SCORM; a package that somebody else made stays as it is
   * @param facts where fact cards are
   * @param today the day of publishing
   * @return the zip
   */
  public byte[] pack(UnitSeed unit, PackageFormat format, FactLookup facts, LocalDate today) {
    return unit.isScorm()
        ? PackageZip.of(packageFiles(unit.source()))
        : LessonPackage.build(
            format,
            "org.sarai." + course().code() + "." + unit.source(),
            texts(unit),
            facts,
            today,
            media());
  }

  /**
   * A unit on paper, with its pictures inside.
   *
   * @param text a text of this folder that is neither test nor survey
   * @param reader for whom it is
   * @param facts where fact cards are
   * @param today the day of printing
   * @return a page of HTML that needs nothing else
   */
  public String handout(Source text, Handout.Reader reader, FactLookup facts, LocalDate today) {
    return Handout.html(text, reader, facts, new Inlined(media()), today);
  }

  /** The languages in which at least one unit that is written in blocks is there. */
  public Set<String> writtenLanguages() {
    Set<String> languages = new LinkedHashSet<>();
    written().forEach(unit -> texts(unit).forEach(text -> languages.add(text.language())));
    return languages;
  }

  private List<UnitSeed> written() {
    return course().units().stream()
        .filter(unit -> unit.isWritten() && !texts(unit).isEmpty())
        .toList();
  }

  /**
   * All units that are written in blocks as one package. Tests and surveys stay, because their key
   * would go with them, and so do packages of others; the package says which.
   *
   * @param format the edition of SCORM
   * @param facts where fact cards are
   * @param today the day of the export
   * @return the zip
   * @throws IllegalArgumentException when no unit is written in blocks
   */
  public byte[] packCourse(PackageFormat format, FactLookup facts, LocalDate today) {
    Map<String, List<Source>> units = new LinkedHashMap<>();
    written().forEach(unit -> units.put(unit.source(), texts(unit)));
    return CoursePackage.build(format, course(), units, facts, today, media());
  }

  /**
   * All units that are written in blocks on paper, with their pictures inside.
   *
   * @param language in which; a unit that is not there in it is printed in its source language
   * @param reader for whom it is
   * @param facts where fact cards are
   * @param today the day of printing
   * @return a page of HTML that needs nothing else
   */
  public String courseHandout(
      String language, Handout.Reader reader, FactLookup facts, LocalDate today) {
    List<Source> wanted =
        written().stream()
            .map(
                unit ->
                    texts(unit).stream()
                        .filter(text -> text.language().equals(language))
                        .findFirst()
                        .orElseGet(() -> texts(unit).get(0)))
            .toList();
    return CourseHandout.html(
        course(), wanted, language, reader, facts, new Inlined(media()), today);
  }

  static String decoded(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content)).toString();
  }

  @Override
  public String toString() {
    return (course() == null ? TEXT : course().code()) + " " + fingerprint();
  }
}
