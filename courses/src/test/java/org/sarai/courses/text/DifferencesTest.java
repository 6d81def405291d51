package org.sarai.courses.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarai.courses.Sample;

class DifferencesTest {
  private final Source older = Sample.unit("three-questions.en.md");

  @Test
  void theSameTextHasNoDifferences() {
    assertThat(Differences.between(older, Sample.read(SourceWriter.write(older)))).isEmpty();
  }

  @Test
  void everyKindOfChangeIsTold() {
    List<Block> blocks = new ArrayList<>(older.blocks());
    Block moved = blocks.remove(3);
    blocks.remove(4);
    blocks.set(1, blocks.get(1).withBody("Other words."));
    blocks.add(0, moved);
    blocks.add(blocks.get(1).withId("new"));

    assertThat(Differences.between(older, older.withBlocks(blocks)))
        .extracting(change -> change.id() + " " + change.what())
        .containsExactly("a4 MOVED", "a2 CHANGED", "a6 REMOVED", "new ADDED");
  }

  @Test
  void frontMatterIsCompared() {
    assertThat(Differences.front(older, older.with("title", "Other").with("minutes", null)))
        .containsExactly("title", "minutes");
  }
}
