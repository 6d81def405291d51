package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.courses.CourseSheet.Unit;

class CourseSheetTest {
  private static final String TEXT =
      """
      ---
      code: O-08
      audience: officials
      minutes: 60
      state: available
      title.en: Queues
      title.ur: قطاریں
      unit.1.kind: lesson
      unit.1.source: first
      unit.1.title.en: First
      unit.2.kind: test
      unit.2.source: second
      unit.2.title.en: Second
      ---

      ## outline.en

      What it is about.

      ## outcomes.en

      - See
      - Hear
      """;

  private final CourseSheet sheet = CourseSheet.read(TEXT);

  @Test
  void whatIsReadIsWrittenBack() {
    assertThat(sheet.write()).isEqualTo(TEXT);
    assertThat(sheet.languages()).containsExactly("en", "ur");
    assertThat(sheet.title("ur")).isEqualTo("قطاریں");
    assertThat(sheet.title("ps")).isEqualTo("Queues");
  }

  @Test
  void unitsChangePlacesWithAllTheirTitles() {
    List<Unit> units = List.of(sheet.units().get(1), sheet.units().get(0).titled("ur", "پہلا"));
    CourseSheet turned = CourseSheet.read(sheet.withUnits(units).write());
    assertThat(turned.units()).extracting(Unit::source).containsExactly("second", "first");
    assertThat(turned.units().get(1).titles()).isEqualTo(Map.of("en", "First", "ur", "پہلا"));
  }

  @Test
  void whatIsTypedCannotBecomeAKeyOrASection() {
    CourseSheet typed =
        sheet
            .with("title.en", "One\ncode: X")
            .withSection("outline.en", "Text\n## outcomes.en\nmore");
    CourseSheet read = CourseSheet.read(typed.write());
    assertThat(read.value("code")).isEqualTo("O-08");
    assertThat(read.value("title.en")).isEqualTo("One code: X");
    assertThat(read.section("outcomes.en")).isEqualTo("- See\n- Hear");
    assertThat(read.sections().keySet()).isEqualTo(sheet.sections().keySet());
    assertThat(sheet.with("minutes", " ").keys()).doesNotContainKey("minutes");
  }

  @Test
  void halfASheetIsOne() {
    assertThat(CourseSheet.read("").units()).isEmpty();
    assertThat(CourseSheet.read("---\ntitle.en: X").title("en")).isEqualTo("X");
    assertThat(CourseSheet.read("---\nunit.1.kind: lesson\n---\n").units())
        .containsExactly(new Unit("", "lesson", Map.of()));
  }
}
