package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.CourseFigures;
import org.sarai.learning.CourseQuestion;
import org.sarai.learning.CourseStatistics;
import org.sarai.learning.Distribution;
import org.sarai.learning.Doubted;
import org.sarai.learning.LearnerFigures;
import org.sarai.learning.Plays;
import org.sarai.learning.UnitFigures;
import org.sarai.people.Erasures;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.shared.Refused;

/** Figures of a course against a recount by hand, over histories that are drawn at random. */
@ExtendWith(ArquillianExtension.class)
class CourseStatisticsIT {
  private static final String COURSE = "STATISTICS-1";
  private static final int PEOPLE = 160;
  private static final List<String> STATES =
      List.of("COMPLETED", "STARTED", "ENROLLED", "WAITING", "NOMINATED", "WITHDRAWN", "DECLINED");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @EJB private Courses courses;
  @EJB private CourseStatistics statistics;
  @EJB private Enrolments enrolments;
  @EJB private Erasures erasures;
  @EJB private Merges merges;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;

  private Caller trainer;
  private List<Enrolment> drawn;
  private Map<Long, Long> roots;

  /** An enrolment as it was drawn, with an attempt for each unit that was opened. */
  private record Enrolment(
      long id,
      long person,
      int version,
      Long cohort,
      String state,
      boolean begun,
      LocalDate day,
      boolean inPlace,
      Map<Integer, Attempt> attempts) {}

  private record Attempt(boolean done, long seconds, Double score, String success, int parts) {}

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(
        CourseStatisticsIT.class, Lesson.class, Statements.class, Enrolment.class, Attempt.class);
  }

  @BeforeEach
  void aCourseOfTwoVersionsWithTwoUnitsEach() throws Exception {
    Database.forgetEverybody();
    trainer = Caller.named("statistics-trainer", "learner", "trainer");
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
      Caller.administrator().run(() -> PlayedCourse.publish(packages, COURSE, "A second version"));
    }
    Database.CORE.execute(
        "insert ignore into unit (version_id, position, kind, title, package_id)"
            + " select u.version_id, 2, u.kind, 'Further', u.package_id from unit u"
            + " join course_version v on v.id = u.version_id join course c on c.id = v.course_id"
            + " where c.code = '"
            + COURSE
            + "' and u.position = 1",
        "update course set minutes = 10 where code = '" + COURSE + "'");
  }

  private static long courseId() {
    return Database.CORE.number("select id from course where code = ?", COURSE);
  }

  private static long version(int number) {
    return Database.CORE.number(
        "select id from course_version where course_id = ? and number = ?", courseId(), number);
  }

  private static long unit(int version, int position) {
    return Database.CORE.number(
        "select id from unit where version_id = ? and position = ?", version(version), position);
  }

  @Test
  void everyFigureIsThatOfARecount() {
    for (var seed : List.of(1L, 2L, 20261122L)) {
      Database.forgetEverybody();
      draw(new Random(seed));
      check("seed " + seed);
      mergeSome(new Random(seed));
      check("merged, seed " + seed);
      Caller.administrator().run(() -> erasures.erase(drawn.get(0).person(), "asked for it"));
      check("erased, seed " + seed);
    }
  }

  private void draw(Random random) {
    drawn = new ArrayList<>();
    roots = new HashMap<>();
    var statements = new ArrayList<String>();
    statements.add(
        "insert into institution (id, name, name_key, country_key, recorded_at) values"
            + " (1, 'Above', 'above', '--', now(6)), (2, 'Below', 'below', '--', now(6))");
    statements.add("update institution set parent_id = 1 where id = 2");
    for (var cohort = 1; cohort <= 3; cohort++) {
      statements.add(
          "insert into cohort (id, name, course_id, institution_id, recorded_at, recorded_by)"
              + " values (%d, 'Group %d', %d, %s, now(6), 'somebody')"
                  .formatted(cohort, cohort, courseId(), cohort == 3 ? "null" : "2"));
    }
    var attempt = 0;
    for (var person = 1; person <= PEOPLE; person++) {
      roots.put((long) person, (long) person);
      statements.add(
          "insert into person (id, register, recorded_at) values (%d, 'OFFICIALS', now(6))"
              .formatted(person));
      // Whoever moved there in June was not of that place before.
      var since = List.of("2024-01-01", "2025-06-01").get(random.nextInt(2));
      var place = random.nextInt(3);
      if (place > 0) {
        statements.add(
            "insert into affiliation (person_id, institution_id, valid_from, recorded_at,"
                + " recorded_by) values (%d, %d, '%s', now(6), 'x')"
                    .formatted(person, place, since));
      }
      var state = STATES.get(random.nextInt(STATES.size()));
      var begun =
          List.of("COMPLETED", "STARTED").contains(state)
              || state.equals("WITHDRAWN") && random.nextBoolean();
      var day = FIRST.plusDays(random.nextInt(365));
      var version = 1 + random.nextInt(2);
      var cohort = random.nextInt(4);
      statements.add(
          ("insert into enrolment (id, person_id, course_id, version_id, source, state, started,"
                  + " cohort_id, enrolled_at, enrolled_by) values (%d, %d, %d, %d, 'STAFF', '%s',"
                  + " %s, %s, '%s 23:59:59.999999', 'x')")
              .formatted(
                  person,
                  person,
                  courseId(),
                  version(version),
                  state,
                  begun,
                  cohort == 0 ? "null" : cohort,
                  day));
      var attempts = new HashMap<Integer, Attempt>();
      for (var unit = 1; begun && unit <= 2; unit++) {
        if (random.nextInt(4) > 0) {
          attempt++;
          var made =
              new Attempt(
                  state.equals("COMPLETED") || random.nextBoolean(),
                  random.nextInt(5000),
                  random.nextInt(3) == 0 ? null : (Double) (random.nextInt(10001) / 100.0),
                  List.of("PASSED", "FAILED", "UNKNOWN").get(random.nextInt(3)),
                  random.nextInt(3));
          attempts.put(unit, made);
          statements.addAll(statements(attempt, person, unit(version, unit), made));
        }
      }
      drawn.add(
          new Enrolment(
              person,
              person,
              version,
              cohort == 0 ? null : (Long) (long) cohort,
              state,
              begun,
              day,
              place > 0 && !LocalDate.parse(since).isAfter(day),
              attempts));
    }
    Database.CORE.execute(statements.toArray(String[]::new));
  }

  private static List<String> statements(int id, int enrolment, long unit, Attempt made) {
    var statements = new ArrayList<String>();
    statements.add(
        "insert into attempt (id, enrolment_id, unit_id, package_id, state, completion, success,"
            + " score, seconds, started_at, completed_at) select %d, %d, u.id, u.package_id, '{}',"
                .formatted(id, enrolment)
            + " 'INCOMPLETE', '%s', %s, %d, now(6), %s from unit u where u.id = %d"
                .formatted(
                    made.success(),
                    made.score(),
                    made.seconds(),
                    made.done() ? "now(6)" : "null",
                    unit));
    for (var play = 1; play <= 2 && made.parts() > 0; play++) {
      statements.add(
          "insert into play (id, reference, attempt_id, token_hash, language, opened_at, expires_at)"
              + " values (%d, 'play%d', %d, '', 'en', now(6), now(6))"
                  .formatted(id * 2 + play, id * 2 + play, id));
      for (var part = 1; part <= made.parts(); part++) {
        statements.add(
            "insert into launch (play_id, after_seq, launched_at, number, activity, title) values"
                + " (%d, 0, now(6), %d, 'sco-%d', 'Part %d')"
                    .formatted(id * 2 + play, part, part, part));
      }
    }
    return statements;
  }

  private void mergeSome(Random random) {
    for (var merge = 0; merge < 25; merge++) {
      var keep = 1L + random.nextInt(PEOPLE);
      var absorb = 1L + random.nextInt(PEOPLE);
      var kept = roots.get(keep);
      var absorbed = roots.get(absorb);
      if (!kept.equals(absorbed)) {
        Caller.administrator().run(() -> merges.merge(new MergePeople(keep, absorb, "a reason")));
        roots.replaceAll((person, root) -> root.equals(absorbed) ? kept : root);
      }
    }
  }

  private void check(String when) {
    for (var question :
        List.of(
            CourseQuestion.ALL,
            new CourseQuestion(1, null, null, null, null),
            new CourseQuestion(null, 2L, null, null, null),
            new CourseQuestion(null, null, null, FIRST.plusDays(90), FIRST.plusDays(200)),
            new CourseQuestion(null, null, " ABOVE ", null, null),
            new CourseQuestion(2, null, "above", FIRST, FIRST.plusDays(300)),
            new CourseQuestion(null, null, "Nowhere", null, null))) {
      var as = when + ", " + question;
      var selected = drawn.stream().filter(one -> selects(question, one)).toList();
      var figures = ask(question);
      var chosen = furthest(selected);
      same(as, figures.all(), chosen);
      assertThat(figures.kept()).hasSize(2);
      for (var cohort : List.of(1L, 2L)) {
        var theirs = furthest(selected.stream().filter(one -> own(one, cohort)).toList());
        var found =
            figures.cohorts().stream().filter(one -> one.cohort().id() == cohort).findFirst();
        assertThat(found.isPresent()).as(as).isEqualTo(!theirs.isEmpty());
        found.ifPresent(one -> same(as + ", group " + cohort, one.figures(), theirs));
      }
      for (var unit : figures.units()) {
        units(as, unit, chosen);
      }
      assertThat(figures.units()).hasSize(question.version() == null ? 4 : 2);
    }
  }

  private CourseFigures ask(CourseQuestion question) {
    return trainer.call(() -> statistics.of(COURSE, question, "en"));
  }

  private static boolean own(Enrolment one, long cohort) {
    return one.cohort() != null && one.cohort() == cohort;
  }

  private boolean selects(CourseQuestion question, Enrolment one) {
    return (question.version() == null || question.version() == one.version())
        && (question.cohortId() == null || own(one, question.cohortId()))
        && (question.from() == null || !one.day().isBefore(question.from()))
        && (question.to() == null || !one.day().isAfter(question.to()))
        && (question.institution() == null
            || !question.institution().equals("Nowhere") && inPlace(one));
  }

  /** On that day, they themselves or somebody who is one with them. */
  private boolean inPlace(Enrolment one) {
    return drawn.stream()
        .filter(other -> roots.get(other.person()).equals(roots.get(one.person())))
        .anyMatch(
            other ->
                Database.CORE.number(
                        "select count(*) from affiliation where person_id = ? and valid_from <= ?",
                        other.person(),
                        one.day())
                    > 0);
  }

  private List<Enrolment> furthest(List<Enrolment> selected) {
    return List.copyOf(
        selected.stream()
            .collect(
                Collectors.toMap(
                    one -> roots.get(one.person()),
                    one -> one,
                    (one, other) -> {
                      var first = STATES.indexOf(one.state()) - STATES.indexOf(other.state());
                      return first < 0 || first == 0 && one.id() < other.id() ? one : other;
                    }))
            .values());
  }

  private static void same(String as, LearnerFigures figures, List<Enrolment> chosen) {
    var learning = List.of("ENROLLED", "STARTED", "COMPLETED");
    assertThat(
            List.of(
                figures.people(),
                figures.nominated(),
                figures.waiting(),
                figures.declined(),
                figures.enrolled(),
                figures.begun(),
                figures.completed(),
                figures.withdrawn(),
                figures.leftBegun(),
                figures.passed(),
                figures.failed()))
        .as(as)
        .isEqualTo(
            List.of(
                (long) chosen.size(),
                count(chosen, one -> one.state().equals("NOMINATED")),
                count(chosen, one -> one.state().equals("WAITING")),
                count(chosen, one -> one.state().equals("DECLINED")),
                count(chosen, one -> learning.contains(one.state())),
                count(chosen, Enrolment::begun),
                count(chosen, one -> one.state().equals("COMPLETED")),
                count(chosen, one -> one.state().equals("WITHDRAWN")),
                count(chosen, one -> one.state().equals("WITHDRAWN") && one.begun()),
                count(chosen, one -> says(one, "PASSED") && !says(one, "FAILED")),
                count(chosen, one -> says(one, "FAILED"))));
    spread(
        as + ", time",
        figures.time(),
        chosen.stream()
            .filter(one -> one.state().equals("COMPLETED") && !one.attempts().isEmpty())
            .mapToDouble(one -> one.attempts().values().stream().mapToLong(Attempt::seconds).sum())
            .toArray());
    var scores =
        chosen.stream()
            .map(
                one ->
                    one.attempts().values().stream()
                        .map(Attempt::score)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .average())
            .filter(mean -> mean.isPresent())
            .mapToDouble(mean -> mean.getAsDouble())
            .toArray();
    spread(as + ", score", figures.score(), scores);
    for (var band = 0; band < 10; band++) {
      var from = band * 10;
      var to = band == 9 ? 100.1 : from + 10;
      assertThat(figures.bands().get(band))
          .as(as + ", band " + band)
          .isEqualTo(Arrays.stream(scores).filter(one -> one >= from && one < to).count());
    }
  }

  private static boolean says(Enrolment one, String success) {
    return one.attempts().values().stream().anyMatch(made -> made.success().equals(success));
  }

  private static long count(List<Enrolment> chosen, Predicate<Enrolment> which) {
    return chosen.stream().filter(which).count();
  }

  private static void spread(String as, Distribution told, double[] numbers) {
    if (numbers.length == 0) {
      assertThat(told).as(as).isNull();
      return;
    }
    Arrays.sort(numbers);
    assertThat(told.count()).as(as).isEqualTo(numbers.length);
    assertThat(told.mean()).as(as).isCloseTo(mean(numbers), near());
    assertThat(told.lower()).as(as).isCloseTo(at(numbers, 1), near());
    assertThat(told.median()).as(as).isCloseTo(at(numbers, 2), near());
    assertThat(told.upper()).as(as).isCloseTo(at(numbers, 3), near());
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  private static org.assertj.core.data.Offset<Double> near() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  /** Four times the place, so that it is whole numbers until the last step. */
  private static double at(double[] sorted, int quarter) {
    var fourfold = quarter * (sorted.length - 1);
    var above = sorted[Math.min(sorted.length - 1, fourfold / 4 + 1)];
    return (sorted[fourfold / 4] * (4 - fourfold % 4) + above * (fourfold % 4)) / 4;
  }

  private static void units(String as, UnitFigures unit, List<Enrolment> chosen) {
    var theirs = chosen.stream().filter(one -> one.version() == unit.version()).toList();
    var made =
        theirs.stream()
            .map(one -> one.attempts().get(unit.position()))
            .filter(Objects::nonNull)
            .toList();
    assertThat(List.of(unit.begun(), unit.reached(), unit.finished(), unit.passed(), unit.failed()))
        .as(as + ", unit " + unit.version() + "." + unit.position())
        .isEqualTo(
            List.of(
                count(theirs, Enrolment::begun),
                (long) made.size(),
                made.stream().filter(Attempt::done).count(),
                made.stream().filter(one -> one.success().equals("PASSED")).count(),
                made.stream().filter(one -> one.success().equals("FAILED")).count()));
    spread(
        as,
        unit.time(),
        made.stream().filter(Attempt::done).mapToDouble(Attempt::seconds).toArray());
    var parts = new ArrayList<UnitFigures.Part>();
    for (var number = 1; number <= 2; number++) {
      var part = number;
      var reached = made.stream().filter(one -> one.parts() >= part).count();
      if (reached > 0) {
        parts.add(new UnitFigures.Part("Part " + part, reached));
      }
    }
    assertThat(unit.parts()).as(as).isEqualTo(parts);
  }

  @Test
  void whatCannotBeIsCountedAsDoubtful() {
    Database.CORE.execute(
        "delete u from unit u join course_version v on v.id = u.version_id where v.course_id = "
            + courseId()
            + " and u.position = 2");
    for (var name : List.of("amna", "bilal")) {
      var caller = Caller.named(name + "-statistics", "learner", "official");
      var lesson =
          caller.call(
              () -> {
                people.signedIn(
                    Caller.token(name + "-statistics", name, "Example", name + "@example.org"));
                enrolments.enrolMyself(COURSE);
                return new Lesson(plays, PlayedCourse.open(plays, COURSE));
              });
      lesson.launch();
      lesson.commit(
          "[[\"cmi.core.session_time\",\"%s\",1],"
                  .formatted(name.equals("amna") ? "05:00:00" : "00:00:09")
              + "[\"cmi.core.score.raw\",\"80\",2],"
              + "[\"cmi.core.lesson_status\",\"completed\",3]]");
    }
    var figures = ask(CourseQuestion.ALL);
    assertThat(figures.all().completed()).isEqualTo(2);
    assertThat(figures.all().time().upper()).isGreaterThan(9);
    // Ten minutes are expected, so both were too fast, and one says that it took five hours.
    assertThat(figures.doubted()).isEqualTo(new Doubted(2, 2, 0));
    // Without an expected time, five seconds are enough; and one says that it took five hours.
    Database.CORE.execute("update course set minutes = null where code = '" + COURSE + "'");
    assertThat(ask(CourseQuestion.ALL).doubted().looked()).isEqualTo(2);
  }

  @Test
  void aPageTakesSixStatementsAtMost() {
    draw(new Random(5));
    Database.pause(1);
    assertThat(Statements.fewest(() -> ask(CourseQuestion.ALL))).isBetween(4L, 6L);
  }

  @Test
  void onlyWhoSeesTheRecordsSeesFigures() {
    draw(new Random(6));
    for (var other :
        List.of(
            Caller.named("statistics-focal", "learner", "focal-point"),
            Caller.named("statistics-donor", "learner", "programme"),
            Caller.named("statistics-learner", "learner", "official"))) {
      assertThat(
              catchThrowableOfType(
                  EJBAccessException.class,
                  () -> other.run(() -> statistics.of(COURSE, CourseQuestion.ALL, "en"))))
          .isNotNull();
    }
    var migrants = Caller.migrantAdministrator();
    assertThat(refusal(migrants, CourseQuestion.ALL)).isEqualTo("refused.records");
    // A closed list is its keepers' own: this trainer has not opened it.
    var closed = new CourseQuestion(null, 3L, null, null, null);
    assertThat(refusal(trainer, closed)).isEqualTo("refused.noCohort");
    assertThat(Caller.administrator().call(() -> statistics.of(COURSE, closed, "en")).cohorts())
        .hasSize(1);
    assertThat(refusal(trainer, new CourseQuestion(null, 999L, null, null, null)))
        .isEqualTo("refused.noCohort");
  }

  private String refusal(Caller caller, CourseQuestion question) {
    return catchThrowableOfType(
            Refused.class, () -> caller.run(() -> statistics.of(COURSE, question, "en")))
        .key();
  }
}
