package org.sarai.outreach.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachQuestion;
import org.sarai.shared.suppression.Attack;
import org.sarai.shared.suppression.Status;
import org.sarai.shared.suppression.Suppression;

/**
 * An attacker who asks everything that can be asked of outreach or counselling, and puts all
 * answers together as equations, finds no small figure.
 */
class ReachSuppressionTest {
  private static final int SEEDS = 12;
  private static final List<ReachDimension> DIMENSIONS =
      List.of(
          ReachDimension.INSTITUTION_TYPE,
          ReachDimension.CHANNEL,
          ReachDimension.SEX,
          ReachDimension.MONTH,
          ReachDimension.PROJECT);
  private static final int MONTH = DIMENSIONS.indexOf(ReachDimension.MONTH);

  /** A line of an event or talk: its values in the order of the dimensions, and how many. */
  private record Line(List<String> values, long people) {}

  private List<Line> lines = new ArrayList<>();

  private static Object value(List<String> values, ReachDimension dimension) {
    return dimension == ReachDimension.YEAR
        ? values.get(MONTH).substring(0, 4)
        : values.get(DIMENSIONS.indexOf(dimension));
  }

  private List<Object[]> groups(List<ReachDimension> by) {
    var sums = new LinkedHashMap<List<Object>, long[]>();
    for (var line : lines) {
      var key = by.stream().map(d -> value(line.values(), d)).toList();
      var sum = sums.computeIfAbsent(key, any -> new long[2]);
      sum[0] += line.people();
      sum[1]++;
    }
    return sums.entrySet().stream()
        .map(
            one -> {
              var row = new ArrayList<Object>(one.getKey());
              row.add(one.getValue()[0]);
              row.add(one.getValue()[1]);
              return row.toArray();
            })
        .toList();
  }

  /** Events with some women, some men and some of whom nobody noted it. */
  private void random(long seed, int events, int most) {
    var random = new Random(seed);
    lines = new ArrayList<>();
    for (var event = 0; event < events; event++) {
      var type = "t" + least(random, 4);
      var channel = "c" + least(random, 3);
      var month = YearMonth.of(2024 + random.nextInt(2), 1 + least(random, 3)).toString();
      var project = "p" + (random.nextInt(6) == 0 ? 1 : type.charAt(1) % 2);
      for (var sex : List.of("F", "M", "-")) {
        var people = random.nextInt(sex.equals("-") ? 4 : 2) == 0 ? 1 + least(random, most) : 0;
        if (people > 0) {
          lines.add(new Line(List.of(type, channel, sex, month, project), people));
        }
      }
    }
  }

  private static int least(Random random, int below) {
    return Math.min(random.nextInt(below), random.nextInt(below));
  }

  private List<Attack.Figure> everything(Set<List<String>> cells) {
    var suppression = new Suppression<>(new ReachTerms(), this::groups, Suppression.FEWEST);
    var figures = new ArrayList<Attack.Figure>();
    var askable = Stream.concat(DIMENSIONS.stream(), Stream.of(ReachDimension.YEAR)).toList();
    for (var which = 0; which < 1 << askable.size(); which++) {
      var chosen = which;
      var by =
          IntStream.range(0, askable.size())
              .filter(at -> (chosen >> at & 1) == 1)
              .mapToObj(askable::get)
              .sorted()
              .toList();
      if (Suppression.reduced(new ReachTerms(), by).size() <= Suppression.MOST_DIMENSIONS) {
        ask(figures, suppression, by, null, cells);
        if (!by.contains(ReachDimension.MONTH)) {
          ask(figures, suppression, by, "2024", cells);
          ask(figures, suppression, by, "2025", cells);
        }
      }
    }
    return figures;
  }

  private void ask(
      List<Attack.Figure> figures,
      Suppression<ReachDimension> suppression,
      List<ReachDimension> by,
      String year,
      Set<List<String>> all) {
    var said =
        suppression.of(
            by,
            year == null ? null : LocalDate.parse(year + "-01-01"),
            year == null ? null : LocalDate.parse(year + "-12-31"));
    var parts = new LinkedHashMap<List<Object>, Set<List<String>>>();
    for (var cell : all) {
      if (year == null || cell.get(MONTH).startsWith(year)) {
        var key = by.stream().map(d -> value(cell, d)).toList();
        parts.computeIfAbsent(key, any -> new HashSet<>()).add(cell);
      }
    }
    parts.forEach(
        (key, cells) -> {
          var people =
              lines.stream()
                  .filter(line -> cells.contains(line.values()))
                  .mapToLong(Line::people)
                  .sum();
          var status = said.getOrDefault(key, Status.NOBODY);
          figures.add(new Attack.Figure(cells, people, people, status));
        });
  }

  /** Every combination that is thinkable, whether it occurs or not. */
  private Set<List<String>> cells() {
    var cells = new HashSet<List<String>>();
    lines.forEach(line -> cells.add(line.values()));
    for (var at = 0; at < DIMENSIONS.size(); at++) {
      var place = at;
      var values = lines.stream().map(line -> line.values().get(place)).distinct().toList();
      for (var cell : Set.copyOf(cells)) {
        for (var value : values) {
          var other = new ArrayList<>(cell);
          other.set(at, value);
          cells.add(List.copyOf(other));
        }
      }
    }
    return cells;
  }

  @ParameterizedTest
  @CsvSource({"4, 9", "12, 9", "40, 9", "40, 60", "120, 9", "120, 60"})
  void noSmallFigureIsFound(int events, int most) {
    var small = 0;
    var shown = 0;
    for (var seed = 1; seed <= SEEDS; seed++) {
      random(31L * seed + events, events, most);
      var cells = cells();
      var figures = everything(cells);
      assertThat(Attack.found(cells, figures)).as("seed %d", seed).isEmpty();
      small += figures.stream().filter(Attack::isSmall).count();
      shown += figures.stream().filter(one -> one.status() == Status.SHOWN).count();
    }
    assertThat(small).isPositive();
    assertThat(shown).isPositive();
  }

  @Test
  void theAttackerWouldFindWhatIsOnlyLeftOut() {
    random(7, 40, 9);
    var cells = cells();
    var figures = everything(cells);
    var careless = new Attack(cells, figures);
    figures.stream().filter(one -> one.people() >= Suppression.FEWEST).forEach(careless::learn);
    assertThat(figures)
        .anyMatch(
            one -> one.people() > 0 && one.people() < Suppression.FEWEST && careless.tells(one));
  }

  /** Else it is known of what is not shown that it is empty, and so are all its parts. */
  @Test
  void whereNobodyIsIsNotTold() {
    lines =
        List.of(
            line("t0", "c0", 30), line("t0", "c1", 20), line("t1", "c0", 25), line("t2", "c1", 9));
    var by = List.of(ReachDimension.INSTITUTION_TYPE, ReachDimension.CHANNEL);
    var said = new Suppression<>(new ReachTerms(), this::groups, Suppression.FEWEST);
    assertThat(said.of(by, null, null))
        .containsEntry(List.of("t1", "c1"), Status.WITHHELD)
        .containsEntry(List.of("t1", "c0"), Status.WITHHELD)
        .doesNotContainValue(Status.NOBODY);
    assertThat(said.of(List.of(ReachDimension.CHANNEL), null, null).values())
        .containsOnly(Status.SHOWN);
    lines = List.of();
    var nothing = new Suppression<>(new ReachTerms(), this::groups, Suppression.FEWEST);
    assertThat(nothing.of(List.of(), null, null)).isEmpty();
  }

  private static Line line(String type, String channel, long people) {
    return new Line(List.of(type, channel, "M", "2025-01", "p0"), people);
  }

  @Test
  void whatHasNobodyIsShownAndWhatHasMoreIsNamed() {
    // Of three women nothing is told; a programme on the radio beside them is.
    lines =
        List.of(
            new Line(List.of("t0", "c0", "F", "2025-01", "p0"), 3),
            new Line(List.of("t1", "c0", "F", "2025-01", "p0"), 30),
            new Line(List.of("t1", "c1", "F", "2025-01", "p0"), 30));
    var question = question(Map.of(), ReachDimension.INSTITUTION_TYPE, ReachDimension.CHANNEL);
    var rows =
        List.of(
            new Object[] {"t1", "c0"},
            new Object[] {"t1", "c1"},
            new Object[] {"t0", "c0"},
            new Object[] {"t9", "RADIO"});
    assertThat(named(question, rows, false)).containsExactly("t9 RADIO NOBODY");
    assertThat(named(question, rows, true))
        .startsWith("t9 RADIO NOBODY")
        .contains("t0 c0 UNDIVIDED");
    var radio = question(Map.of(ReachDimension.METHOD, "LISTENERS"), ReachDimension.CHANNEL);
    assertThat(sheltered(radio).total()).isEqualTo(Status.NOBODY);
    assertThat(sheltered(radio).sexesOfWhole().of()).containsOnly(Status.SHOWN);
  }

  private List<String> named(ReachQuestion question, List<Object[]> rows, boolean more) {
    return sheltered(question).parts(rows, row -> more).stream()
        .map(part -> part.row()[0] + " " + part.row()[1] + " " + part.status())
        .toList();
  }

  @Test
  void sexIsADimensionTooMany() {
    random(3, 120, 60);
    var all =
        question(
            Map.of(ReachDimension.PROJECT, "p0"),
            ReachDimension.INSTITUTION_TYPE,
            ReachDimension.CHANNEL,
            ReachDimension.MONTH);
    assertThat(sheltered(all).sexesOfParts().of("t0", "c0", "2024-01"))
        .containsOnly(Status.UNDIVIDED);
    assertThat(sheltered(all).sexesOfWhole().of()).isSubsetOf(Status.SHOWN, Status.NOBODY);
  }

  private static ReachQuestion question(Map<ReachDimension, String> filters, ReachDimension... by) {
    return new ReachQuestion(Arrays.asList(by), null, null, null, filters);
  }

  private Sheltered sheltered(ReachQuestion question) {
    return new Sheltered(
        question,
        asked ->
            groups(asked.by()).stream()
                .filter(
                    row ->
                        asked.filters().isEmpty()
                            || asked.filters().containsValue(Objects.toString(row[0])))
                .toList());
  }
}
