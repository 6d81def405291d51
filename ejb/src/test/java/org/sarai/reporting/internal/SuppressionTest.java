package org.sarai.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.reporting.Dimension;
import org.sarai.shared.suppression.Attack;
import org.sarai.shared.suppression.Status;
import org.sarai.shared.suppression.Suppression;

/**
 * An attacker who asks everything that can be asked, and puts all answers together as equations,
 * finds no small figure.
 */
class SuppressionTest {
  private static final int SEEDS = 12;
  private static final int FEWEST = 5;

  /** What is asked by. Of each the month is the third. */
  private List<Dimension> dimensions =
      List.of(
          Dimension.COUNTRY,
          Dimension.SEX,
          Dimension.MONTH,
          Dimension.INSTITUTION,
          Dimension.INSTITUTION_TYPE,
          Dimension.INSTITUTION_UNIT);

  /** Which of them go together, so that only some of their combinations are thinkable. */
  private List<List<Integer>> tied = List.of(List.of(0, 3, 4, 5), List.of(1), List.of(2));

  /** A participation: whose, and its values in the order of the dimensions. */
  private record Took(int person, List<String> values) {}

  private List<Took> records = new ArrayList<>();

  private Object value(List<String> values, Dimension dimension) {
    return dimension == Dimension.YEAR
        ? values.get(2).substring(0, 4)
        : values.get(dimensions.indexOf(dimension));
  }

  private List<Object[]> groups(List<Dimension> by) {
    var people = new LinkedHashMap<List<Object>, Set<Integer>>();
    var rows = new HashMap<List<Object>, Long>();
    for (var record : records) {
      var key = by.stream().map(d -> value(record.values(), d)).toList();
      people.computeIfAbsent(key, any -> new HashSet<>()).add(record.person());
      rows.merge(key, 1L, Long::sum);
    }
    return people.entrySet().stream()
        .map(
            one -> {
              var row = new ArrayList<Object>(one.getKey());
              row.add((long) one.getValue().size());
              row.add(rows.get(one.getKey()));
              return row.toArray();
            })
        .toList();
  }

  private void random(long seed, int people, int institutions) {
    var random = new Random(seed);
    records = new ArrayList<>();
    var skew = random.nextInt(3);
    for (var person = 0; person < people; person++) {
      var place = least(random, institutions, skew);
      var sex = random.nextInt(7) == 0 ? "x" : random.nextInt(4) == 0 ? "f" : "m";
      for (var time = 0; time <= random.nextInt(3); time++) {
        var month = YearMonth.of(2024 + least(random, 3, skew), 1 + random.nextInt(4) * 3);
        took(person, place, sex, month.toString());
      }
    }
  }

  /** Of the first eight institutions two each are of one country and type; some have two units. */
  private void took(int person, int place, String sex, String month) {
    var country = "c" + (place < 8 ? place % 4 / 2 : place);
    var unit = "u" + place + (place % 4 > 1 && person % 4 == 0 ? "b" : "a");
    records.add(new Took(person, List.of(country, sex, month, "i" + place, "t" + place % 2, unit)));
  }

  private static int least(Random random, int below, int skew) {
    var least = random.nextInt(below);
    for (var again = 0; again < skew; again++) {
      least = Math.min(least, random.nextInt(below));
    }
    return least;
  }

  private List<Attack.Figure> everything() {
    var suppression = new Suppression<>(new TrainedTerms(), this::groups, FEWEST);
    var asked = new ArrayList<Attack.Figure>();
    var askable = Stream.concat(dimensions.stream(), Stream.of(Dimension.YEAR)).toList();
    for (var which = 0; which < 1 << askable.size(); which++) {
      var chosen = which;
      var by =
          IntStream.range(0, askable.size())
              .filter(at -> (chosen >> at & 1) == 1)
              .mapToObj(askable::get)
              .sorted()
              .toList();
      if (Suppression.reduced(new TrainedTerms(), by).size() > Suppression.MOST_DIMENSIONS) {
        continue;
      }
      ask(asked, suppression, by, null);
      if (!by.contains(Dimension.MONTH)) {
        records.stream()
            .map(record -> record.values().get(2).substring(0, 4))
            .distinct()
            .forEach(year -> ask(asked, suppression, by, year));
      }
    }
    return asked;
  }

  private void ask(
      List<Attack.Figure> asked,
      Suppression<Dimension> suppression,
      List<Dimension> by,
      String year) {
    var from = year == null ? null : LocalDate.parse(year + "-01-01");
    var to = year == null ? null : LocalDate.parse(year + "-12-31");
    var said = suppression.of(by, from, to);
    var parts = new LinkedHashMap<List<Object>, Set<List<String>>>();
    for (var cell : cells()) {
      if (year == null || cell.get(2).startsWith(year)) {
        var key = by.stream().map(d -> value(cell, d)).toList();
        parts.computeIfAbsent(key, any -> new HashSet<>()).add(cell);
      }
    }
    parts.forEach(
        (key, cells) -> {
          var within = records.stream().filter(record -> cells.contains(record.values())).toList();
          var status = said.getOrDefault(key, Status.NOBODY);
          var persons = within.stream().map(Took::person).distinct().count();
          asked.add(new Attack.Figure(cells, within.size(), persons, status));
        });
  }

  /** Every combination that is thinkable, whether it occurs or not. */
  private List<List<String>> cells() {
    var cells = List.of(List.<String>of());
    var order = new ArrayList<Integer>();
    for (var together : tied) {
      order.addAll(together);
      var occurring =
          records.stream()
              .map(record -> together.stream().map(record.values()::get).toList())
              .distinct()
              .toList();
      cells =
          cells.stream()
              .flatMap(
                  cell ->
                      occurring.stream()
                          .map(more -> Stream.concat(cell.stream(), more.stream()).toList()))
              .toList();
    }
    return cells.stream()
        .map(
            cell ->
                IntStream.range(0, order.size())
                    .mapToObj(at -> cell.get(order.indexOf(at)))
                    .toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"8, 4", "20, 4", "60, 4", "200, 4", "60, 8", "200, 8", "400, 8"})
  void noSmallFigureIsFound(int people, int institutions) {
    nothingIsFound(seed -> random(31L * seed + people, people, institutions));
  }

  /** Five dimensions of which many combinations do not occur: the attacker counts on nobody. */
  @ParameterizedTest
  @ValueSource(ints = {20, 80, 160, 400})
  void whereNobodyIsTellsNoSmallFigure(int people) {
    dimensions =
        List.of(
            Dimension.SEX, Dimension.AGE_BAND, Dimension.MONTH, Dimension.MODE, Dimension.COUNTRY);
    tied = IntStream.range(0, dimensions.size()).mapToObj(List::of).toList();
    nothingIsFound(seed -> sparse(31L * seed + people, people));
  }

  /** Age and way of training go with the country, mostly. */
  private void sparse(long seed, int people) {
    var random = new Random(seed);
    records = new ArrayList<>();
    for (var person = 0; person < people; person++) {
      var sex = random.nextInt(7) == 0 ? "x" : random.nextInt(4) == 0 ? "f" : "m";
      var country = least(random, 4, 1);
      var age = "a" + (random.nextInt(5) == 0 ? least(random, 3, 1) : country % 3);
      for (var time = 0; time <= random.nextInt(3); time++) {
        var month = YearMonth.of(2024 + random.nextInt(2), 1 + least(random, 2, 1)).toString();
        var mode = "m" + (random.nextInt(6) == 0 ? 1 : country % 2);
        records.add(new Took(person, List.of(sex, age, month, mode, "c" + country)));
      }
    }
  }

  private void nothingIsFound(IntConsumer register) {
    var small = 0;
    var shown = 0;
    for (var seed = 1; seed <= SEEDS; seed++) {
      register.accept(seed);
      var asked = everything();
      assertThat(Attack.found(cells(), asked)).as("seed %d", seed).isEmpty();
      small += asked.stream().filter(Attack::isSmall).count();
      shown += asked.stream().filter(one -> one.status() == Status.SHOWN).count();
    }
    assertThat(small).isPositive();
    assertThat(shown).isPositive();
  }

  @Test
  void theAttackerWouldFindWhatIsOnlyLeftOut() {
    random(7, 60, 4);
    var asked = everything();
    var careless = new Attack(cells(), asked);
    asked.stream().filter(one -> one.people() >= FEWEST).forEach(careless::learn);
    assertThat(asked)
        .anyMatch(one -> one.people() > 0 && one.people() < FEWEST && careless.tells(one));
  }

  @Test
  void whatIsLargeEnoughEverywhereIsShownWhole() {
    records = new ArrayList<>();
    for (var person = 0; person < 60; person++) {
      took(person, person % 2, person % 4 < 2 ? "f" : "m", "2025-0" + (1 + person % 3));
    }
    assertThat(everything()).allMatch(one -> one.status() == Status.SHOWN);
  }

  @Test
  void aSmallPartTakesAnotherWithIt() {
    records = new ArrayList<>();
    var sizes = new int[] {3, 40, 9};
    for (var country = 0; country < sizes.length; country++) {
      for (var person = 0; person < sizes[country]; person++) {
        took(100 * country + person, 8 + country, "m", "2025-01");
      }
    }
    var said =
        new Suppression<>(new TrainedTerms(), this::groups, FEWEST)
            .of(List.of(Dimension.COUNTRY), null, null);
    assertThat(said)
        .isEqualTo(
            Map.of(
                List.of("c8"), Status.WITHHELD,
                List.of("c9"), Status.SHOWN,
                List.of("c10"), Status.WITHHELD));
  }

  @Test
  void partsOfWhatIsWithheldAreNotNamed() {
    records = new ArrayList<>();
    for (var person = 0; person < 50; person++) {
      took(person, person < 3 ? 8 : person < 12 ? 9 : 10, "m", "2025-01");
    }
    var said =
        new Suppression<>(new TrainedTerms(), this::groups, FEWEST)
            .of(List.of(Dimension.COUNTRY, Dimension.SEX), null, null);
    assertThat(said.get(Arrays.<Object>asList("c8", "m"))).isEqualTo(Status.UNDIVIDED);
    assertThat(said.get(Arrays.<Object>asList("c10", "m"))).isEqualTo(Status.SHOWN);
  }
}
