package org.sarai.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;

class KeptTablesTest {
  private final ColumnStore store = store();
  private final KeptTables tables = new KeptTables(store);
  private final List<TrainedQuestion> counted = new ArrayList<>();

  private static ColumnStore store() {
    return new ColumnStore(ColumnStore.dictionaries(), List.of(), new TrainedVersion(1, 1));
  }

  private static TrainedQuestion asked(LocalDate from, Map<Dimension, String> filters) {
    return new TrainedQuestion(List.of(Dimension.SEX), from, null, null, "officials", filters);
  }

  private void ask(TrainedQuestion question, int rows) {
    assertThat(
            tables.of(
                question,
                () -> {
                  counted.add(question);
                  return Collections.nCopies(rows, new Object[] {"F", 1L, 1L});
                }))
        .hasSize(rows);
  }

  @Test
  void aTableIsCountedOnce() {
    var all = asked(null, Map.of());
    var later = asked(LocalDate.of(2026, 1, 1), Map.of());
    ask(all, 1);
    ask(later, 2);
    ask(all, 1);
    ask(later, 2);
    assertThat(counted).containsExactly(all, later);
  }

  @Test
  void whatANameMeansIsAskedAnew() {
    var filtered = asked(null, Map.of(Dimension.INSTITUTION, "A place"));
    ask(filtered, 1);
    ask(filtered, 1);
    assertThat(counted).hasSize(2);
  }

  @Test
  void whatIsTooMuchIsCountedAgain() {
    var large = asked(null, Map.of());
    ask(large, 200_001);
    ask(large, 200_001);
    assertThat(counted).hasSize(2);
  }

  @Test
  void anotherStoreHasItsOwn() {
    assertThat(tables.areOf(store)).isTrue();
    assertThat(tables.areOf(store())).isFalse();
  }
}
