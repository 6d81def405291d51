package org.sarai.courses.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sarai.courses.Fault;
import org.sarai.courses.Sample;
import org.sarai.courses.lesson.FactText;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

class ChecksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final FactText CARD =
      new FactText("1", "t", "i", TODAY.minusDays(9), TODAY.plusDays(9));

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, byte[]> media = new LinkedHashMap<>();
  private FactText card = CARD;

  @BeforeEach
  void aWholeCourse() {
    for (String name :
        List.of("three-questions.en.md", "three-questions.ur.md", "what-stayed.en.md")) {
      texts.put(name, Sample.text("units/" + name).replace("draft: yes\n", ""));
    }
    for (String name : List.of("passport.svg", "form.svg", "form.pdf")) {
      media.put("media/" + name, Sample.bytes("media/" + name));
    }
  }

  @Test
  void aWholeCourseHasNoFault() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void anExpiredCardIsAnErrorAnUnverifiedOneAWarning() {
    card = new FactText("1", "t", "i", TODAY.minusDays(9), TODAY.minusDays(1));
    assertThat(faults())
        .containsExactly(
            "ERROR three-questions.en.md:30 a7 fact-expired",
            "ERROR three-questions.ur.md:30 a7 fact-expired");
    card = new FactText("1", "t", "i", null, null);
    assertThat(faults())
        .containsExactly(
            "WARNING three-questions.en.md:30 a7 fact-unverified",
            "WARNING three-questions.ur.md:30 a7 fact-unverified");
    card = null;
    assertThat(faults()).first().isEqualTo("ERROR three-questions.en.md:30 a7 fact-unknown");
  }

  @Test
  void picturesFilesAndLinksMustBeThere() {
    media.remove("media/passport.svg");
    change(
        "three-questions.ur.md",
        "![ایک عورت میز کے پیچھے بیٹھے آدمی کو اپنا پاسپورٹ دے رہی ہے]",
        "![]");
    change("three-questions.ur.md", "[جدول](#a5)", "[جدول](#a99)");
    assertThat(faults())
        .containsExactly(
            "ERROR three-questions.en.md:17 a4 media-missing",
            "ERROR three-questions.ur.md:17 a4 media-missing",
            "ERROR three-questions.ur.md:17 a4 alt-missing",
            "ERROR three-questions.ur.md:43 a10 link-dead",
            "ERROR what-stayed.en.md:71 q9 media-missing");
  }

  @Test
  void filesAreWhatTheirNamesSay() {
    media.put("media/form.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
    media.put("media/form.svg", "<svg><script>x</script></svg>".getBytes(StandardCharsets.UTF_8));
    byte[] large = new byte[900_000];
    System.arraycopy(Sample.bytes("media/form.pdf"), 0, large, 0, 50);
    media.put("media/more.pdf", large);
    assertThat(faults())
        .containsExactly(
            "ERROR media/form.svg:1 null media-type",
            "ERROR media/form.pdf:1 null media-type",
            "WARNING media/more.pdf:1 null media-large",
            "WARNING media/more.pdf:1 null media-unused");
  }

  @Test
  void languagesAreHeldAgainstTheSource() {
    change("three-questions.en.md", "Three questions {", "Three simple questions {");
    change("three-questions.en.md", "- [ ] A bus ticket", "- [x] A bus ticket");
    change("three-questions.en.md", "minutes: 7", "minutes: 8");
    change("three-questions.ur.md", "{#a3 ", "{#extra ");
    change("three-questions.ur.md", ":::callout warning", ":::callout tip");
    assertThat(faults())
        .containsExactly(
            "ERROR three-questions.ur.md:6 null language-setting",
            "WARNING three-questions.ur.md:9 a1 language-behind",
            "WARNING three-questions.ur.md:1 a3 language-missing",
            "WARNING three-questions.ur.md:49 a11 language-behind",
            "WARNING three-questions.ur.md:13 extra language-extra",
            "ERROR three-questions.ur.md:26 a6 language-key",
            "ERROR three-questions.ur.md:49 a11 language-key");
  }

  @Test
  void testsHaveOneKeyInAllLanguages() {
    texts.put(
        "what-stayed.ur.md",
        texts
            .get("what-stayed.en.md")
            .replace("language: en", "language: ur")
            .replace("- [ ] {b} The smuggler", "- [ ] {c} The smuggler"));
    assertThat(faults()).contains("ERROR what-stayed.ur.md:18 q1 language-key");
    change("what-stayed.ur.md", "- [x] {a} The smuggled", "- [ ] {a} The smuggled");
    assertThat(faults()).contains("ERROR what-stayed.ur.md:18 q1 right-missing");
  }

  @Test
  void draftsAndMissingSourcesAreTold() {
    change("three-questions.ur.md", "minutes: 7\n", "minutes: 7\ndraft: yes\n");
    assertThat(faults()).containsExactly("WARNING three-questions.ur.md:7 null language-draft");
    texts.remove("three-questions.en.md");
    assertThat(faults()).contains("ERROR three-questions.ur.md:1 null unit-missing");
  }

  private void change(String name, String from, String to) {
    assertThat(texts.get(name)).contains(from);
    texts.put(name, texts.get(name).replace(from, to));
  }

  private List<String> faults() {
    List<Source> read = new ArrayList<>();
    List<Fault> reading = new ArrayList<>();
    texts.forEach((name, text) -> read.add(SourceReader.read(name, text, reading)));
    assertThat(reading).isEmpty();
    return Checks.of(
            new CourseTexts("en", read, media),
            (code, language) -> Optional.ofNullable(card),
            TODAY)
        .stream()
        .map(
            fault ->
                fault.severity()
                    + " "
                    + fault.file()
                    + ":"
                    + fault.line()
                    + " "
                    + fault.block()
                    + " "
                    + fault.code().key())
        .toList();
  }
}
