package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    List<CourseSeed> courses = courses();

    assertThat(courses).filteredOn(course -> course.audience().equals("officials")).hasSize(23);
    assertThat(courses)
        .filteredOn(course -> course.audience().equals("migrants"))
        .hasSize(13)
        .allSatisfy(course -> assertThat(course.phase()).isIn("PEOS", "PDOS", "PAOS"));
    assertThat(courses).extracting(CourseSeed::code).doesNotHaveDuplicates().isSorted();
    assertThat(courses)
        .filteredOn(CourseSeed::available)
        .extracting(CourseSeed::code)
        .contains("O-08", "M-06");
  }

  @Test
  void everyCourseSpeaksEnglishAndUrdu() {
    assertThat(courses())
        .allSatisfy(
            course -> {
              assertThat(course.title()).containsKeys("en", "ur", "prs", "bn", "ar");
              assertThat(course.outline()).containsKeys("en", "ur");
              assertThat(course.outcomes()).containsKeys("en", "ur");
              assertThat(course.outline().get("ur")).matches(".*\\p{IsArabic}.*[۔؟]");
              assertThat(course.outcomes().get("en")).hasSize(3);
              assertThat(course.outcomes().get("ur")).hasSize(3);
            });
  }

  private static List<CourseSeed> courses() {
    return Catalogue.load().stream().map(CourseFolder::course).toList();
  }

  @Test
  void theSameFilesGiveTheSamePackage() {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of("b", new byte[] {1}, "a", new byte[0]));

    assertThat(PackageZip.of(files)).isEqualTo(PackageZip.of(new TreeMap<>(files)));
  }

  @Test
  void aTextBecomesACourse() {
    List<Fault> faults = new ArrayList<>();

    CourseSeed course = CourseText.read("O-01-one/course.md", GOOD, true, faults);

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
        .hasMessage(
            "O-01-one/course.md:1: There is no package for the unit lost: the file"
                + " lost/imsmanifest.xml is missing.");
  }

  @Test
  void theBuildKeepsWholeFolders() throws IOException {
    CatalogueBuild.build(Sample.ROOT, root);

    Path folder = root.resolve("catalogue/O-99-first-questions");
    assertThat(Files.readString(folder.resolve("files.txt")).lines())
        .contains("course.md", "media/form.pdf", "units/three-questions.ur.md");
    assertThat(Files.readString(folder.resolve("units/what-stayed.en.md")))
        .isEqualTo(Sample.text("units/what-stayed.en.md"));
  }

  @Test
  void faultsOfUnitsNameFileAndLine() throws IOException {
    for (String name : PackageZip.names(Sample.COURSE)) {
      Path target = root.resolve("O-99-first-questions").resolve(name);
      Files.createDirectories(target.getParent());
      Files.write(target, Sample.bytes(name));
    }
    Path folder = root.resolve("O-99-first-questions");
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
    assertThat(CourseText.read("f", text, true, faults)).isNull();
    return faults.stream().map(Fault::toString).toList();
  }
}
