package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String GOOD =
      """
      ---
      code: O-01
      audience: officials
      minutes: 60
      state: planned
      title.en: One
      title.ur: ایک
      ---

      ## outline.en

      First line
      and second.

      ## outcomes.en

      - a
      - b
      - c

      ## outline.ur

      ایک جملہ۔

      ## outcomes.ur

      - ا
      - ب
      - ج
      """;

  @TempDir Path root;

  @Test
  void theCatalogueHasTheProgrammesCourses() {
    List<CourseSeed> courses = Catalogue.load();

    assertThat(courses).filteredOn(course -> course.audience().equals("officials")).hasSize(23);
    assertThat(courses)
        .filteredOn(course -> course.audience().equals("migrants"))
        .hasSize(13)
        .allSatisfy(course -> assertThat(course.phase()).isIn("PEOS", "PDOS", "PAOS"));
    assertThat(courses).extracting(CourseSeed::code).doesNotHaveDuplicates().isSorted();
    assertThat(courses)
        .filteredOn(CourseSeed::available)
        .extracting(CourseSeed::code)
        .containsExactly("O-08");
  }

  @Test
  void everyCourseSpeaksEnglishAndUrdu() {
    assertThat(Catalogue.load())
        .allSatisfy(
            course -> {
              assertThat(course.title()).containsKeys("en", "ur", "prs", "bn", "ar");
              assertThat(course.outline()).containsOnlyKeys("en", "ur");
              assertThat(course.outcomes()).containsOnlyKeys("en", "ur");
              assertThat(course.outline().get("ur")).matches(".*\\p{IsArabic}.*[۔؟]");
              assertThat(course.outcomes().get("en")).hasSize(3);
              assertThat(course.outcomes().get("ur")).hasSize(3);
            });
  }

  @Test
  void theFirstLessonIsAPackageOfItsManifestsFiles() throws IOException {
    CourseSeed course =
        Catalogue.load().stream().filter(c -> c.code().equals("O-08")).findFirst().orElseThrow();
    UnitSeed unit = course.units().get(0);
    assertThat(unit.kind()).isEqualTo("scorm");
    assertThat(unit.title()).containsKeys("en", "ur");

    byte[] bytes;
    try (var stream = Catalogue.open(unit.resource())) {
      bytes = stream.readAllBytes();
    }
    Set<String> names = new HashSet<>();
    String manifest = null;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().equals("imsmanifest.xml")) {
          manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(bytes).hasSizeLessThan(120_000);
    for (String name : names) {
      if (!name.equals("imsmanifest.xml")) {
        assertThat(manifest).contains("<file href=\"" + name + "\"/>");
      }
    }
  }

  @Test
  void theSameFilesGiveTheSamePackage() throws IOException {
    Files.writeString(root.resolve("b.txt"), "two");
    Files.writeString(root.resolve("a.txt"), "one");
    byte[] first = PackageZip.of(root);
    Files.setLastModifiedTime(
        root.resolve("a.txt"), java.nio.file.attribute.FileTime.fromMillis(0));

    assertThat(PackageZip.of(root)).isEqualTo(first);
  }

  @Test
  void aTextBecomesACourse() {
    List<Fault> faults = new ArrayList<>();

    CourseSeed course = CourseText.read("O-01-one/course.md", GOOD, faults);

    assertThat(faults).isEmpty();
    assertThat(course.outline()).containsEntry("en", "First line and second.");
    assertThat(course.outcomes().get("ur")).containsExactly("ا", "ب", "ج");
    assertThat(course.phase()).isNull();
    assertThat(course.drafts()).isEmpty();
  }

  @Test
  void faultsNameFileAndLine() {
    assertThat(faults(GOOD.replace("minutes: 60\n", "")))
        .containsExactly("f:1: The key minutes is missing.");
    assertThat(faults(GOOD.replace("title.en", "title.xx")))
        .containsExactly("f:6: Unknown language xx.", "f:1: The key title.en is missing.");
    assertThat(faults(GOOD.replace("state: planned", "state: soon")))
        .containsExactly("f:5: The key state must be one of planned, available.");
    assertThat(faults(GOOD.replace("state: planned", "state: available")))
        .containsExactly("f:5: An available course needs a unit.");
    assertThat(faults(GOOD.replace("minutes: 60", "minutes: 60\nminutes: 61")))
        .containsExactly("f:5: The key minutes appears twice.");
    assertThat(faults(GOOD.replace("minutes: 60", "minutes: long")))
        .containsExactly("f:4: The key minutes must be a whole number from 1 to 999.");
    assertThat(faults(GOOD.replace("minutes: 60", "length: 60")))
        .containsExactly("f:4: Unknown key length.", "f:1: The key minutes is missing.");
    assertThat(faults(GOOD.replace("- c\n", "")))
        .containsExactly("f:15: The section outcomes.en must have three outcomes.");
    assertThat(faults(GOOD.replace("## outline.ur", "## outline.en")))
        .containsExactly(
            "f:21: The section outline.en appears twice.",
            "f:1: The section outline.ur is missing.");
    assertThat(faults("code: O-01")).first().isEqualTo("f:1: The first line must be ---.");
  }

  @Test
  void aCodeBelongsToOneCourse() throws IOException {
    course("O-01-one", GOOD);
    course("O-01-two", GOOD);

    assertThatThrownBy(() -> Catalogue.read(root))
        .isInstanceOf(InvalidCatalogue.class)
        .hasMessage("O-01-two/course.md:2: The code O-01 is taken by O-01-one/course.md.");
  }

  @Test
  void aUnitNeedsItsSource() throws IOException {
    course(
        "O-01-one",
        GOOD.replace(
            "title.ur: ایک",
            "title.ur: ایک\nunit.1.kind: scorm\nunit.1.source: lost\n"
                + "unit.1.title.en: Lost\nunit.1.title.ur: گم"));

    assertThatThrownBy(() -> Catalogue.read(root))
        .hasMessage("O-01-one/course.md:1: There is no package source for packages/O-01-lost.zip.");
  }

  @Test
  void unitsAreReadFromTheirTexts() throws IOException {
    CourseSeed course = Catalogue.read(Sample.ROOT).get(0);

    assertThat(course.sourceLanguage()).isEqualTo("en");
    UnitSeed lesson = course.units().get(0);
    assertThat(lesson.texts()).containsOnlyKeys("en", "ur");
    assertThat(lesson.texts().get("ur")).isEqualTo(Sample.text("units/three-questions.ur.md"));
    assertThat(lesson.media()).contains("media/passport.svg");
    assertThat(course.units().get(1).kind()).isEqualTo("test");
    assertThat(course.units().get(1).resource()).isNull();
  }

  @Test
  void theBuildMakesPackagesOfLessonsAndKeepsTheirTexts() throws IOException {
    CatalogueBuild.build(Sample.ROOT, root);

    assertThat(root.resolve("packages/O-99-three-questions.zip")).isNotEmptyFile();
    Path folder = root.resolve("catalogue/O-99-first-questions");
    assertThat(Files.readString(folder.resolve("files.txt")).lines())
        .contains("media/form.pdf", "units/three-questions.ur.md");
    assertThat(Files.readString(folder.resolve("units/what-stayed.en.md")))
        .isEqualTo(Sample.text("units/what-stayed.en.md"));
  }

  @Test
  void faultsOfUnitsNameFileAndLine() throws IOException {
    for (String name : CourseFiles.names(Sample.COURSE)) {
      Path target = root.resolve("O-99-first-questions").resolve(name);
      Files.createDirectories(target.getParent());
      Files.write(target, Sample.bytes(name));
    }
    Path folder = root.resolve("O-99-first-questions");
    Files.writeString(folder.resolve("course.md"), Sample.text("course.md"));
    Files.writeString(
        folder.resolve("units/three-questions.ur.md"),
        Sample.text("units/three-questions.ur.md")
            .replace("kind: lesson", "kind: document")
            .replace("media/form.pdf", "media/lost.pdf"));
    Files.delete(folder.resolve("media/passport.svg"));
    Files.writeString(folder.resolve("units/stray.en.md"), "");

    assertThatThrownBy(() -> Catalogue.read(root))
        .hasMessageContaining("O-99-first-questions/units/three-questions.ur.md:3: The unit")
        .hasMessageContaining(
            "O-99-first-questions/units/three-questions.en.md:17: There is no file")
        .hasMessageContaining(
            "O-99-first-questions/units/three-questions.ur.md:38: There is no file")
        .hasMessageContaining("O-99-first-questions/units/stray.en.md:1: No unit");
  }

  private void course(String folder, String text) throws IOException {
    Files.createDirectory(root.resolve(folder));
    Files.writeString(root.resolve(folder).resolve("course.md"), text);
  }

  private static List<String> faults(String text) {
    List<Fault> faults = new ArrayList<>();
    assertThat(CourseText.read("f", text, faults)).isNull();
    return faults.stream().map(Fault::toString).toList();
  }
}
