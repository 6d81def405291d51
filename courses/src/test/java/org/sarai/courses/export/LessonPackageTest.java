package org.sarai.courses.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sarai.courses.Sample;
import org.sarai.courses.lesson.FactText;
import org.sarai.courses.text.Source;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;
import org.scorm4j.packaging.PackageReport;

class LessonPackageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<Source> TEXTS =
      List.of(Sample.unit("three-questions.en.md"), Sample.unit("three-questions.ur.md"));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(PackageFormat.class)
  void scormForJavaFindsNoFault(PackageFormat format) throws IOException {
    Path zip = folder.resolve("lesson.zip");
    Files.write(zip, build(format));

    PackageReport report = PackageReader.read(zip, Limits.standard());

    assertThat(report.faults()).isEmpty();
    assertThat(report.content()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(PackageFormat.class)
  void allLanguagesAndUsedFilesAreInside(PackageFormat format) throws IOException {
    Map<String, String> files = unpacked(build(format));

    assertThat(files)
        .containsOnlyKeys(
            "imsmanifest.xml",
            "index.html",
            "lesson.css",
            "lesson.en.html",
            "lesson.js",
            "listen.js",
            "lesson.ur.html",
            "media/form.pdf",
            "media/passport.svg",
            "package.js",
            "remark.js",
            "scorm.js");
    files.keySet().stream()
        .filter(name -> !name.equals("imsmanifest.xml"))
        .forEach(
            name ->
                assertThat(files.get("imsmanifest.xml")).contains("<file href=\"" + name + "\"/>"));
    assertThat(files.get("lesson.ur.html")).contains("<html lang=\"ur\" dir=\"rtl\">");
    assertThat(files.get("index.html"))
        .contains("data-languages=\"en ur\"")
        .contains("lang=\"ur\" dir=\"rtl\">اردو</button>");
    assertThat(files.get("scorm.js"))
        .contains(format == PackageFormat.SCORM_12 ? "LMSInitialize" : "api.Initialize");
  }

  @Test
  void theSameLessonGivesTheSameBytes() {
    assertThat(build(PackageFormat.SCORM_2004)).isEqualTo(build(PackageFormat.SCORM_2004));
    assertThat(build(PackageFormat.SCORM_2004)).hasSizeLessThan(60_000);
  }

  @Test
  void aTitleCannotBreakTheManifest() throws IOException {
    Path zip = folder.resolve("lesson.zip");
    List<Source> texts = List.of(TEXTS.get(0).with("title", "<A> & \"B\""));
    Files.write(zip, build(PackageFormat.SCORM_12, texts));

    assertThat(PackageReader.read(zip, Limits.standard()).faults()).isEmpty();
    assertThat(unpacked(build(PackageFormat.SCORM_12, texts)).get("index.html"))
        .doesNotContain("<button type=\"button\" aria-pressed");
  }

  @Test
  void testsNeverLeaveWithTheirKey() {
    assertThatThrownBy(
            () -> build(PackageFormat.SCORM_12, List.of(Sample.unit("what-stayed.en.md"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] build(PackageFormat format) {
    return build(format, TEXTS);
  }

  private static byte[] build(PackageFormat format, List<Source> texts) {
    Map<String, byte[]> media = new LinkedHashMap<>();
    for (String name : List.of("passport.svg", "form.svg", "form.pdf")) {
      media.put("media/" + name, Sample.bytes("media/" + name));
    }
    return LessonPackage.build(
        format,
        "org.sarai.O-99.three-questions",
        texts,
        (code, language) ->
            Optional.of(
                new FactText("111", "Call.", "Ask.", TODAY.minusDays(20), TODAY.plusDays(100))),
        TODAY,
        media);
  }

  private static Map<String, String> unpacked(byte[] bytes) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
