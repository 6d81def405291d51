package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.Withdrawals;
import org.sarai.people.CorrectTraits;
import org.sarai.people.Erasures;
import org.sarai.people.Institutions;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.people.Registers;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.internal.Answers;

/**
 * Random histories, drawn from seeds. After every step each figure is that of a recount over the
 * facts, by ledgers and by projection, and every earlier instant answers as it did then.
 */
@ExtendWith(ArquillianExtension.class)
class HistoriesIT {
  private static final int STEPS = 28;
  private static final int NUMBERS = 7;
  private static final int PLACES = 6;
  private static final LocalDate HALF = LocalDate.of(2025, 4, 1);
  private static final String WHY = "a reason";

  @EJB private Answers answersInside;
  @EJB private Erasures erasures;
  @EJB private Institutions institutions;
  @EJB private Merges merges;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Registers registers;
  @EJB private Statistics statistics;
  @EJB private Withdrawals withdrawals;

  private RandomSlices slices;
  private World world;
  private Random random;
  private int step;
  private Map<Integer, Long> holders;
  private List<Long> persons;
  private Set<Long> erased;
  private List<Long> places;
  private Map<Instant, List<Object>> answers;
  private Map<Instant, Object> past;
  private Map<String, Integer> happened;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(
        HistoriesIT.class,
        RandomSlices.class,
        Trainees.class,
        World.class,
        World.Training.class,
        World.Load.class,
        World.Merge.class,
        World.Withdrawal.class,
        World.Correction.class,
        World.State.class,
        World.Proposal.class,
        World.Decision.class,
        World.Counted.class);
  }

  @Test
  void everyFigureIsThatOfARecountAndThePastStays() {
    happened = new TreeMap<>();
    slices = new RandomSlices(statistics, answersInside, 20261122);
    for (var seed : List.of(1L, 2L, 20261122L, 4L)) {
      begin(seed);
      for (step = 1; step <= STEPS; step++) {
        happens();
        everyFigureIsRight("seed " + seed + ", step " + step);
      }
      answers.forEach(
          (instant, then) -> assertThat(figures(instant)).as("seed " + seed).isEqualTo(then));
    }
    // Everything has happened, and more than once.
    assertThat(happened)
        .hasSize(13)
        .allSatisfy((what, times) -> assertThat(times).isGreaterThan(1));
  }

  private void begin(long seed) {
    Database.forgetEverybody();
    world = new World();
    random = new Random(seed);
    holders = new HashMap<>();
    persons = new ArrayList<>();
    erased = new HashSet<>();
    places = new ArrayList<>();
    answers = new TreeMap<>();
    past = new TreeMap<>();
    for (var place = 0; place < PLACES; place++) {
      var name = "Place " + place;
      places.add(
          Caller.administrator().call(() -> institutions.named(name, "PK", "CSO", false).id()));
      world.states.add(new World.State(0, place, "PK", "CSO", null, true, null));
    }
    step = 0;
    list();
  }

  private void happens() {
    var before = happened.values().stream().mapToInt(Integer::intValue).sum();
    while (happened.values().stream().mapToInt(Integer::intValue).sum() == before) {
      switch (random.nextInt(21)) {
        case 0, 1, 2, 3 -> list();
        case 4 -> undoList();
        case 5 -> move();
        case 6, 7, 8 -> merge();
        case 9 -> undoMerge();
        case 10 -> decide(true);
        case 11 -> decide(false);
        case 12 -> propose();
        case 13 -> correct();
        case 14, 18, 19 -> withdraw();
        case 15, 20 -> undoWithdrawal();
        case 16 -> erase();
        default -> change();
      }
    }
  }

  private void did(String what) {
    happened.merge(what, 1, Integer::sum);
  }

  private void list() {
    var trainees = new Trainees(lists, registers);
    var lines = new ArrayList<String>();
    var drawn = new ArrayList<World.Training>();
    var numbers = new ArrayList<Integer>();
    for (var row = random.nextInt(6); row >= 0; row--) {
      var number = 1 + random.nextInt(NUMBERS);
      var place = random.nextInt(PLACES);
      var course = "O-0" + (1 + random.nextInt(3));
      var day = LocalDate.of(2025, 1, 5).plusDays(random.nextInt(3) * 60L);
      var sex = List.of("", "", "F", "M").get(random.nextInt(4));
      var qualifies = random.nextInt(5) > 0;
      numbers.add(number);
      drawn.add(
          new World.Training(
              0, step, 0, course, day, place, sex.isEmpty() ? World.NOT_STATED : sex, qualifies));
      lines.add(
          Trainees.line(number, sex, "Place " + place, course, day.toString())
              + (qualifies ? 80 : 79));
    }
    var reference = trainees.load(lines.toArray(String[]::new));
    var carried = new HashSet<Long>();
    for (var row = 0; row < drawn.size(); row++) {
      var number = numbers.get(row);
      var person = holders.computeIfAbsent(number, trainees::id);
      if (!persons.contains(person)) {
        persons.add(person);
      }
      carried.add(recorded(drawn.get(row), person));
    }
    world.loads.add(new World.Load(reference, step, carried));
    did("list");
  }

  /** The record that stands already, the newest if there are several, or a new one. */
  private long recorded(World.Training drawn, long person) {
    var known =
        world.trainings.stream()
            .filter(one -> one.person() == person && one.key().equals(drawn.key()))
            .filter(one -> one.step() == step || world.stands(one, step))
            .reduce((earlier, later) -> later);
    if (known.isPresent()) {
      return known.get().id();
    }
    var id =
        Database.CORE.number(
            "select id from training_record where person_id = ? and what_key = ?"
                + " and happened_on = ? order by id desc limit 1",
            person,
            drawn.course(),
            drawn.day());
    world.trainings.add(
        new World.Training(
            id,
            step,
            person,
            drawn.course(),
            drawn.day(),
            drawn.institution(),
            drawn.sex(),
            drawn.qualifies()));
    return id;
  }

  private void undoList() {
    var standing =
        world.loads.stream()
            .filter(load -> world.stands(load.reference(), load.step(), step))
            .toList();
    if (!standing.isEmpty()) {
      var load = one(standing);
      Caller.administrator().run(() -> lists.undo(load.reference()));
      world.undone.put(load.reference(), step);
      did("list undone");
    }
  }

  /** Changes no figure: a record keeps the institution of its day. The erased move nowhere. */
  private void move() {
    var who = one(persons);
    var where = one(places);
    if (erased.contains(world.root(who, step))) {
      return;
    }
    Caller.administrator()
        .run(() -> institutions.transfer(who, where, null, LocalDate.of(2025, 2, 1)));
    did("transfer");
  }

  private void merge() {
    var keep = one(persons);
    var absorb = one(persons);
    if (world.root(keep, step) != world.root(absorb, step)) {
      var command = new MergePeople(keep, absorb, WHY);
      var reference = Caller.administrator().call(() -> merges.merge(command));
      world.merges.add(
          new World.Merge(reference, step, world.root(keep, step), world.root(absorb, step)));
      did("merge");
    }
  }

  private void undoMerge() {
    var standing =
        world.merges.stream()
            .filter(merge -> world.stands(merge.reference(), merge.step(), step))
            .toList();
    if (!standing.isEmpty()) {
      var merge = one(standing);
      Caller.administrator().run(() -> merges.undo(merge.reference(), WHY));
      world.undone.put(merge.reference(), step);
      did("merge undone");
    }
  }

  private void decide(boolean two) {
    var one = one(persons);
    var other = one(persons);
    if (world.root(one, step) != world.root(other, step)) {
      Caller.administrator()
          .run(
              () -> {
                if (two) {
                  merges.decideNotSame(one, other, WHY);
                } else {
                  merges.reopen(one, other);
                }
              });
      for (var mine : members(one)) {
        for (var theirs : members(other)) {
          world.decisions.add(new World.Decision(step, mine, theirs, two));
        }
      }
      did(two ? "not the same" : "reopened");
    }
  }

  private List<Long> members(long person) {
    return persons.stream()
        .filter(other -> world.root(other, step) == world.root(person, step))
        .toList();
  }

  /** What matching does when it finds a likeness. */
  private void propose() {
    var one = one(persons);
    var other = one(persons);
    var known =
        world.proposals.stream()
            .anyMatch(p -> Set.of(p.one(), p.other()).containsAll(Set.of(one, other)));
    if (!one.equals(other) && !known) {
      Database.CORE.execute(
          "insert into match_proposal (person_a, person_b, reasons, recorded_at) values (%d, %d, 'x',"
                  .formatted(Math.min(one, other), Math.max(one, other))
              + " utc_timestamp(6))");
      world.proposals.add(new World.Proposal(step, one, other));
      did("likeness");
    }
  }

  private void correct() {
    var who = one(persons);
    var sex = List.of(World.NOT_STATED, "F", "M", "X").get(random.nextInt(4));
    var nationality = List.of(World.NOT_STATED, "AF", "PK").get(random.nextInt(3));
    Caller.administrator()
        .run(
            () ->
                people.correctTraits(new CorrectTraits(who, value(sex), value(nationality), null)));
    world.corrections.add(new World.Correction(step, who, sex, nationality));
    did("correction");
  }

  private static String value(String text) {
    return text.equals(World.NOT_STATED) ? null : text;
  }

  private void withdraw() {
    var record = one(world.trainings).id();
    var known =
        world.withdrawals.stream()
            .anyMatch(
                one -> one.record() == record && world.stands(one.reference(), one.step(), step));
    if (!known) {
      var reference = Caller.administrator().call(() -> withdrawals.withdraw(record, WHY));
      world.withdrawals.add(new World.Withdrawal(reference, step, record));
      did("withdrawal");
    }
  }

  private void undoWithdrawal() {
    var standing =
        world.withdrawals.stream()
            .filter(one -> world.stands(one.reference(), one.step(), step))
            .toList();
    if (!standing.isEmpty()) {
      var withdrawal = one(standing);
      Caller.administrator().run(() -> withdrawals.undo(withdrawal.reference(), WHY));
      world.undone.put(withdrawal.reference(), step);
      did("withdrawal undone");
    }
  }

  /** Changes no figure; but whoever held the numbers is not recognised by them any more. */
  private void erase() {
    var who = one(persons);
    var members = members(who);
    if (erased.size() < 3 && !erased.containsAll(members)) {
      Caller.administrator().run(() -> erasures.erase(who, WHY));
      erased.addAll(members);
      holders.values().removeAll(members);
      did("erasure");
    }
  }

  private void change() {
    var place = random.nextInt(PLACES);
    var state =
        new World.State(
            step,
            place,
            random.nextBoolean() ? "PK" : "BD",
            random.nextBoolean() ? "CSO" : "GOVERNMENT",
            other(place, 2),
            random.nextInt(3) > 0,
            other(place, 4));
    Database.CORE.execute(
        "insert into institution_state (institution_id, country, type, parent_id, counting,"
            + " merged_into, recorded_at, recorded_by) values (%d, '%s', '%s', %s, %s, %s,"
                .formatted(
                    places.get(place),
                    state.country(),
                    state.type(),
                    id(state.parent()),
                    state.counting(),
                    id(state.mergedInto()))
            + " utc_timestamp(6), 'test')");
    world.states.add(state);
    // As the feature that changes institutions tells it.
    Database.CORE.execute(
        "insert into outbox_event (type, body, recorded_at) values ('Test', '{}', utc_timestamp(6))",
        "insert into outbox_delivery (event_id, projector, projection_key, due_at)"
            + " select (select max(id) from outbox_event), 'trained', id, utc_timestamp(6)"
            + " from person");
    did("institution");
  }

  /** Another place, one time in so many. */
  private Integer other(int place, int oneIn) {
    var other = random.nextInt(PLACES);
    return random.nextInt(oneIn) > 0 || other == place ? null : (Integer) other;
  }

  private Object id(Integer place) {
    return place == null ? "null" : places.get(place);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void everyFigureIsRight(String when) {
    var ledgers = figures(Instant.now());
    assertThat(ledgers).as("ledgers, " + when).isEqualTo(recount(step));
    Database.awaitDeliveries();
    assertThat(figures(null)).as("projection, " + when).isEqualTo(ledgers);
    // What changed since the step before has been applied; after the rebuild all is read anew.
    slices.agree(3, when);
    var projection = projection();
    Caller.administrator().run(statistics::rebuild);
    slices.agree(1, "rebuilt, " + when);
    assertThat(projection()).as("rebuilt, " + when).isEqualTo(projection);
    past.forEach(
        (instant, then) -> assertThat(cube(instant)).as(instant + ", " + when).isEqualTo(then));
    Database.pause(2);
    var now = Instant.now();
    Database.pause(2);
    past.put(now, cube(now));
    answers.put(now, ledgers);
  }

  private static List<List<String>> projection() {
    return Database.CORE.rows("select * from trained order by record_id");
  }

  private List<Object> figures(Instant asOf) {
    var figures = new ArrayList<Object>();
    figures.add(ask(asOf, null, null).total());
    figures.add(ask(asOf, HALF, null).total());
    figures.add(ask(asOf, null, "Place 1").total());
    for (var by : slices().keySet()) {
      figures.add(
          ask(asOf, null, null, by).groups().stream()
              .collect(
                  Collectors.toMap(
                      group -> group.key().get(by.parameter()),
                      group -> group.persons() + "/" + group.participations(),
                      (one, other) -> one + " and " + other,
                      TreeMap::new)));
    }
    return figures;
  }

  /** Everything that one question can divide. */
  private Object cube(Instant asOf) {
    var answer =
        ask(
            asOf,
            null,
            null,
            Dimension.SEX,
            Dimension.INSTITUTION,
            Dimension.COUNTRY,
            Dimension.COURSE,
            Dimension.MONTH,
            Dimension.FIRST_TIME);
    return List.of(answer.total(), answer.groups());
  }

  private static Map<Dimension, Function<World.Counted, String>> slices() {
    return new TreeMap<>(
        Map.of(
            Dimension.SEX,
            World.Counted::sex,
            Dimension.INSTITUTION_UNIT,
            counted -> "Place " + counted.unit(),
            Dimension.NATIONALITY,
            World.Counted::nationality,
            Dimension.INSTITUTION,
            counted -> "Place " + counted.institution(),
            Dimension.INSTITUTION_TYPE,
            World.Counted::type,
            Dimension.COUNTRY,
            World.Counted::country,
            Dimension.COURSE,
            World.Counted::course,
            Dimension.YEAR,
            counted -> counted.day().toString().substring(0, 4),
            Dimension.MONTH,
            counted -> counted.day().toString().substring(0, 7),
            Dimension.FIRST_TIME,
            counted -> String.valueOf(counted.first())));
  }

  private List<Object> recount(int at) {
    var figures = new ArrayList<Object>();
    figures.add(total(world.slice(at, counted -> true), at));
    figures.add(total(world.slice(at, counted -> !counted.day().isBefore(HALF)), at));
    figures.add(total(world.slice(at, counted -> counted.institution() == 1), at));
    var all = world.count(at);
    slices().values().forEach(value -> figures.add(World.groups(all, value)));
    return figures;
  }

  private Trained.Total total(List<World.Counted> slice, int at) {
    return new Trained.Total(
        World.distinct(slice, World.Counted::person),
        world.doubles(slice, at),
        slice.size(),
        World.distinct(slice, World.Counted::institution),
        World.distinct(slice, World.Counted::course),
        0);
  }

  private Trained ask(Instant asOf, LocalDate from, String institution, Dimension... by) {
    Map<Dimension, String> filters =
        institution == null ? Map.of() : Map.of(Dimension.INSTITUTION, institution);
    var question = new TrainedQuestion(List.of(by), from, null, asOf, "officials", filters);
    return Caller.administrator().call(() -> statistics.trained(question));
  }
}
