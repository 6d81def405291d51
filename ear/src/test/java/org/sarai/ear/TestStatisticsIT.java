package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.AppendInstrument;
import org.sarai.authoring.Instruments;
import org.sarai.catalogue.Courses;
import org.sarai.learning.CourseQuestion;
import org.sarai.learning.CourseStatistics;
import org.sarai.learning.Doubted;

/**
 * Tests and surveys in the figures of a course, against a recount over attempts drawn at random.
 */
@ExtendWith(ArquillianExtension.class)
class TestStatisticsIT {
  private static final String COURSE = "STATISTICS-TESTS";
  private static final int PEOPLE = 120;
  private static final double PASS = 70;

  @EJB private Courses courses;
  @EJB private CourseStatistics statistics;
  @EJB private Instruments instruments;

  private long course;
  private long version;
  private long test;
  private long survey;

  /** One sitting: open, or handed in after so many seconds with a score, which a survey has not. */
  private record Sat(boolean open, Double score, int seconds) {
    boolean passed() {
      return !open && (score == null || score >= PASS);
    }
  }

  private record Drawn(List<Sat> test, List<Sat> survey) {}

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(TestStatisticsIT.class, TestText.class, Sat.class, Drawn.class);
  }

  @BeforeEach
  void aCourseOfATestAndASurvey() {
    Database.forgetEverybody();
    if (courses.find(COURSE, "en").isEmpty()) {
      Caller.administrator()
          .run(
              () -> {
                courses.define(PlainCourse.of(COURSE, "Tested"));
                instruments.append(
                    new AppendInstrument(
                        COURSE, List.of(TestText.of(2, "en", "minutes: 20\npass: 70")), "en"));
                instruments.append(
                    new AppendInstrument(
                        COURSE,
                        List.of(
                            "---\nunit: asked\nkind: survey\nlanguage: en\ntitle: Asked\n---\n\n"
                                + ":::question open {#q1}\nWhat else?\n:::\n"),
                        "en"));
              });
    }
    course = Database.CORE.number("select id from course where code = ?", COURSE);
    version =
        Database.CORE.number("select max(id) from course_version where course_id = ?", course);
    test = unit(1);
    survey = unit(2);
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private long unit(int position) {
    return Database.CORE.number(
        "select id from unit where version_id = ? and position = ?", version, position);
  }

  @Test
  void everyFigureIsThatOfARecount() {
    for (var seed : List.of(1L, 20261122L)) {
      Database.forgetEverybody();
      var drawn = draw(new Random(seed));
      var figures =
          Caller.named("statistics-trainer", "learner", "trainer")
              .call(() -> statistics.of(COURSE, CourseQuestion.ALL, "en"));
      assertThat(figures.all().people()).isEqualTo(PEOPLE);
      assertThat(figures.all().begun()).isEqualTo(PEOPLE);
      var units =
          figures.units().stream()
              .filter(unit -> unit.begun() > 0)
              .map(unit -> List.of(unit.reached(), unit.finished(), unit.passed(), unit.failed()))
              .toList();
      assertThat(units)
          .containsExactly(
              recount(drawn.stream().map(Drawn::test).toList()),
              recount(drawn.stream().map(Drawn::survey).toList()));

      var scores = drawn.stream().map(Drawn::test).map(TestStatisticsIT::score);
      var known = scores.filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
      assertThat(figures.all().score().count()).isEqualTo(known.length);
      assertThat(figures.all().score().mean())
          .isCloseTo(
              Arrays.stream(known).average().orElseThrow(),
              org.assertj.core.data.Offset.offset(1e-4));
      for (var band = 0; band < 10; band++) {
        var from = band * 10;
        var to = band == 9 ? 101 : from + 10;
        assertThat(figures.all().bands().get(band))
            .isEqualTo(Arrays.stream(known).filter(one -> one >= from && one < to).count());
      }
      // A test with a limit takes its time, a survey without one nobody knows which.
      var times =
          drawn.stream()
              .flatMap(one -> completing(one.test()))
              .mapToInt(Sat::seconds)
              .sorted()
              .toArray();
      var timed = figures.units().stream().filter(unit -> unit.begun() > 0).toList();
      assertThat(timed.get(0).time().count()).isEqualTo(times.length);
      assertThat(timed.get(0).time().mean())
          .isCloseTo(
              Arrays.stream(times).average().orElseThrow(),
              org.assertj.core.data.Offset.offset(1e-6));
      assertThat(timed.get(1).time()).isNull();
      // Nobody's journal is looked for where there is none.
      assertThat(figures.doubted()).isEqualTo(new Doubted(0, 0, 0));
    }
  }

  private static List<Long> recount(List<List<Sat>> all) {
    var reached = all.stream().filter(sat -> !sat.isEmpty()).count();
    var finished = all.stream().filter(sat -> sat.stream().anyMatch(Sat::passed)).count();
    var passed =
        all.stream()
            .filter(sat -> sat.stream().anyMatch(one -> one.score() != null && one.passed()))
            .count();
    var failed =
        all.stream()
            .filter(sat -> sat.stream().noneMatch(Sat::passed))
            .filter(sat -> sat.stream().anyMatch(one -> one.score() != null))
            .count();
    return List.of(reached, finished, passed, failed);
  }

  /** Of the sitting that passed first; else of the last that was handed in. */
  private static Double score(List<Sat> sat) {
    return completing(sat)
        .findFirst()
        .or(() -> sat.stream().filter(one -> !one.open()).reduce((first, last) -> last))
        .map(Sat::score)
        .orElse(null);
  }

  private static Stream<Sat> completing(List<Sat> sat) {
    return sat.stream().filter(Sat::passed).findFirst().stream();
  }

  private List<Drawn> draw(Random random) {
    var drawn = new ArrayList<Drawn>();
    var statements = new ArrayList<String>();
    var attempt = 0;
    for (var person = 1; person <= PEOPLE; person++) {
      statements.add(
          "insert into person (id, register, recorded_at) values (%d, 'OFFICIALS', now(6))"
              .formatted(person));
      statements.add(
          ("insert into enrolment (id, person_id, course_id, version_id, source, state, started,"
                  + " enrolled_at, enrolled_by)"
                  + " values (%d, %d, %d, %d, 'STAFF', 'STARTED', true, now(6), 'x')")
              .formatted(person, person, course, version));
      var one = new Drawn(new ArrayList<>(), new ArrayList<>());
      for (var sitting = random.nextInt(4); sitting > 0; sitting--) {
        var last = sitting == 1;
        one.test()
            .add(
                last && random.nextInt(3) == 0
                    ? new Sat(true, null, 0)
                    : new Sat(false, random.nextInt(10_001) / 100.0, random.nextInt(1_200)));
      }
      if (random.nextBoolean()) {
        one.survey().add(new Sat(random.nextInt(4) == 0, null, random.nextInt(90_000)));
      }
      attempt = statements(statements, attempt, person, test, one.test(), true);
      attempt = statements(statements, attempt, person, survey, one.survey(), false);
      drawn.add(one);
    }
    Database.CORE.execute(statements.toArray(String[]::new));
    return drawn;
  }

  private static int statements(
      List<String> statements, int last, int enrolment, long unit, List<Sat> sat, boolean limited) {
    var id = last;
    var behind = false;
    for (var number = 1; number <= sat.size(); number++) {
      var one = sat.get(number - 1);
      id++;
      statements.add(
          ("insert into test_attempt (id, reference, enrolment_id, unit_id, number, seed, questions,"
                  + " language, begun_at, deadline) values (%d, '%022d', %d, %d, %d, 1, 'q1', 'en',"
                  + " '2026-01-01', %s)")
              .formatted(id, id, enrolment, unit, number, deadline(one, limited)));
      if (!one.open()) {
        statements.add(
            ("insert into test_result (attempt_id, handed_in_at, handed_in, points, most, score,"
                    + " passed, completes, language) values (%d, timestampadd(second, %d,"
                    + " '2026-01-01'), 'LEARNER', 0, 1, %s, %s, %s, 'en')")
                .formatted(id, one.seconds(), one.score(), one.passed(), one.passed() && !behind));
        behind |= one.passed();
      }
    }
    return id;
  }

  /** What is open has time left, or the background would hand it in while figures are counted. */
  private static String deadline(Sat sat, boolean limited) {
    return limited ? sat.open() ? "'2099-01-01'" : "'2026-01-01 00:20:00'" : "null";
  }
}
