package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Inside;
import org.sarai.learning.Doubt;
import org.sarai.learning.InteractionRow;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.Plays;
import org.sarai.learning.RecordRow;
import org.sarai.learning.RecordStep;
import org.sarai.learning.RecordStep.Kind;
import org.sarai.people.People;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Records of learners: kept for good, read by whom they concern, with what is doubtful marked. */
@ExtendWith(ArquillianExtension.class)
class RecordsIT {
  private static final String OFFICIALS = "RECORDS-O";
  private static final String MIGRANTS = "RECORDS-M";

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private LearningRecords records;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;

  private Caller trainer;
  private Lesson amnas;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(RecordsIT.class, Lesson.class);
  }

  @BeforeEach
  void amnaPlaysAndSoDoesSomebodyElse() throws Exception {
    Database.forgetEverybody();
    trainer = Caller.named("records-trainer", "learner", "trainer");
    if (courses.find(OFFICIALS, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, OFFICIALS);
      defineForMigrants();
    }
    amnas = lesson("amna-records", "Amna", OFFICIALS, "learner", "official");
  }

  private void defineForMigrants() throws Exception {
    Caller.migrantAdministrator()
        .run(
            () -> {
              courses.define(
                  new DefineCourse(
                      MIGRANTS,
                      Register.MIGRANTS,
                      true,
                      null,
                      null,
                      Map.of("en", new DefineCourse.Text("For migrants", null, List.of()))));
              var zip = ScormZip.titled("Lesson of " + MIGRANTS);
              packages.importPackage(new ImportPackage(MIGRANTS, zip, true));
            });
  }

  private Lesson lesson(String name, String given, String course, String... roles) {
    var caller = Caller.named(name, roles);
    return caller.call(
        () -> {
          people.signedIn(Caller.token(name, given, "Example", name + "@example.org"));
          enrolments.enrolMyself(course);
          return new Lesson(plays, PlayedCourse.open(plays, course));
        });
  }

  @Test
  void journalsAndLaunchesCannotBeChangedOrDeleted() {
    amnas.launch();
    amnas.commit("[[\"cmi.core.lesson_location\",\"3\",1]]");
    for (var statement :
        List.of(
            "update journal set entries = '[]'",
            "delete from journal",
            "update launch set title = ''",
            "delete from launch")) {
      assertThatThrownBy(() -> Database.CORE.execute(statement))
          .as(statement)
          .hasRootCauseMessage(
              "(conn=%s) %s are never %s"
                  .formatted(
                      connection(statement),
                      statement.contains("journal") ? "journals" : "launches",
                      statement.startsWith("update") ? "changed" : "deleted"));
    }
    assertThat(Database.CORE.number("select count(*) from journal")).isEqualTo(1);
    assertThat(Database.CORE.number("select count(*) from launch")).isEqualTo(1);
  }

  /** The driver's messages begin with the number of the connection. */
  private static String connection(String statement) {
    var failure =
        catchThrowableOfType(IllegalStateException.class, () -> Database.CORE.execute(statement));
    return failure.getCause().getMessage().replaceAll("(?s)^\\(conn=(\\d+)\\).*", "$1");
  }

  @Test
  void aTrainerFollowsALearnerStepByStep() {
    amnas.launch();
    amnas.commit(
        "[[\"cmi.core.lesson_status\",\"incomplete\",5],[\"cmi.core.student_id\",\"me\",6]]");
    amnas.commit(
        "[[\"cmi.core.score.raw\",\"80\",7],[\"cmi.core.lesson_status\",\"completed\",8]]",
        ",\"terminate\":true,\"navigation\":\"exit\"");
    var row = trainer.call(() -> records.attempts(OFFICIALS, "en", 0, 10)).rows().get(0);
    assertThat(row.learner()).isEqualTo("Amna Example");
    assertThat(row.completion()).isEqualTo("COMPLETED");
    assertThat(row.score()).isEqualTo(80.0);
    assertThat(row.plays()).isEqualTo(1);
    assertThat(row.commits()).isEqualTo(2);
    // Ten minutes are expected for the course.
    assertThat(row.doubts()).containsExactly(Doubt.TOO_FAST, Doubt.REJECTED);

    var attempt = trainer.call(() -> records.attempt(row.attemptId(), "en", 0, 100));
    assertThat(attempt.courseCode()).isEqualTo(OFFICIALS);
    assertThat(attempt.row()).isEqualTo(row);
    assertThat(attempt.elsewhere()).isFalse();
    assertThat(attempt.shown())
        .extracting(RecordStep::kind)
        .containsExactly(Kind.OPENED, Kind.LAUNCHED, Kind.COMMITTED, Kind.COMMITTED);
    var launched = attempt.shown().get(1);
    assertThat(launched.title()).isEqualTo("The lesson");
    var first = attempt.shown().get(2);
    assertThat(first.values())
        .extracting(value -> value.element(), value -> value.value(), value -> value.isTaken())
        .containsExactly(
            tuple("cmi.core.lesson_status", "incomplete", true),
            tuple("cmi.core.student_id", "me", false));
    assertThat(first.journaledFrom()).isEqualTo(launched.at().plusMillis(5));
    assertThat(first.at()).isAfter(launched.at());
    assertThat(first.doubts()).containsExactly(Doubt.REJECTED);
    assertThat(first.after().completion()).isEqualTo("INCOMPLETE");
    var second = attempt.shown().get(3);
    assertThat(second.terminated()).isTrue();
    assertThat(second.navigation()).isEqualTo("exit");
    assertThat(second.after()).isEqualTo(new RecordStep.After("COMPLETED", "UNKNOWN", 80.0, 0));
    assertThat(second.doubts()).containsExactly(Doubt.TOO_FAST);

    // A page in the middle knows what came before it.
    var page = trainer.call(() -> records.attempt(row.attemptId(), "en", 3, 1));
    assertThat(page.steps().total()).isEqualTo(4);
    assertThat(page.shown()).containsExactly(second);
  }

  @Test
  void browsersThatStampWithTheTimeOfDayAreBelieved() {
    amnas.launch();
    amnas.commit("[[\"cmi.core.lesson_location\",\"3\",1772359200123]]");
    var row = only();
    var steps = trainer.call(() -> records.attempt(row.attemptId(), "en", 2, 1)).shown();
    assertThat(steps.get(0).journaledFrom()).hasToString("2026-03-01T10:00:00.123Z");
  }

  @Test
  void whatCannotBeIsMarkedAndStillCounts() {
    amnas.launch();
    amnas.commit(
        "[[\"cmi.core.score.max\",\"50\",5],[\"cmi.core.score.raw\",\"60\",4],"
            + "[\"cmi.core.session_time\",\"05:00:00\",6]]");
    var row = only();
    assertThat(row.doubts())
        .containsExactly(Doubt.SESSION_TOO_LONG, Doubt.SCORE_OUT_OF_RANGE, Doubt.CLOCK_BACKWARDS);
    assertThat(row.seconds()).isEqualTo(5 * 3600);
    amnas.commit("[]", ",\"terminate\":true");
    assertThat(only().seconds()).isEqualTo(5 * 3600);
  }

  private RecordRow only() {
    var rows = trainer.call(() -> records.attempts(OFFICIALS, "en", 0, 10)).rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void aReloadIsALaunchAndASecondPlayIsSeenAsOne() {
    amnas.launch();
    amnas.launch();
    amnas.commit("[[\"cmi.core.lesson_location\",\"3\",1]]");
    var again =
        Caller.named("amna-records", "learner", "official")
            .call(() -> new Lesson(plays, PlayedCourse.open(plays, OFFICIALS)));
    again.launch();
    again.commit("[[\"cmi.core.lesson_location\",\"4\",1]]");
    var steps = trainer.call(() -> records.attempt(only().attemptId(), "en", 0, 100)).shown();
    assertThat(steps)
        .extracting(RecordStep::kind, RecordStep::play)
        .containsExactly(
            tuple(Kind.OPENED, 1),
            tuple(Kind.LAUNCHED, 1),
            tuple(Kind.LAUNCHED, 1),
            tuple(Kind.COMMITTED, 1),
            tuple(Kind.OPENED, 2),
            tuple(Kind.LAUNCHED, 2),
            tuple(Kind.COMMITTED, 2));
  }

  @Test
  void theWallBetweenTheRegistersStands() {
    amnas.launch();
    var migrant = lesson("migrant-records", "Bilal", MIGRANTS, "learner");
    migrant.launch();
    migrant.commit("[[\"cmi.interactions.0.id\",\"q1\",1]]");
    var keeper = Caller.migrantAdministrator();
    var theirs = keeper.call(() -> records.attempts(MIGRANTS, "en", 0, 10)).rows();
    assertThat(theirs).extracting(RecordRow::learner).containsExactly("Bilal Example");
    assertThat(keeper.call(() -> records.attempt(theirs.get(0).attemptId(), "en", 0, 10)))
        .isNotNull();
    var amna = only();
    for (var staff : List.of(trainer, Caller.administrator())) {
      assertThat(staff.call(() -> records.courses("en")))
          .extracting(course -> course.code())
          .contains(OFFICIALS)
          .doesNotContain(MIGRANTS);
      refusesAll(staff, MIGRANTS, theirs.get(0).attemptId());
    }
    assertThat(keeper.call(() -> records.courses("en")))
        .extracting(course -> course.code())
        .contains(MIGRANTS)
        .doesNotContain(OFFICIALS);
    refusesAll(keeper, OFFICIALS, amna.attemptId());
    // How many migrants are inside a version is told exactly to their keeper alone.
    var course = courses.find(MIGRANTS, "en").orElseThrow();
    var version = course.version().id();
    assertThat(keeper.call(() -> enrolments.inside(course.course().id())))
        .containsExactly(new Inside(version, 0, 1, 0, false));
    assertThat(trainer.call(() -> enrolments.inside(course.course().id())))
        .containsExactly(new Inside(version, 0, 4, 0, true));
    // Nobody keeps both.
    var both = Caller.named("records-both", "trainer", "migrant-administrator");
    for (var any : List.of(OFFICIALS, MIGRANTS)) {
      assertThat(refusal(both, () -> records.attempts(any, "en", 0, 1)).key())
          .isEqualTo("refused.bothRegisters");
    }
  }

  private void refusesAll(Caller caller, String course, long attempt) {
    var told = new ArrayList<Object>();
    for (var action :
        List.<Caller.Action>of(
            () -> records.attempts(course, "en", 0, 10),
            () -> records.export(course, "en", told::add),
            () -> records.interactions(course, told::add))) {
      assertThat(refusal(caller, action).key()).isEqualTo("refused.records");
    }
    assertThat(told).isEmpty();
    assertThat(refusal(caller, () -> records.attempt(attempt, "en", 0, 10)).kind())
        .isEqualTo(Refused.Kind.NOT_FOUND);
  }

  private static Refused refusal(Caller caller, Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> caller.run(action));
    assertThat(refused).isNotNull();
    return refused;
  }

  @Test
  void answersAreReadFromTheJournals() {
    amnas.launch();
    amnas.commit(
        "[[\"cmi.interactions.0.id\",\"q1\",1],[\"cmi.interactions.0.type\",\"choice\",2],"
            + "[\"cmi.interactions.0.student_response\",\"b\",3],"
            + "[\"cmi.interactions.0.correct_responses.0.pattern\",\"a\",4],"
            + "[\"cmi.interactions.0.result\",\"wrong\",5],"
            + "[\"cmi.interactions.0.latency\",\"00:00:09\",6],"
            + "[\"cmi.interactions.0.time\",\"10:00:00\",7]]");
    amnas.commit(
        "[[\"cmi.interactions.1.id\",\"q1\",8],[\"cmi.interactions.1.time\",\"10:01:00\",9],"
            + "[\"cmi.interactions.1.student_response\",\"a\",10],"
            + "[\"cmi.interactions.1.result\",\"splendid\",11]]");
    var rows = answers();
    assertThat(rows)
        .extracting(
            InteractionRow::id,
            InteractionRow::time,
            InteractionRow::type,
            InteractionRow::response,
            InteractionRow::correct,
            InteractionRow::result,
            InteractionRow::latency,
            InteractionRow::language)
        .containsExactly(
            tuple("q1", "10:00:00", "choice", "b", List.of("a"), "wrong", "00:00:09", "en"),
            // "splendid" is no result, and the server did not take it.
            tuple("q1", "10:01:00", null, "a", List.of(), null, null, "en"));
    assertThat(answers()).isEqualTo(rows);
  }

  private List<InteractionRow> answers() {
    var rows = new ArrayList<InteractionRow>();
    trainer.run(() -> records.interactions(OFFICIALS, rows::add));
    return rows;
  }

  @Test
  void anExportTellsEveryAttemptOnceHoweverManyThereAre() {
    amnas.launch();
    var person = Database.CORE.number("select person_id from enrolment");
    // More than are held at a time.
    Database.CORE.execute(
        "insert into person (id, register, recorded_at) select 100000000 + seq, 'OFFICIALS',"
            + " now(6) from seq_1_to_450",
        "insert into enrolment (person_id, course_id, version_id, source, state, enrolled_at,"
            + " enrolled_by) select 100000000 + s.seq, e.course_id, e.version_id, 'SELF',"
            + " 'STARTED', now(6), 'test' from enrolment e join seq_1_to_450 s"
            + " where e.person_id = "
            + person,
        "insert into attempt (enrolment_id, unit_id, package_id, state, completion, success,"
            + " started_at) select e.id, a.unit_id, a.package_id, '{}', 'NOT_ATTEMPTED',"
            + " 'UNKNOWN', now(6) from enrolment e join attempt a where e.person_id > 100000000");
    var rows = new ArrayList<RecordRow>();
    trainer.run(() -> records.export(OFFICIALS, "en", rows::add));
    assertThat(rows).hasSize(451);
    assertThat(rows.stream().map(RecordRow::attemptId).distinct()).hasSize(451);
    var page = trainer.call(() -> records.attempts(OFFICIALS, "en", 440, 20));
    assertThat(page.total()).isEqualTo(451);
    assertThat(page.rows()).hasSize(11);
  }
}
