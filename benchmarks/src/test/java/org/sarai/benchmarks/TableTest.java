package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void budgetAndAimStandBesideWhatWasMeasured() {
    var table = Table.of(List.of(Samples.row(4)), List.of(Samples.result(1.5, 3, null)));
    var lines = table.lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).split(" +"))
        .containsExactly(
            "row", "CPU", "ms", "aim", "budget", "queries", "budget", "p50", "ms", "p95", "ms",
            "per", "s", "HTTP", "bytes");
    assertThat(lines.get(1).split(" +"))
        .containsExactly(
            "commit", "SCORM", "commit", "1.50", "1", "2", "3.00", "4", "within", "budget", "1.3",
            "20.0", "800", "1.0", "-");
  }

  @Test
  void headAndLinesAreAligned() {
    var lines =
        Table.of(List.of(Samples.row(4)), List.of(Samples.result(1.5, 3, 42L))).lines().toList();
    assertThat(lines.get(0)).hasSameSizeAs(lines.get(1));
  }

  @Test
  void aRowStandsInOneOfFourWays() {
    var budget = new Budget(2, 1, 4);
    assertThat(budget.verdict(Samples.result(0.9, 4, null))).isEqualTo("within aim");
    assertThat(budget.verdict(Samples.result(2, 4.04, null))).isEqualTo("within budget");
    assertThat(budget.verdict(Samples.result(2.01, 4, null))).isEqualTo("OVER");
    assertThat(budget.verdict(Samples.result(0.9, 5, null))).isEqualTo("OVER (queries)");
  }

  @Test
  void whereQueriesHaveNoBudgetTheyDoNotMatter() {
    assertThat(new Budget(2, 1, null).verdict(Samples.result(1, 500, null)))
        .isEqualTo("within aim");
  }
}
