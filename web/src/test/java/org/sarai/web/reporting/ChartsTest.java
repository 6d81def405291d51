package org.sarai.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sarai.web.reporting.GroupRow.Value;

class ChartsTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private static GroupRow row(String first, String second, long persons) {
    return new GroupRow(
        new Value(first, first, ""),
        second == null ? null : new Value(second, second, ""),
        persons,
        persons,
        null);
  }

  @Test
  void everyMonthHasAColumnInProportion() {
    var chart =
        TrendChart.of(
            Map.of(MARCH, new long[] {100, 120}, MARCH.plusMonths(3), new long[] {50, 50}), false);
    assertThat(chart.columns())
        .extracting(c -> c.month(), c -> c.persons(), c -> c.labelled(), c -> c.named())
        .containsExactly(
            tuple(MARCH, 100L, true, true),
            tuple(MARCH.plusMonths(1), 0L, false, true),
            tuple(MARCH.plusMonths(2), 0L, false, true),
            tuple(MARCH.plusMonths(3), 50L, true, true));
    assertThat(chart.columns().get(0).height())
        .isEqualTo(2 * chart.columns().get(3).height())
        .isPositive();
    assertThat(chart.columns()).allMatch(c -> c.x() >= 0 && c.x() + c.width() <= TrendChart.WIDTH);
    assertThat(TrendChart.of(Map.of(), false).columns()).isEmpty();
  }

  @Test
  void timeRunsAsTheLanguageDoes() {
    var counts = Map.of(MARCH, new long[] {1, 1}, MARCH.plusMonths(1), new long[] {2, 2});
    var left = TrendChart.of(counts, false).columns();
    var right = TrendChart.of(counts, true).columns();
    assertThat(left.get(0).x()).isLessThan(left.get(1).x());
    assertThat(right.get(0).x()).isGreaterThan(right.get(1).x());
  }

  @Test
  void ofManyMonthsTheLabelsDoNotTouch() {
    var counts = new TreeMap<YearMonth, long[]>();
    IntStream.range(0, 60)
        .forEach(index -> counts.put(MARCH.plusMonths(index), new long[] {7 + index * 37 % 23, 1}));
    var labelled =
        TrendChart.of(counts, false).columns().stream().filter(c -> c.labelled()).toList();
    assertThat(labelled).hasSizeGreaterThan(5);
    for (var index = 1; index < labelled.size(); index++) {
      assertThat(labelled.get(index).middle() - labelled.get(index - 1).middle()).isGreaterThan(26);
    }
    assertThat(TrendChart.of(counts, false).columns()).filteredOn(c -> c.yearly()).hasSize(6);
  }

  @Test
  void oneDimensionIsOneStripAndTwoAreOneForEachValue() {
    var one = Strip.of(List.of(row("A", null, 200), row("B", null, 50)));
    assertThat(one).hasSize(1);
    assertThat(one.get(0).title()).isNull();
    assertThat(one.get(0).bars())
        .extracting(bar -> bar.name(), bar -> bar.width())
        .containsExactly(tuple("A", 86L), tuple("B", 22L));

    var two = Strip.of(List.of(row("A", "F", 100), row("B", "F", 50), row("A", "M", 25)));
    assertThat(two).extracting(Strip::title).containsExactly("A", "B");
    assertThat(two.get(0).bars()).extracting(bar -> bar.name()).containsExactly("F", "M");
    assertThat(Strip.of(List.of())).isEmpty();
  }

  @Test
  void everyCountryOfTheMapHasAPlaceOfItsOwn() {
    var corners =
        TileMap.COUNTRIES.stream()
            .map(country -> TileMap.corner(country)[0] + " " + TileMap.corner(country)[1])
            .toList();
    assertThat(corners).hasSize(14).doesNotHaveDuplicates();
    assertThat(corners)
        .doesNotContain(TileMap.elsewhere()[0] + " " + TileMap.elsewhere()[1])
        .doesNotContain(TileMap.notStated()[0] + " " + TileMap.notStated()[1]);
  }
}
