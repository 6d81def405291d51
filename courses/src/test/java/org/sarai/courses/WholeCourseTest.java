package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sarai.courses.export.Handout;
import org.sarai.courses.export.PackageFormat;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.FactText;
import org.scorm4j.packaging.ContentPackage;
import org.scorm4j.packaging.Item;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;

/**
 * A course of two lessons, a test and a package of somebody else's, as one package and one page.
 */
class WholeCourseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final FactLookup FACTS =
      (code, language) ->
          Optional.of(new FactText("0311", "Call.", "Ask.", TODAY.minusDays(1), TODAY.plusDays(9)));

  /** A reference of a page to a file. */
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"#:]+)\"");

  @TempDir Path place;

  private static CourseFolder folder() {
    try {
      SortedMap<String, byte[]> files = new TreeMap<>();
      for (String name : PackageZip.names(Sample.COURSE)) {
        files.put(name, Sample.bytes(name));
      }
      put(
          files,
          "course.md",
          Sample.text("course.md")
              .replace(
                  "\n---\n",
                  """

                  unit.3.kind: document
                  unit.3.source: form
                  unit.3.title.en: The form & "its" pages
                  unit.4.kind: scorm
                  unit.4.source: theirs
                  unit.4.title.en: What others made
                  ---
                  """));
      put(
          files,
          "units/form.en.md",
          """
          ---
          unit: form
          kind: document
          language: en
          title: The form & "its" pages
          ---

          ## Two pages {#h}

          ![A passport](media/passport.svg) {#pic}
          """);
      put(files, "theirs/imsmanifest.xml", "<manifest/>");
      return CourseFolder.of(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(SortedMap<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SortedMap<String, String> packed(PackageFormat format) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    var bytes = new ByteArrayInputStream(folder().packCourse(format, FACTS, TODAY));
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource
  void theEngineReadsAnActivityForEachUnitThatIsWritten(PackageFormat format) throws IOException {
    Path zip = place.resolve("course.zip");
    Files.write(zip, folder().packCourse(format, FACTS, TODAY));

    var report = PackageReader.read(zip, Limits.standard());

    assertThat(report.faults()).isEmpty();
    ContentPackage content = report.content().orElseThrow();
    assertThat(content.version().name())
        .contains(format == PackageFormat.SCORM_12 ? "1_2" : "2004");
    assertThat(content.organizations()).hasSize(1);
    assertThat(content.organizations().get(0).items())
        .extracting(Item::title)
        .containsExactly("Act, means, purpose", "The form & \"its\" pages");
  }

  @ParameterizedTest
  @EnumSource
  void thePackageSaysWhatIsNotInside(PackageFormat format) throws IOException {
    Path zip = place.resolve("course.zip");
    Files.write(zip, folder().packCourse(format, FACTS, TODAY));

    var said = PackageReader.read(zip, Limits.standard()).content().orElseThrow().metadata();

    assertThat(said.titles()).containsKeys("en", "ur");
    assertThat(said.descriptions().get("en"))
        .startsWith("A short lesson and a short test")
        .contains("keeps their key: What stayed", "a package of its own: What others made");
    assertThat(said.descriptions().get("ur")).contains("کیا یاد رہا", "What others made");
  }

  @ParameterizedTest
  @EnumSource
  void everyPageFindsItsFilesAndSharedOnesAreThereOnce(PackageFormat format) throws IOException {
    SortedMap<String, String> files = packed(format);

    assertThat(files)
        .containsOnlyKeys(
            "imsmanifest.xml",
            "lesson.css",
            "lesson.js",
            "listen.js",
            "media/form.pdf",
            "media/passport.svg",
            "package.js",
            "remark.js",
            "scorm.js",
            "units/form/index.html",
            "units/form/lesson.en.html",
            "units/three-questions/index.html",
            "units/three-questions/lesson.en.html",
            "units/three-questions/lesson.ur.html");
    int found = 0;
    for (var file : files.entrySet()) {
      Matcher reference = REFERENCE.matcher(file.getValue());
      while (file.getKey().endsWith(".html") && reference.find()) {
        String target =
            Path.of(file.getKey()).resolveSibling(reference.group(1)).normalize().toString();
        assertThat(files).as(file.getKey()).containsKey(target.replace('\\', '/'));
        found++;
      }
    }
    assertThat(found).isGreaterThan(9);
    assertThat(files.get("scorm.js"))
        .contains(format == PackageFormat.SCORM_12 ? "LMSInitialize" : "api.Initialize");
  }

  @Test
  void theSameCourseGivesTheSameBytes() {
    assertThat(folder().packCourse(PackageFormat.SCORM_12, FACTS, TODAY))
        .isEqualTo(folder().packCourse(PackageFormat.SCORM_12, FACTS, TODAY));
  }

  @Test
  void aCourseOfQuestionsAloneIsNoPackage() {
    SortedMap<String, byte[]> files = new TreeMap<>(folder().files());
    put(
        files,
        "course.md",
        Sample.text("course.md")
            .replaceAll("(?m)^unit\\.1\\..*\n", "")
            .replace("unit.2", "unit.1"));
    CourseFolder questions = CourseFolder.of(files);

    assertThat(questions.writtenLanguages()).isEmpty();
    assertThatThrownBy(() -> questions.packCourse(PackageFormat.SCORM_12, FACTS, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHandoutHasItsContentsAndEveryUnitInOrder() {
    String page = folder().courseHandout("en", Handout.Reader.LEARNER, FACTS, TODAY);

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
        .containsSubsequence(
            "<h1>Three questions at the counter</h1>",
            "Name <span></span>",
            "<p>A short lesson and a short test",
            "<li>Name act, means and purpose</li>",
            "<a href=\"#unit-1\">Act, means, purpose</a>",
            "<a href=\"#unit-2\">The form &amp;",
            "keeps their key: What stayed",
            "What others made",
            "id=\"unit-1\">\n<h2>1. Act",
            "id=\"unit-2\">\n<h2>2. The form",
            "<h3>Two pages</h3>")
        .contains("data:image/svg+xml;base64,", "0311")
        .doesNotContain("☒", "src=\"media/");
    assertThat(page.split("<h1", -1)).as("one heading above all others").hasSize(2);
    assertThat(page.split("Name <span>", -1)).hasSize(2);
  }

  @Test
  void whatIsNotTranslatedIsPrintedInItsSourceLanguageAndMarked() {
    String page = folder().courseHandout("ur", Handout.Reader.FACILITATOR, FACTS, TODAY);

    assertThat(page)
        .contains("<html lang=\"ur\" dir=\"rtl\">", "☒", "<h1>کاؤنٹر پر تین سوال</h1>")
        .contains("id=\"unit-1\">")
        .contains("id=\"unit-2\" lang=\"en\" dir=\"ltr\">")
        .contains("<a href=\"#unit-2\" lang=\"en\" dir=\"ltr\">The form");
  }
}
