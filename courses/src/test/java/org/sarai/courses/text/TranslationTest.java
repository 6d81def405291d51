package org.sarai.courses.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sarai.courses.text.Translation.State.BEHIND;
import static org.sarai.courses.text.Translation.State.CURRENT;
import static org.sarai.courses.text.Translation.State.EXTRA;
import static org.sarai.courses.text.Translation.State.MISSING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarai.courses.Sample;
import org.sarai.courses.text.Translation.BlockStatus;

class TranslationTest {
  private final Source english = Sample.unit("three-questions.en.md");
  private final Source urdu = Sample.unit("three-questions.ur.md");

  @Test
  void theSampleIsWhole() {
    assertThat(Translation.status(english, urdu))
        .extracting(BlockStatus::state)
        .hasSize(12)
        .containsOnly(CURRENT);
    assertThat(Translation.completeness(english, urdu)).isEqualTo(100);
  }

  @Test
  void aChangedParagraphIsBehindAndNothingElse() {
    Source changed =
        Sample.read(SourceWriter.write(english).replace("For children", "For a child"));

    assertThat(Translation.status(changed, urdu))
        .filteredOn(status -> status.state() != CURRENT)
        .containsExactly(new BlockStatus("a2", BEHIND, false));
    assertThat(Translation.completeness(changed, urdu)).isEqualTo(91);
  }

  @Test
  void orderAndIdsOfOthersMakeNoDifference() {
    List<Block> turned = new java.util.ArrayList<>(english.blocks());
    java.util.Collections.reverse(turned);

    assertThat(Translation.completeness(english.withBlocks(turned), urdu)).isEqualTo(100);
  }

  @Test
  void whatIsNotThereIsMissingAndWhatIsTooMuchIsExtra() {
    Source less = urdu.withBlocks(urdu.blocks().subList(0, 11));
    Source shorter = english.withBlocks(english.blocks().subList(1, 12));

    assertThat(Translation.status(shorter, less))
        .filteredOn(status -> status.state() != CURRENT)
        .containsExactly(
            new BlockStatus("a12", MISSING, false), new BlockStatus("a1", EXTRA, false));
    assertThat(Translation.completeness(shorter, less)).isEqualTo(90);
  }

  @Test
  void aNewTranslationHasWhatNeedsNoWords() {
    Source begun = Translation.begin(english, "ar", "الفعل والوسيلة والغرض");

    assertThat(Sample.read(SourceWriter.write(begun)).language()).isEqualTo("ar");
    assertThat(Translation.status(english, begun))
        .filteredOn(status -> status.state() == CURRENT)
        .extracting(BlockStatus::id)
        .containsExactly("a7");
  }

  @Test
  void aNamedPersonReviewsABlockOrTheUnit() {
    Block reviewed = urdu.blocks().get(1).reviewed("Amna Example, 2026-11-20");
    Source one = urdu.withBlocks(List.of(urdu.blocks().get(0), reviewed, urdu.blocks().get(2)));
    Source all = urdu.with("reviewed", "Amna Example, 2026-11-20");

    assertThat(Translation.status(english, Sample.read(SourceWriter.write(one))))
        .filteredOn(BlockStatus::reviewed)
        .extracting(BlockStatus::id)
        .containsExactly("a2");
    assertThat(Translation.status(english, all)).noneMatch(BlockStatus::reviewed);
    assertThat(Translation.status(english, all.with("draft", null)))
        .allMatch(BlockStatus::reviewed);
    assertThat(reviewed.withBody("anders").reviewedBy()).isNull();
  }
}
