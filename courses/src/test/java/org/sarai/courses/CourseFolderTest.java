package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarai.courses.export.Handout;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.FactText;
import org.sarai.courses.text.Source;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;

class CourseFolderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path place;

  /** The sample's files; a change of one makes another folder. */
  private static SortedMap<String, byte[]> files() {
    try {
      SortedMap<String, byte[]> files = new TreeMap<>();
      for (String name : PackageZip.names(Sample.COURSE)) {
        files.put(name, Sample.bytes(name));
      }
      return files;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CourseFolder with(String path, String text) {
    SortedMap<String, byte[]> files = files();
    if (text == null) {
      files.remove(path);
    } else {
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
    return CourseFolder.of(files);
  }

  private static FactLookup facts(LocalDate expiresOn) {
    return (code, language) ->
        Optional.of(
            new FactText("0311", "Call.", "Ask the desk.", LocalDate.of(2026, 1, 1), expiresOn));
  }

  private static FactLookup valid() {
    return facts(TODAY.plusDays(1));
  }

  private static List<String> errors(CourseFolder folder) {
    return folder.check(valid(), TODAY).stream()
        .filter(Fault::isError)
        .map(Fault::toString)
        .toList();
  }

  @Test
  void aFolderKnowsItsUnitsAndTheirTexts() {
    CourseFolder folder = CourseFolder.of(files());

    assertThat(folder.course().units())
        .extracting(UnitSeed::source)
        .containsExactly("three-questions", "what-stayed");
    assertThat(folder.texts())
        .extracting(Source::file)
        .containsExactly(
            "units/three-questions.en.md",
            "units/three-questions.ur.md",
            "units/what-stayed.en.md");
    assertThat(folder.texts(folder.course().units().get(1)))
        .extracting(Source::language)
        .containsExactly("en");
    assertThat(folder.media()).containsKeys("media/passport.svg", "media/form.pdf");
    assertThat(errors(folder)).isEmpty();
  }

  @Test
  void theSourceLanguageComesFirstWhateverItIs() {
    SortedMap<String, byte[]> files = files();
    files.put(
        "course.md",
        Sample.text("course.md")
            .replace("source: en", "source: ur")
            .getBytes(StandardCharsets.UTF_8));

    assertThat(CourseFolder.of(files).texts().get(0).language()).isEqualTo("ur");
  }

  @Test
  void outAndInAgainGivesTheSameBytes() throws IOException {
    CourseFolder folder = CourseFolder.of(files());
    List<Fault> faults = new ArrayList<>();

    CourseFolder read = CourseFolder.read(file(folder.zip()), faults).orElseThrow();

    assertThat(faults).isEmpty();
    assertThat(read.files().keySet()).isEqualTo(folder.files().keySet());
    assertThat(read.zip()).isEqualTo(folder.zip());
    assertThat(read.fingerprint()).isEqualTo(folder.fingerprint()).hasSize(64);
    assertThat(with("units/what-stayed.en.md", "x").fingerprint())
        .isNotEqualTo(folder.fingerprint());
  }

  @Test
  void aFolderThatWasPackedAsAWholeIsUnderstood() throws IOException {
    byte[] zip =
        zip(
            Map.of(
                "my course/course.md", Sample.text("course.md"),
                "my course/.DS_Store", "x",
                "__MACOSX/my course/._course.md", "x"));
    Path file = file(zip);

    assertThat(CourseFolder.isIn(file)).isTrue();
    assertThat(CourseFolder.read(file, new ArrayList<>()).orElseThrow().files())
        .containsOnlyKeys("course.md");
    assertThat(CourseFolder.isIn(file(zip(Map.of("imsmanifest.xml", "<manifest/>"))))).isFalse();
    assertThat(CourseFolder.isIn(file(new byte[] {1, 2, 3}))).isFalse();
  }

  @Test
  void hiddenFilesOfAPackageBelongToIt() throws IOException {
    byte[] zip =
        zip(
            Map.of(
                "all/course.md", "x",
                "all/theirs/imsmanifest.xml", "x",
                "all/theirs/.nojekyll", "x",
                "all/theirs/js/.map/a.js", "x",
                "all/media/.DS_Store", "x",
                "all/.git/imsmanifest.xml", "x",
                "all/.git/head", "x"));

    assertThat(CourseFolder.read(file(zip), new ArrayList<>()).orElseThrow().files())
        .containsOnlyKeys(
            "course.md", "theirs/imsmanifest.xml", "theirs/.nojekyll", "theirs/js/.map/a.js");
  }

  @Test
  void hostileArchivesAreRefusedWithAReason() throws IOException {
    for (Map<String, String> hostile :
        List.of(
            Map.of("course.md", "x", "../out.md", "y"),
            Map.of("course.md", "x", "/etc/passwd", "y"),
            Map.of("course.md", "x", "units\\..\\out.md", "y"),
            Map.of("course.md", "x", "COURSE.md", "y"))) {
      List<Fault> faults = new ArrayList<>();

      assertThat(CourseFolder.read(file(zip(hostile)), faults)).isEmpty();
      assertThat(faults).as(hostile.toString()).anyMatch(Fault::isError);
    }
    List<Fault> faults = new ArrayList<>();
    assertThat(CourseFolder.read(file(new byte[100]), faults)).isEmpty();
    assertThat(faults).hasSize(1);
  }

  @Test
  void everyFaultNamesFileAndLine() {
    assertThat(errors(with("course.md", null)))
        .contains("course.md:1: There is no course.md at the root of the folder.");
    assertThat(errors(with("course.md", "---\ncode: O-99\n---\n")))
        .contains("course.md:1: The key audience is missing.");
    assertThat(errors(with("media/passport.svg", null)))
        .contains("units/three-questions.en.md:17: There is no file media/passport.svg.");
    assertThat(errors(with("notes.txt", "x")))
        .containsExactly("notes.txt:1: No unit of the course uses this file.");
    assertThat(errors(with("units/what-stayed.en.md", null)))
        .containsExactly(
            "course.md:1: The unit what-stayed has no text in its source language" + " en.");
    SortedMap<String, byte[]> files = files();
    files.put("units/what-stayed.en.md", new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
    assertThat(errors(CourseFolder.of(files)))
        .contains("units/what-stayed.en.md:1: This text is not in UTF-8.");
  }

  @Test
  void notesStayWithTheFolderAndOutOfPackages() throws IOException {
    CourseFolder folder = with("notes/fact-check.md", "who checked what");
    assertThat(errors(folder)).isEmpty();
    assertThat(errors(with("notes/picture.svg", "<svg/>")))
        .containsExactly("notes/picture.svg:1: No unit of the course uses this file.");
    Path zip =
        file(folder.pack(folder.course().units().get(0), PackageFormat.SCORM_2004, valid(), TODAY));
    try (var archive = new java.util.zip.ZipFile(zip.toFile())) {
      assertThat(archive.stream().map(java.util.zip.ZipEntry::getName))
          .isNotEmpty()
          .noneMatch(name -> name.contains("notes"));
    }
  }

  @Test
  void coursesOutsideOfTheCatalogueNeedTheirSourceLanguageAlone() {
    String course =
        """
        ---
        code: ACADEMY-7.b
        audience: migrants
        minutes: 20
        state: available
        source: en
        title.en: Three questions
        unit.1.kind: lesson
        unit.1.source: three-questions
        unit.1.title.en: Act, means, purpose
        unit.12.kind: test
        unit.12.source: what-stayed
        unit.12.title.en: What stayed
        ---
        """;
    CourseFolder folder = with("course.md", course);

    assertThat(errors(folder)).isEmpty();
    assertThat(folder.course().units())
        .extracting(UnitSeed::source)
        .containsExactly("three-questions", "what-stayed");
    assertThat(folder.check(valid(), TODAY))
        .extracting(Fault::toString)
        .contains(
            "course.md:1: The course has units in ur, but its title is missing in that language.",
            "course.md:1: The course has units in en, but its outline is missing in that"
                + " language.");
  }

  @Test
  void aUnitsNameIsItsOwn() {
    String course = Sample.text("course.md");
    assertThat(errors(with("course.md", course.replace("what-stayed", "three-questions"))))
        .contains("course.md:15: The unit three-questions appears twice.");
    assertThat(errors(with("course.md", course.replace("what-stayed", "media"))))
        .contains("course.md:15: The name media cannot be that of a unit.");
  }

  @Test
  void anExpiredCardBlocksAndAnUnverifiedOneWarns() {
    CourseFolder folder = CourseFolder.of(files());

    assertThat(folder.check(facts(TODAY.minusDays(1)), TODAY))
        .filteredOn(fault -> fault.code() == FaultCode.FACT_EXPIRED)
        .extracting(fault -> fault.file() + " " + fault.block() + " " + fault.severity())
        .containsExactly(
            "units/three-questions.en.md a7 ERROR", "units/three-questions.ur.md a7 ERROR");
    assertThat(folder.check((code, language) -> Optional.of(unverified()), TODAY))
        .filteredOn(fault -> fault.code() == FaultCode.FACT_UNVERIFIED)
        .hasSize(2)
        .noneMatch(Fault::isError);
  }

  private static FactText unverified() {
    return new FactText("0311", "Call.", "Ask the desk.", null, null);
  }

  @Test
  void everyPackageIsReadByTheEngine() throws IOException {
    CourseFolder folder = CourseFolder.of(files());
    for (PackageFormat format : PackageFormat.values()) {
      byte[] zip = folder.pack(folder.course().units().get(0), format, valid(), TODAY);

      assertThat(PackageReader.read(file(zip), Limits.standard()).faults()).isEmpty();
    }
  }

  @Test
  void aHandoutHoldsItsPictures() {
    CourseFolder folder = CourseFolder.of(files());

    String page = folder.handout(folder.texts().get(0), Handout.Reader.LEARNER, valid(), TODAY);

    assertThat(page).contains("src=\"data:image/svg+xml;base64,").doesNotContain("src=\"media/");
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(place, "folder", ".zip"), content);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
