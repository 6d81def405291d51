package org.sarai.authoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.shared.Refused;

class DraftTextTest {
  private static final String TEXT =
      """
      ---
      unit: first
      kind: lesson
      language: en
      title: First
      minutes: 5
      ---

      ## What you see {#a1}

      A crime needs an **act**. {#a2}

      - one
      - two {#a3}

      ![A woman](media/a.svg) {#a4}

      | a | b |
      |---|---|
      | 1 | 2 |
      {#a5}

      :::callout warning {#a6}
      Never **promise**.
      :::

      :::fact PK-TIP-HOTLINE {#a7}
      :::

      :::choice {#a8}
      Which?
      - [x] This | Yes
      - [ ] That | No
      :::

      :::question single pool=A points=1 {#q1}
      Who?
      - [x] {a} You
      - [ ] {b} I
      :::
      """;

  private static Source read(String text) {
    return SourceReader.read("", text, new ArrayList<>());
  }

  private static Source kept(Source sent, Source before, Source source, String... translated) {
    return DraftText.of(sent, before, source, Set.of(translated));
  }

  private static Source of(Block... blocks) {
    return read(TEXT).withBlocks(List.of(blocks));
  }

  private static Block paragraph(String id, String body) {
    return new Block(Kind.PARAGRAPH, id, null, null, Map.of(), body, 0);
  }

  @Test
  void whatIsReadAndSentBackIsTheSameText() {
    assertThat(DraftText.write(kept(read(TEXT), null, null))).isEqualTo(TEXT);
    assertThat(DraftText.write(kept(read(TEXT), read(TEXT), null))).isEqualTo(TEXT);
  }

  @Test
  void aBlockWithoutIdGetsOneAndAnEmptyParagraphIsNoBlock() {
    var kept = kept(of(paragraph(null, "New."), paragraph(null, " ")), null, null);
    assertThat(kept.blocks()).extracting(Block::id).containsExactly("b1");
  }

  @Test
  void whatWouldComeBackAsSomethingElseIsRefused() {
    for (var body : List.of("one\n\ntwo", ":::callout note", ":::")) {
      assertThatThrownBy(() -> kept(of(paragraph("a1", body)), null, null))
          .as(body)
          .isInstanceOf(Refused.class);
    }
    var open =
        new Block(Kind.CALLOUT, "a1", null, null, Map.of("argument", "note"), "a\n:::\nb", 0);
    assertThatThrownBy(() -> kept(of(open), null, null)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> kept(of().with("title", "a\n---\nb"), null, null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aTranslatedBlockSaysWhatItWasMadeFrom() {
    var source = read(TEXT);
    var sent = of(paragraph("a2", "ترجمہ"), paragraph("a9", "x")).with("language", "ur");
    var kept = kept(sent, null, source, "a2", "a9");
    assertThat(kept.block("a2").orElseThrow().of())
        .isEqualTo(source.block("a2").orElseThrow().fingerprint());
    assertThat(kept.block("a9").orElseThrow().of()).isNull();
  }

  @Test
  void whoReviewedTheWordsOfThenHasNotReviewedThoseOfNow() {
    var who = "Amna Example, 2026-11-20";
    var before = of(paragraph("a1", "One."), paragraph("a2", "Two.")).with("reviewed", who);
    var now = before.withBlocks(List.of(paragraph("a1", "One."), paragraph("a2", "Other.")));
    var kept = kept(now, before, null);
    assertThat(kept.reviewedBy()).isNull();
    assertThat(kept.block("a1").orElseThrow().reviewedBy()).isEqualTo(who);
    assertThat(kept.block("a2").orElseThrow().reviewedBy()).isNull();
    var again = kept.withBlocks(List.of(kept.blocks().get(0).withBody("Uno.").reviewed(who)));
    assertThat(kept(again, kept, null).blocks().get(0).reviewedBy()).isNull();
    assertThat(kept(before, before, null).reviewedBy()).isEqualTo(who);
  }
}
