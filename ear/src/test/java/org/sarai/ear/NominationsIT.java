package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.CourseRules;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.enrolment.Cohorts;
import org.sarai.enrolment.Departures;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Nominate;
import org.sarai.enrolment.Nominated;
import org.sarai.enrolment.Nominated.Outcome;
import org.sarai.enrolment.Nominations;
import org.sarai.enrolment.OpenCohort;
import org.sarai.enrolment.Participation;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Participations;
import org.sarai.enrolment.Places;
import org.sarai.learning.Plays;
import org.sarai.people.Institutions;
import org.sarai.people.Nominees;
import org.sarai.people.People;
import org.sarai.people.Registers;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Who may nominate whom, and what comes of it. */
@ExtendWith(ArquillianExtension.class)
class NominationsIT {
  private static final String COURSE = "NOMINATIONS-1";
  private static final String MIGRANTS_COURSE = "NOMINATIONS-M";

  @EJB private Cohorts cohorts;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Institutions institutions;
  @EJB private Nominations nominations;
  @EJB private Nominees nominees;
  @EJB private Packages packages;
  @EJB private Participations participations;
  @EJB private People people;
  @EJB private Places places;
  @EJB private Plays plays;
  @EJB private Registers registers;
  @EJB private Departures departures;

  private Office office;
  private long academy;
  private long border;
  private Caller focal;
  private Caller neighbour;

  private static Caller trainer() {
    return Caller.named("test-trainer", "learner", "trainer");
  }

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(NominationsIT.class, Office.class);
  }

  @BeforeEach
  void twoInstitutions() {
    Database.forgetEverybody();
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
    }
    rules(true, false, null);
    office = new Office(institutions, people, registers);
    academy = office.named("Academy One");
    border = office.named("Border Post Two");
    focal = office.focalPoint("focal-a", academy);
    neighbour = office.focalPoint("focal-b", border);
  }

  private void rules(boolean open, boolean approval, Integer capacity) {
    trainer().run(() -> places.change(COURSE, new CourseRules(open, approval, capacity)));
  }

  private Nominated nominate(Caller by, Long... persons) {
    return by.call(
        () -> nominations.nominate(new Nominate(COURSE, null, List.of(persons), null, null)));
  }

  private static List<Outcome> outcomes(Nominated nominated) {
    return nominated.lines().stream().map(Nominated.Line::outcome).toList();
  }

  private List<Participation> seen(Caller by) {
    return by.call(() -> participations.find(ParticipationFilter.ALL, "en", 0, 100)).rows();
  }

  private Participation of(long personId) {
    return seen(trainer()).stream()
        .filter(row -> row.personId() == personId)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> events(long personId) {
    return Database.CORE
        .rows(
            "select v.kind from enrolment_event v join enrolment e on e.id = v.enrolment_id"
                + " where e.person_id = ? order by v.id",
            personId)
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static String refusal(Caller by, Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> by.run(action));
    return refused == null ? "not refused" : refused.key();
  }

  @Test
  void aFocalPointReachesTheirOwnPeopleAndNobodyElses() {
    var mine = office.officer(academy, "Amna");
    var theirs = office.officer(border, "Bilal");

    assertThat(outcomes(nominate(focal, mine, theirs)))
        .containsExactly(Outcome.ENROLLED, Outcome.UNKNOWN);
    assertThat(outcomes(nominate(neighbour, mine, theirs)))
        .containsExactly(Outcome.UNKNOWN, Outcome.ENROLLED);

    // What is not hers is neither listed nor counted, by whatever road.
    assertThat(seen(focal)).extracting(Participation::personId).containsExactly(mine);
    assertThat(seen(focal)).extracting(Participation::name).containsExactly("Amna Example");
    assertThat(focal.call(() -> participations.standing(ParticipationFilter.ALL)).enrolled())
        .isEqualTo(1);
    assertThat(focal.call(() -> nominees.people(null, null, 0, 10)).total()).isEqualTo(1);
    assertThat(focal.call(() -> nominees.people(border, null, 0, 10)).rows()).isEmpty();
    assertThat(focal.call(() -> nominees.names(List.of(mine, theirs)))).containsOnlyKeys(mine);
    assertThat(focal.call(nominees::institutions))
        .extracting(row -> row.id())
        .containsOnly(academy);
    var exported = new ArrayList<Participation>();
    focal.run(() -> participations.export(ParticipationFilter.ALL, "en", exported::add));
    assertThat(exported).extracting(Participation::personId).containsExactly(mine);

    var enrolment = of(theirs).id();
    assertThat(refusal(focal, () -> departures.withdraw(List.of(enrolment), "no")))
        .isEqualTo("refused.noParticipation");
    assertThat(refusal(focal, () -> nominations.changeDue(List.of(enrolment), null)))
        .isEqualTo("refused.noParticipation");
    assertThat(seen(trainer())).hasSize(2);
    assertThat(seen(Caller.administrator())).hasSize(2);
    // One of them who has been named for nothing reaches nobody.
    var nobodys = Caller.named("focal-c", "learner", "focal-point");
    nobodys.run(() -> people.signedIn(Caller.token("focal-c", "C", "Specimen", null)));
    assertThat(seen(nobodys)).isEmpty();
    assertThat(outcomes(nominate(nobodys, mine))).containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void whoMovedAwayOrSitsBelowIsJudgedAsOfToday() {
    var moved = office.officer(academy, "Moved");
    Caller.administrator()
        .run(() -> institutions.transfer(moved, border, null, LocalDate.of(2024, 1, 1)));
    var unit = office.named("Academy One, Unit");
    Database.CORE.execute("update institution set parent_id = " + academy + " where id = " + unit);
    var below = office.officer(unit, "Below");
    assertThat(outcomes(nominate(focal, moved, below)))
        .containsExactly(Outcome.UNKNOWN, Outcome.ENROLLED);
    assertThat(outcomes(nominate(neighbour, moved, below)))
        .containsExactly(Outcome.ENROLLED, Outcome.UNKNOWN);
  }

  @Test
  void sixtyAreOneActionAndWhatIsWrittenIsFoundWithinTheScope() {
    var sixty =
        IntStream.range(0, 60).mapToObj(n -> office.officer(academy, "Officer" + n)).toList();
    assertThat(nominate(focal, sixty.toArray(Long[]::new)).count(Outcome.ENROLLED)).isEqualTo(60);
    assertThat(nominate(focal, sixty.toArray(Long[]::new)).count(Outcome.UNCHANGED)).isEqualTo(60);

    office.officer(border, "Bilal");
    var amna = office.officer(academy, "Amna");
    office.learner("Chanda");
    var chanda = Database.CORE.number("select max(id) from person");
    Caller.administrator().run(() -> institutions.affiliate(chanda, academy, null, null));
    var written =
        List.of(
            " " + Office.number("Amna").replace("-", " ") + " ",
            "AMNA@example.org",
            "Chanda",
            Office.address("Bilal"),
            Office.number("Bilal"),
            "nobody@example.org",
            "");
    var nominated =
        focal.call(() -> nominations.nominate(new Nominate(COURSE, null, null, written, null)));
    assertThat(outcomes(nominated))
        .containsExactly(
            Outcome.ENROLLED,
            Outcome.UNCHANGED,
            Outcome.ENROLLED,
            Outcome.UNKNOWN,
            Outcome.UNKNOWN,
            Outcome.UNKNOWN);
    assertThat(nominated.lines().get(0).personId()).isEqualTo(amna);
    assertThat(nominated.lines().get(2).personId()).isEqualTo(chanda);
  }

  @Test
  void whereTheCourseAsksSomebodyHasToSayYes() {
    rules(true, true, null);
    var amna = office.officer(academy, "Amna");
    var bano = office.officer(academy, "Bano");
    assertThat(outcomes(nominate(focal, amna, bano)))
        .containsExactly(Outcome.NOMINATED, Outcome.NOMINATED);
    var chanda = office.learner("Chanda");
    assertThat(chanda.call(() -> enrolments.enrolMyself(COURSE)).state())
        .isEqualTo(State.NOMINATED);
    assertThat(chanda.call(() -> enrolments.enrolMyself(COURSE)).created()).isFalse();
    assertThat(refusal(chanda, () -> PlayedCourse.open(plays, COURSE)))
        .isEqualTo("refused.notEnrolled");

    assertThat(trainer().call(() -> participations.standing(ParticipationFilter.ALL)).nominated())
        .isEqualTo(3);
    assertThat(trainer().call(() -> nominations.approve(List.of(of(amna).id())))).isEqualTo(1);
    assertThat(trainer().call(() -> nominations.approve(List.of(of(amna).id())))).isZero();
    assertThat(trainer().call(() -> nominations.decline(List.of(of(bano).id()), "Not this year")))
        .isEqualTo(1);
    assertThat(refusal(trainer(), () -> nominations.decline(List.of(of(amna).id()), " ")))
        .isEqualTo("refused.reasonMissing");
    assertThat(of(amna).state()).isEqualTo(State.ENROLLED);
    assertThat(of(bano).state()).isEqualTo(State.DECLINED);
    assertThat(of(bano).reason()).isEqualTo("Not this year");
    assertThat(events(amna)).containsExactly("NOMINATED", "APPROVED", "ENROLLED");
    assertThat(events(bano)).containsExactly("NOMINATED", "DECLINED");

    // Whom somebody nominates who may say yes is approved already; and who was declined may come
    // again.
    assertThat(outcomes(nominate(trainer(), bano))).containsExactly(Outcome.ENROLLED);
    // A focal point does not say yes.
    assertThat(
            catchThrowableOfType(
                jakarta.ejb.EJBAccessException.class,
                () -> focal.run(() -> nominations.approve(List.of(of(amna).id())))))
        .isNotNull();
  }

  @Test
  void whoFindsNoPlaceWaitsAndMovesUpInOrder() {
    rules(true, false, 2);
    var all =
        IntStream.range(0, 5)
            .mapToObj(n -> office.officer(n % 2 == 0 ? academy : border, "Officer" + n))
            .toList();
    assertThat(outcomes(nominate(trainer(), all.toArray(Long[]::new))))
        .containsExactly(
            Outcome.ENROLLED, Outcome.ENROLLED, Outcome.WAITING, Outcome.WAITING, Outcome.WAITING);
    assertThat(all.stream().map(this::of).map(Participation::place).toList())
        .containsExactly(0, 0, 1, 2, 3);
    // Hers are the third and the fifth; how many of others wait is not told.
    assertThat(seen(focal).stream().map(Participation::place).toList()).contains(1, 2);
    assertThat(seen(focal).stream().map(Participation::place).toList()).doesNotContain(3);

    trainer().run(() -> departures.withdraw(List.of(of(all.get(1)).id()), "On leave"));
    assertThat(states(all))
        .containsExactly(
            State.ENROLLED, State.WITHDRAWN, State.ENROLLED, State.WAITING, State.WAITING);
    assertThat(events(all.get(2))).containsExactly("NOMINATED", "WAITING", "MOVED_UP", "ENROLLED");
    // Who comes again comes last.
    assertThat(outcomes(nominate(trainer(), all.get(1)))).containsExactly(Outcome.WAITING);
    rules(true, false, 4);
    assertThat(states(all))
        .containsExactly(
            State.ENROLLED, State.WAITING, State.ENROLLED, State.ENROLLED, State.ENROLLED);
    // Fewer places take nobody out.
    rules(true, false, 1);
    assertThat(of(all.get(4)).state()).isEqualTo(State.ENROLLED);
    assertThat(
            trainer()
                .call(() -> enrolments.offer(courses.find(COURSE, "en").get().course().id()))
                .full())
        .isTrue();
  }

  private List<State> states(List<Long> persons) {
    return persons.stream().map(this::of).map(Participation::state).toList();
  }

  @Test
  void atOnceNoPlaceIsGivenTwiceAndNobodyIsLost() throws Exception {
    for (var round = 0; round < 4; round++) {
      Database.forgetEverybody();
      twoInstitutions();
      rules(true, false, 5);
      var all =
          IntStream.range(0, 12).mapToObj(n -> office.officer(academy, "Officer" + n)).toList();
      atOnce(all.stream().<Callable<Object>>map(id -> () -> nominate(focal, id)).toList());
      assertThat(count("ENROLLED")).isEqualTo(5);
      assertThat(count("WAITING")).isEqualTo(7);
      var queue = queue();
      var leaving =
          Database.CORE
              .rows("select id from enrolment where state = 'ENROLLED' order by id limit 3")
              .stream()
              .map(row -> Long.valueOf(row.get(0)))
              .toList();
      // Each twice, as by two tabs.
      var withdrawing = new ArrayList<Callable<Object>>();
      for (var id : leaving) {
        withdrawing.add(() -> focal.call(() -> departures.withdraw(List.of(id), "On leave")));
        withdrawing.add(() -> focal.call(() -> departures.withdraw(List.of(id), "On leave")));
      }
      assertThat(atOnce(withdrawing).stream().mapToInt(Integer.class::cast).sum()).isEqualTo(3);
      assertThat(count("ENROLLED")).isEqualTo(5);
      assertThat(queue()).isEqualTo(queue.subList(3, queue.size()));
      assertThat(
              Database.CORE.number("select count(*) from enrolment_event where kind = 'WITHDRAWN'"))
          .isEqualTo(3);
    }
  }

  private static long count(String state) {
    return Database.CORE.number("select count(*) from enrolment where state = ?", state);
  }

  private static List<String> queue() {
    return Database.CORE
        .rows("select id from enrolment where state = 'WAITING' order by queued_as")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
    var barrier = new CyclicBarrier(calls.size());
    var pool = Executors.newFixedThreadPool(calls.size());
    try {
      var results = new ArrayList<Object>();
      var futures =
          calls.stream()
              .map(
                  call ->
                      pool.submit(
                          () -> {
                            barrier.await();
                            return call.call();
                          }))
              .toList();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void doubleClicksChangeNothing() throws Exception {
    var amna = office.officer(academy, "Amna");
    var results =
        atOnce(
            IntStream.range(0, 6)
                .<Callable<Object>>mapToObj(n -> () -> outcomes(nominate(focal, amna)).get(0))
                .toList());
    assertThat(results.stream().filter(Outcome.ENROLLED::equals)).hasSize(1);
    assertThat(results.stream().filter(Outcome.UNCHANGED::equals)).hasSize(5);
    assertThat(events(amna)).containsExactly("NOMINATED", "ENROLLED");
    assertThat(outcomes(nominate(focal, amna, amna)))
        .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
  }

  @Test
  void leavingKeepsWhatWasBegunAndNobodyLosesACompletion() {
    var amna = office.learner("Amna");
    var id = amna.call(() -> enrolments.enrolMyself(COURSE)).enrolmentId();
    amna.run(() -> PlayedCourse.open(plays, COURSE));
    assertThat(refusal(amna, () -> departures.withdrawMyself(COURSE, "")))
        .isEqualTo("refused.reasonMissing");
    assertThat(amna.call(() -> departures.withdrawMyself(COURSE, "Another posting"))).isTrue();
    assertThat(amna.call(() -> departures.withdrawMyself(COURSE, "Another posting"))).isFalse();
    assertThat(refusal(amna, () -> PlayedCourse.open(plays, COURSE)))
        .isEqualTo("refused.notEnrolled");
    assertThat(amna.call(() -> enrolments.mine("en"))).isEmpty();
    var course = courses.find(COURSE, "en").get().course().id();
    assertThat(amna.call(() -> enrolments.offer(course)).reason()).isEqualTo("Another posting");

    var again = amna.call(() -> enrolments.enrolMyself(COURSE));
    assertThat(again.enrolmentId()).isEqualTo(id);
    assertThat(again.created()).isFalse();
    assertThat(amna.call(() -> enrolments.mine("en")).get(0).state()).isEqualTo(State.STARTED);
    amna.run(() -> PlayedCourse.open(plays, COURSE));

    enrolments.completed(id);
    assertThat(refusal(amna, () -> departures.withdrawMyself(COURSE, "no")))
        .isEqualTo("refused.completedStays");
    assertThat(refusal(trainer(), () -> departures.withdraw(List.of(id), "no")))
        .isEqualTo("refused.completedStays");
    assertThat(trainer().call(() -> nominations.changeDue(List.of(id), LocalDate.of(2030, 1, 1))))
        .isZero();
    assertThat(amna.call(() -> enrolments.enrolMyself(COURSE)).state()).isEqualTo(State.COMPLETED);
    assertThat(enrolments.completed(id)).isEmpty();
  }

  @Test
  void aGroupHasItsOwnPlacesAndDays() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var due = today.plusDays(30);
    var group = new OpenCohort("Winter", COURSE, academy, 2, due, today, today.plusDays(5));
    var id = focal.call(() -> cohorts.open(group));
    assertThat(refusal(neighbour, () -> cohorts.find(id, "en"))).isEqualTo("refused.noCohort");
    assertThat(refusal(neighbour, () -> cohorts.open(group)))
        .isEqualTo("refused.notYourInstitution");
    var all = IntStream.range(0, 3).mapToObj(n -> office.officer(academy, "Officer" + n)).toList();
    var nominated = focal.call(() -> nominations.nominate(new Nominate(null, id, all, null, null)));
    assertThat(outcomes(nominated))
        .containsExactly(Outcome.ENROLLED, Outcome.ENROLLED, Outcome.WAITING);
    assertThat(of(all.get(0)).dueOn()).isEqualTo(due);
    assertThat(focal.call(() -> cohorts.find(id, "en")).standing().waiting()).isEqualTo(1);

    var later = new OpenCohort("Winter", COURSE, academy, 3, due.plusDays(7), null, null);
    focal.run(() -> cohorts.change(id, later));
    assertThat(of(all.get(2)).state()).isEqualTo(State.ENROLLED);
    assertThat(of(all.get(0)).dueOn()).isEqualTo(due.plusDays(7));
    var over = new OpenCohort("Winter", COURSE, academy, 3, due, null, today.minusDays(1));
    focal.run(() -> cohorts.change(id, over));
    assertThat(refusal(focal, () -> nominations.nominate(new Nominate(null, id, all, null, null))))
        .isEqualTo("refused.cohortTakesNobody");
  }

  @Test
  void aClosedListIsSeenByWhoKeepsItAndWhoIsOnIt() {
    var amna = office.learner("Amna");
    var amnaId = Database.CORE.number("select max(id) from person");
    var bilal = office.officer(border, "Bilal");
    var stranger = office.learner("Chanda");
    var id =
        trainer()
            .call(
                () -> cohorts.open(new OpenCohort("Closed", COURSE, null, null, null, null, null)));
    assertThat(
            refusal(
                focal,
                () -> cohorts.open(new OpenCohort("Mine", COURSE, null, null, null, null, null))))
        .isEqualTo("refused.notYourInstitution");
    trainer().run(() -> cohorts.list(id, List.of(amnaId), List.of()));
    var nominated =
        trainer()
            .call(
                () ->
                    nominations.nominate(
                        new Nominate(null, id, List.of(amnaId, bilal), null, null)));
    assertThat(outcomes(nominated)).containsExactly(Outcome.ENROLLED, Outcome.NOT_LISTED);

    assertThat(amna.call(() -> cohorts.find(id, "en")).keeping()).isFalse();
    assertThat(amna.call(() -> cohorts.find(id, "en")).standing()).isNull();
    var otherTrainer = Caller.named("other-trainer", "learner", "trainer");
    otherTrainer.run(() -> people.signedIn(Caller.token("other-trainer", "T", "Specimen", null)));
    for (var other : List.of(stranger, focal, otherTrainer, Caller.migrantAdministrator())) {
      assertThat(refusal(other, () -> cohorts.find(id, "en")))
          .isIn("refused.noCohort", "refused.noAccount");
    }
    assertThat(otherTrainer.call(() -> cohorts.kept("en", 0, 10)).total()).isZero();
    assertThat(seen(otherTrainer)).extracting(Participation::cohort).containsOnlyNulls();
    assertThat(
            otherTrainer
                .call(() -> participations.find(ParticipationFilter.ofCohort(id), "en", 0, 10))
                .total())
        .isZero();
    assertThat(Caller.administrator().call(() -> cohorts.kept("en", 0, 10)).total()).isEqualTo(1);
    // Struck off, it is gone for them as well; the enrolment stays until somebody withdraws it.
    trainer().run(() -> cohorts.strike(id, amnaId));
    assertThat(refusal(amna, () -> cohorts.find(id, "en"))).isEqualTo("refused.noCohort");
    assertThat(of(amnaId).state()).isEqualTo(State.ENROLLED);
  }

  @Test
  void theMigrantsRegisterIsApart() {
    var keeper = Caller.migrantAdministrator();
    if (courses.find(MIGRANTS_COURSE, "en").isEmpty()) {
      keeper.run(
          () ->
              courses.define(
                  new DefineCourse(
                      MIGRANTS_COURSE,
                      Register.MIGRANTS,
                      true,
                      null,
                      null,
                      java.util.Map.of("en", new DefineCourse.Text("M", null, List.of())))));
      Database.CORE.execute(
          "insert into course_version (course_id, number, published_at, recorded_at)"
              + " select id, 1, now(6), now(6) from course where code = '"
              + MIGRANTS_COURSE
              + "'");
    }
    var migrant = office.migrant("Mariam");
    var official = office.officer(academy, "Amna");
    var command =
        new Nominate(
            MIGRANTS_COURSE,
            null,
            List.of(migrant, official),
            List.of(Office.address("Amna"), Office.number("Amna")),
            null);
    assertThat(outcomes(keeper.call(() -> nominations.nominate(command))))
        .containsExactly(Outcome.ENROLLED, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN);
    assertThat(seen(keeper)).extracting(Participation::personId).containsExactly(migrant);
    for (var other : List.of(focal, trainer(), Caller.administrator())) {
      assertThat(refusal(other, () -> nominations.nominate(command))).isEqualTo("refused.noCourse");
      assertThat(outcomes(nominate(other, migrant))).containsExactly(Outcome.UNKNOWN);
      assertThat(seen(other)).extracting(Participation::personId).doesNotContain(migrant);
    }
    assertThat(
            refusal(
                keeper,
                () ->
                    nominations.nominate(new Nominate(COURSE, null, List.of(migrant), null, null))))
        .isEqualTo("refused.noCourse");
    assertThat(
            refusal(
                trainer(), () -> places.change(MIGRANTS_COURSE, new CourseRules(true, true, 1))))
        .isEqualTo("refused.noCourse");
  }

  @Test
  void eventsAreNeverChangedOrDeleted() {
    nominate(focal, office.officer(academy, "Amna"));
    for (var sql :
        List.of("update enrolment_event set kind = 'DECLINED'", "delete from enrolment_event")) {
      assertThat(
              catchThrowableOfType(IllegalStateException.class, () -> Database.CORE.execute(sql))
                  .getCause())
          .hasMessageContaining("events of enrolments are never");
    }
  }
}
