package org.sarai.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;

/** Slices of random rows, against a recount in a few lines. */
class ScanTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  private final Random random = new Random(20261122);

  /** A row as the table has it: whose it is, and of each column its combination. */
  private record Row(long person, List<Object[]> combinations) {
    Object value(Dimension dimension) {
      return Column.value(dimension, combinations.get(Column.of(dimension).ordinal()));
    }

    Object session() {
      return combinations.get(Column.SESSION.ordinal())[0];
    }

    String day() {
      return (String) combinations.get(Column.WHEN.ordinal())[0];
    }

    String register() {
      return (String) combinations.get(Column.WHO.ordinal())[0];
    }
  }

  private Row row(long person, int institutions) {
    var place = random.nextInt(institutions + 1);
    var course = random.nextInt(5);
    return new Row(
        person,
        List.of(
            new Object[] {
              person % 3 == 0 ? "MIGRANTS" : "OFFICIALS", one("F", "M", null), one("PK", "AF"), null
            },
            new Object[] {
              place == 0 ? null : (Object) (long) place,
              place == 0 ? null : (Object) (10L * place + random.nextInt(3)),
              one("CSO", "GOVERNMENT", "LAW_ENFORCEMENT"),
              one("PK", "BD", null)
            },
            new Object[] {course == 0 ? null : (Object) (long) course, one("OFFICIALS", null)},
            new Object[] {one("Alpha", "ALPHA", "Alphá", null)},
            new Object[] {
              one("LIVE", "ROOM", null),
              one("en", "ur"),
              one("25_34", "UNDER_18"),
              "true",
              one("PLAYED", "LISTED")
            },
            new Object[] {FIRST_DAY.plusDays(random.nextInt(300)).toString()},
            new Object[] {random.nextInt(4) == 0 ? null : (Object) (long) random.nextInt(400)}));
  }

  private String one(String... values) {
    return values[random.nextInt(values.length)];
  }

  private static List<Chunk> written(List<Row> rows, List<Dictionary> dictionaries) {
    var writer = new ChunkWriter(ChunkWriter.ROWS);
    var codes = new int[Column.values().length];
    for (var row : rows) {
      for (var column = 0; column < codes.length; column++) {
        codes[column] = dictionaries.get(column).code(row.combinations().get(column));
      }
      writer.add(row.person(), codes);
    }
    return writer.finish();
  }

  private static ColumnStore store(TreeMap<Long, List<Row>> people) {
    var dictionaries = ColumnStore.dictionaries();
    var chunks = written(people.values().stream().flatMap(List::stream).toList(), dictionaries);
    return new ColumnStore(dictionaries, chunks, new TrainedVersion(1, 1));
  }

  private TreeMap<Long, List<Row>> people(int count, int institutions) {
    var people = new TreeMap<Long, List<Row>>();
    for (var person = 0; person < count; person++) {
      var id = 10L * random.nextInt(10 * count) + 5;
      people.put(id, rows(id, institutions));
    }
    return people;
  }

  private List<Row> rows(long person, int institutions) {
    var rows = new ArrayList<Row>();
    for (var row = 0; row <= random.nextInt(6); row++) {
      rows.add(row(person, institutions));
    }
    return rows;
  }

  @Test
  void everySliceIsThatOfARecount() {
    for (var institutions : List.of(3, 300, 70_000)) {
      // So many that each kind of codes occurs.
      var people = people(institutions == 70_000 ? 35_000 : 15_000, institutions);
      var store = store(people);
      assertThat(store.chunks()).hasSizeGreaterThan(2);
      for (var question = 0; question < (institutions == 70_000 ? 8 : 25); question++) {
        compare(store, people, question(institutions));
      }
    }
  }

  @Test
  void changesGiveWhatReadingAnewGives() {
    var people = new TreeMap<Long, List<Row>>();
    var store = store(people);
    for (var step = 2; step < 40; step++) {
      var changed = new TreeSet<Long>();
      // Now a few people, now whole crowds, of whom some are new and some lose all that they had.
      for (var person = 0; person <= (step % 9 == 2 ? 9_000 : random.nextInt(20)); person++) {
        changed.add((long) random.nextInt(20_000));
      }
      for (var person : changed) {
        if (random.nextInt(4) == 0) {
          people.remove(person);
        } else {
          people.put(person, rows(person, 40));
        }
      }
      var now = people.keySet().stream().filter(changed::contains).map(people::get);
      var before = store;
      var recounted = Scan.of(before, Slice.of(all(), Map.of(), before), List.of()).total();
      store =
          before.with(
              changed.stream().mapToLong(Long::longValue).toArray(),
              written(now.flatMap(List::stream).toList(), before.coding()),
              new TrainedVersion(1, step));
      compare(store, people, question(40));
      compare(store, people, all());
      // Whoever counts with the one before is not disturbed.
      assertThat(Scan.of(before, Slice.of(all(), Map.of(), before), List.of()).total())
          .isEqualTo(recounted);
      assertThat(store.people()).isEqualTo(people.size());
      var last = store;
      assertThat(people.keySet()).allMatch(id -> last.number(id) >= 0);
      assertThat(store.number(-1)).isNegative();
    }
    assertThat(store.chunks()).hasSizeGreaterThan(1).allMatch(chunk -> chunk.rows() > 0);
  }

  @Test
  void manyChangesLeaveNoSplinters() {
    var people = people(15_000, 3);
    var store = store(people);
    var chunks = store.chunks().size();
    for (var step = 0; step < 300; step++) {
      var person = 20_000L + random.nextInt(2_000);
      var now = written(rows(person, 3), store.coding());
      store = store.with(new long[] {person}, now, new TrainedVersion(1, 2 + step));
    }
    assertThat(store.chunks()).hasSizeLessThan(chunks + 2);
  }

  @Test
  void tooManyThinkableGroupsAreRefusedInsteadOfMixedUp() {
    var dictionaries = ColumnStore.dictionaries();
    for (var code = 0; code < 60_000; code++) {
      dictionaries.get(Column.WHO.ordinal()).code("OFFICIALS", "s" + code, "n" + code, null);
      dictionaries.get(Column.WHERE.ordinal()).code((long) code, null, null);
      dictionaries.get(Column.PROJECT.ordinal()).code("p" + code);
      dictionaries.get(Column.HOW.ordinal()).code("m", "l" + code, "a", "true", "LISTED");
    }
    var store = new ColumnStore(dictionaries, List.of(), new TrainedVersion(1, 1));
    var by = List.of(Dimension.SEX, Dimension.INSTITUTION, Dimension.PROJECT, Dimension.LANGUAGE);
    assertThatThrownBy(() -> new Division(by, store)).isInstanceOf(ArithmeticException.class);
  }

  private static TrainedQuestion all() {
    return new TrainedQuestion(List.of(), null, null, null, "all", Map.of());
  }

  private TrainedQuestion question(int institutions) {
    var dimensions = new ArrayList<>(List.of(Dimension.values()));
    Collections.shuffle(dimensions, random);
    var by = dimensions.subList(0, random.nextInt(5));
    var filters = new HashMap<Dimension, String>();
    for (var filter = 0; filter < random.nextInt(3); filter++) {
      var dimension = dimensions.get(random.nextInt(dimensions.size()));
      var value = row(1, institutions).value(dimension);
      filters.put(dimension, value == null ? Dimension.NOT_STATED : value.toString());
    }
    return new TrainedQuestion(
        by,
        random.nextBoolean() ? FIRST_DAY.plusDays(random.nextInt(200)) : null,
        random.nextBoolean() ? FIRST_DAY.plusDays(100 + random.nextInt(200)) : null,
        null,
        one("all", "officials", "migrants"),
        filters);
  }

  private static boolean isIn(TrainedQuestion question, Row row) {
    return (question.audience().equals("all")
            || row.register().equalsIgnoreCase(question.audience()))
        && (question.from() == null || row.day().compareTo(question.from().toString()) >= 0)
        && (question.to() == null || row.day().compareTo(question.to().toString()) <= 0)
        && question.filters().entrySet().stream()
            .allMatch(
                filter ->
                    Objects.toString(row.value(filter.getKey()), Dimension.NOT_STATED)
                        .equals(filter.getValue()));
  }

  private static void compare(
      ColumnStore store, TreeMap<Long, List<Row>> people, TrainedQuestion question) {
    var named = new HashMap<Dimension, Set<Long>>();
    for (var dimension :
        List.of(Dimension.INSTITUTION, Dimension.INSTITUTION_UNIT, Dimension.COURSE)) {
      var value = question.filters().get(dimension);
      if (value != null && !value.equals(Dimension.NOT_STATED)) {
        named.put(dimension, Set.of(Long.valueOf(value)));
      }
    }
    var scan = Scan.of(store, Slice.of(question, named, store), question.by());
    var slice =
        people.values().stream().flatMap(List::stream).filter(row -> isIn(question, row)).toList();
    assertThat(scan.total())
        .as("%s", question)
        .containsExactly(
            persons(slice),
            (long) slice.size(),
            distinct(slice, Dimension.INSTITUTION),
            distinct(slice, Dimension.COURSE),
            slice.stream().map(Row::session).filter(Objects::nonNull).distinct().count());
    assertThat(scan.people().cardinality()).isEqualTo((int) persons(slice));
    if (!question.by().isEmpty()) {
      var expected =
          slice.stream()
              .collect(
                  Collectors.groupingBy(
                      row -> question.by().stream().map(row::value).toList(),
                      Collectors.collectingAndThen(
                          Collectors.toList(), rows -> persons(rows) + "/" + rows.size())));
      assertThat(
              scan.groups().stream()
                  .collect(
                      Collectors.toMap(
                          group -> Arrays.asList(group).subList(0, question.by().size()),
                          group -> group[group.length - 2] + "/" + group[group.length - 1])))
          .as("%s", question)
          .isEqualTo(expected);
    }
  }

  private static long persons(List<Row> rows) {
    return rows.stream().map(Row::person).distinct().count();
  }

  private static long distinct(List<Row> rows, Dimension dimension) {
    return rows.stream()
        .map(row -> row.value(dimension))
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  @Test
  void groupsComeInTheOrderOfTheDatabase() {
    var order = Spelling.order(Dimension.LANGUAGE);
    var keys = new ArrayList<Object>(Arrays.asList("ur", "en-GB", null, "en", "e_n", "enx", "1"));
    keys.sort(order);
    assertThat(keys).containsExactly(null, "1", "e_n", "en", "en-GB", "enx", "ur");
    assertThat(Spelling.key(Dimension.MODE, "Übung ")).isEqualTo("ubung");
    assertThat(Spelling.key(Dimension.PROJECT, "Alphá")).isEqualTo("Alphá");
  }

  @Test
  void possibleDuplicatesAreWhatASliceWouldLose() {
    for (var round = 0; round < 50; round++) {
      var people = people(40, 3);
      var store = store(people);
      var ids = new ArrayList<>(people.keySet());
      ids.add(1L);
      var pairs = new long[2 * random.nextInt(60)];
      Arrays.setAll(pairs, end -> ids.get(random.nextInt(ids.size())));
      var slice = new BitSet();
      var open = new ArrayList<Object[]>();
      for (var number = 0; number < store.people(); number++) {
        slice.set(number, random.nextBoolean());
      }
      for (var end = 0; end < pairs.length; end += 2) {
        var one = store.number(pairs[end]);
        var other = store.number(pairs[end + 1]);
        if (one >= 0 && other >= 0 && slice.get(one) && slice.get(other)) {
          open.add(new Object[] {pairs[end], pairs[end + 1]});
        }
      }
      var all = Pairs.of("", pairs);
      assertThat(all.among(all.numbers(store), slice)).isEqualTo(Duplicates.among(open));
    }
  }
}
