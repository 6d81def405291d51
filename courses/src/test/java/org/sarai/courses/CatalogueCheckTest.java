package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A course of the catalogue loses one thing after the other, and each time is refused. */
class CatalogueCheckTest {
  private static final String CODE = "M-12";

  private final SortedMap<String, byte[]> files = new TreeMap<>(course().files());

  private static CourseFolder course() {
    return Catalogue.load().stream()
        .filter(folder -> folder.course().code().equals(CODE))
        .findFirst()
        .orElseThrow();
  }

  private String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private void change(String path, UnaryOperator<String> change) {
    String before = text(path);
    String after = change.apply(before);
    assertThat(after).as("change of %s", path).isNotEqualTo(before);
    files.put(path, after.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> faults() {
    return CatalogueCheck.of(CourseFolder.ofCatalogue(files), Set.of()).stream()
        .map(fault -> fault.file() + ": " + fault.message())
        .toList();
  }

  @Test
  void everyCourseThatCanBeTakenIsWhole() {
    assertThat(Catalogue.load())
        .filteredOn(folder -> folder.course().available())
        .hasSizeGreaterThan(1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void bothTestsAskFromOnePoolWithFeedback() {
    change("units/after.en.md", text -> text.replaceFirst("\\| Right[^\\n]*", ""));
    assertThat(faults())
        .contains("units/after.en.md: Every answer needs feedback, and so does everybody.");

    change("units/after.en.md", text -> text.replace("instrument: m-12", "instrument: other"));
    assertThat(faults()).contains("units/after.en.md: Both tests must name the same instrument.");

    change("units/after.en.md", text -> text.replaceFirst("(?s):::question.*?\\n:::\\n", ""));
    assertThat(faults())
        .contains("units/after.en.md: Both tests must ask from the same questions.");
  }

  @Test
  void aScreenWithoutAPictureIsFound() {
    change("units/bag.en.md", text -> text.replaceFirst("!\\[[^\\n]*\\n", ""));
    assertThat(faults())
        .contains("units/bag.en.md: Each screen of a migrants' lesson needs a picture.");
  }

  @Test
  void migrantsReadPlainWords() {
    change(
        "units/bag.en.md",
        text ->
            text.replace(
                "{#p1}",
                " Notwithstanding contractual stipulations administratively enumerated".repeat(40)
                    + ". {#p1}"));
    assertThat(faults())
        .anySatisfy(fault -> assertThat(fault).matches("units/bag.en.md: Grade .* is too high."));
  }

  @Test
  void translationsAreWholeAndNotEnglish() {
    change("units/bag.bn.md", text -> text.replaceFirst(" of=[0-9a-f]{10}", " of=0123456789"));
    assertThat(faults())
        .containsExactly("units/bag.bn.md: why is not translated from what English says now.");

    files.remove("units/words.ar.md");
    assertThat(faults()).contains("course.md: The unit words is not there in ar.");

    change(
        "units/handout.ur.md",
        text -> {
          String english = text("units/handout.en.md").split("## ")[1].split(" \\{#")[0];
          return text.replaceFirst("## [^{]* \\{", "## " + english + " {");
        });
    assertThat(faults())
        .anySatisfy(
            fault -> assertThat(fault).startsWith("units/handout.ur.md: This is as in English: "));

    change("units/family.prs.md", text -> text.replace("draft: yes\n", ""));
    assertThat(faults())
        .contains("units/family.prs.md: Say who reviewed this translation, or that it is a draft.");

    change("course.md", text -> text.replaceAll("(?m)^unit\\.3\\.title\\.ar.*\\n", ""));
    assertThat(faults())
        .anySatisfy(fault -> assertThat(fault).matches("course.md: The unit .* title in ar\\."));
  }

  @Test
  void notesSayHowItWasChecked() {
    change("notes/answerable.md", text -> text.replaceFirst("bag#[a-z]+", "bag#nowhere"));
    assertThat(faults())
        .containsExactly("course.md: notes/answerable.md must say which block answers q1.");

    change("notes/fact-check.md", text -> text.replaceFirst("(?m)^\\d+ state", "1 state"));
    assertThat(faults())
        .anySatisfy(fault -> assertThat(fault).contains("must say how many statements it checked"));

    files.remove("notes/lawyer.md");
    assertThat(faults()).contains("course.md: There must be notes/lawyer.md.");
  }

  @Test
  void unitsThatEveryCourseHasAreMissed() {
    SortedMap<String, byte[]> whole = new TreeMap<>(course().files());
    whole.keySet().removeIf(path -> path.startsWith("units/words."));
    whole.put(
        "course.md",
        new String(whole.get("course.md"), StandardCharsets.UTF_8)
            .replace(".source: words", ".source: terms")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(
            CatalogueCheck.of(CourseFolder.ofCatalogue(whole), Set.of()).stream()
                .map(Fault::message))
        .contains("There must be a unit words.");
  }
}
