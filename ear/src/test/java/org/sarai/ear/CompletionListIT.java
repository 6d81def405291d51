package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.completion.CompletionList;
import org.sarai.completion.CompletionRow;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.Withdrawals;
import org.sarai.enrolment.Enrolments;
import org.sarai.identity.Accounts;
import org.sarai.learning.Plays;
import org.sarai.people.Erasures;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.people.Registers;
import org.sarai.shared.Refused;

/** The list of who completed a course holds the completions that figures count, and no others. */
@ExtendWith(ArquillianExtension.class)
class CompletionListIT {
  private static final String COURSE = "COMPLETIONS-1";
  private static final String WHY = "a reason";

  @EJB private Accounts accounts;
  @EJB private CompletionList completions;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Erasures erasures;
  @EJB private Merges merges;
  @EJB private Packages packages;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Plays plays;
  @EJB private Registers registers;
  @EJB private Withdrawals withdrawals;

  private Caller trainer;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(
        CompletionListIT.class, Lesson.class, Statements.class, Trainees.class);
  }

  @BeforeEach
  void nobodyHasCompleted() {
    Database.forgetEverybody();
    trainer = Caller.named("completions-trainer", "learner", "trainer");
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
    }
  }

  private List<CompletionRow> told(LocalDate from, LocalDate to) {
    var rows = new ArrayList<CompletionRow>();
    trainer.run(() -> completions.export(COURSE, from, to, rows::add));
    return rows;
  }

  private List<CompletionRow> told() {
    return told(null, null);
  }

  private long plays(String name) {
    var caller = Caller.named(name + "-completions", "learner", "official");
    return caller.call(
        () -> {
          people.signedIn(
              Caller.token(name + "-completions", name, "Example", name + "@example.org"));
          enrolments.enrolMyself(COURSE);
          var lesson = new Lesson(plays, PlayedCourse.open(plays, COURSE));
          lesson.launch();
          lesson.commit(
              "[[\"cmi.core.score.raw\",\"80\",1],[\"cmi.core.lesson_status\",\"completed\",2]]",
              ",\"terminate\":true");
          return accounts.current().personId();
        });
  }

  @Test
  void whoPlayedAndWhomAListNamesStandInIt() {
    var amna = plays("Amna");
    new Trainees(lists, registers)
        .load(
            Trainees.line(1, "F", "A place", COURSE, "2025-03-10") + "90",
            Trainees.line(2, "M", "A place", COURSE, "2025-04-10"),
            Trainees.line(3, "M", "A place", COURSE, "2025-05-10") + "79");
    var rows = told();
    assertThat(rows)
        .extracting(CompletionRow::name, CompletionRow::source, CompletionRow::institution)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Given1 Example", "IMPORT", "A place"),
            org.assertj.core.api.Assertions.tuple("Given2 Example", "IMPORT", "A place"),
            org.assertj.core.api.Assertions.tuple("Amna Example", "PLAY", null));
    assertThat(rows.get(0).attendance()).isEqualByComparingTo("90");
    assertThat(rows.get(2).score()).isEqualByComparingTo("80");
    assertThat(rows.get(2).mode()).isEqualTo("ONLINE");
    assertThat(told(LocalDate.of(2025, 4, 10), LocalDate.of(2025, 12, 31))).hasSize(1);
    assertThat(
            Database.CORE.rows(
                "select target, register from audit_entry where action = 'completionsExported'"))
        .hasSize(2)
        .containsOnly(List.of("course " + COURSE, "OFFICIALS"));
    Caller.administrator().run(() -> erasures.erase(amna, WHY));
    assertThat(told().get(2).name()).isNull();
  }

  /** Over random histories, the same records as figures are made of. */
  @Test
  void itHoldsWhatFiguresCount() {
    var random = new Random(20261122);
    var trainees = new Trainees(lists, registers);
    var holders = new HashMap<Integer, Long>();
    var loaded = new ArrayList<String>();
    var seen = new HashMap<String, Integer>();
    for (var name : List.of("Amna", "Bilal", "Chandni")) {
      plays(name);
    }
    var players =
        Database.CORE.rows("select person_id from enrolment").stream()
            .map(row -> Long.valueOf(row.get(0)))
            .toList();
    var today = Database.CORE.value("select utc_date()");
    for (var step = 0; step < 40; step++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          var lines = new ArrayList<String>();
          for (var row = 0; row < 5; row++) {
            var number = 1 + random.nextInt(8);
            var day = List.of("2025-01-05", "2025-03-06", today).get(random.nextInt(3));
            var attendance = List.of("80", "79", "").get(random.nextInt(3));
            var line = Trainees.line(number, "", "A place", COURSE, day) + attendance;
            if (lines.stream().noneMatch(other -> other.startsWith(line.substring(0, 20)))) {
              lines.add(line);
            }
          }
          loaded.add(trainees.load(lines.toArray(String[]::new)));
          for (var number = 1; number <= 8; number++) {
            holders.computeIfAbsent(number, trainees::id);
          }
        }
        case 2 -> {
          if (!loaded.isEmpty()) {
            trainees.undo(loaded.remove(random.nextInt(loaded.size())));
          }
        }
        case 3, 4 -> {
          var everybody = new ArrayList<>(players);
          everybody.addAll(
              Database.CORE.rows("select distinct person_id from training_record").stream()
                  .map(row -> Long.valueOf(row.get(0)))
                  .toList());
          var keep = everybody.get(random.nextInt(everybody.size()));
          var absorb = everybody.get(random.nextInt(everybody.size()));
          if (!registers.same(keep, absorb)) {
            Caller.administrator().run(() -> merges.merge(new MergePeople(keep, absorb, WHY)));
            seen.merge("merge", 1, Integer::sum);
          }
        }
        default -> {
          var standing =
              Database.CORE.rows("select id from standing_record order by id").stream()
                  .map(row -> Long.valueOf(row.get(0)))
                  .toList();
          var record = standing.get(random.nextInt(standing.size()));
          Caller.administrator().run(() -> withdrawals.withdraw(record, WHY));
          seen.merge("withdrawal", 1, Integer::sum);
        }
      }
      Database.awaitDeliveries();
      assertThat(
              told().stream()
                  .map(
                      row ->
                          List.of(row.recordId() + "", row.personId() + "", row.completedOn() + ""))
                  .toList())
          .as("step " + step)
          .containsExactlyInAnyOrderElementsOf(
              Database.CORE.rows("select record_id, person_id, completed_on from trained"));
    }
    assertThat(seen).hasSize(2).allSatisfy((what, times) -> assertThat(times).isGreaterThan(1));
  }

  @Test
  void aLongListTakesFiveStatementsAtMost() {
    var trainees = new Trainees(lists, registers);
    var lines = new ArrayList<String>();
    for (var number = 1; number <= 60; number++) {
      lines.add(Trainees.line(number, "", "A place", COURSE, "2025-01-05"));
    }
    trainees.load(lines.toArray(String[]::new));
    Database.awaitDeliveries();
    assertThat(told()).hasSize(60);
    assertThat(Statements.fewest(this::told)).isBetween(3L, 5L);
  }

  @Test
  void onlyWhoSeesTheRecordsGetsNames() {
    plays("Amna");
    for (var role : List.of("focal-point", "programme", "official")) {
      var other = Caller.named("completions-" + role, "learner", role);
      assertThat(
              catchThrowableOfType(
                  EJBAccessException.class,
                  () -> other.run(() -> completions.export(COURSE, null, null, row -> {}))))
          .as(role)
          .isNotNull();
    }
    var told = new ArrayList<CompletionRow>();
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        Caller.migrantAdministrator()
                            .run(() -> completions.export(COURSE, null, null, told::add)))
                .key())
        .isEqualTo("refused.records");
    assertThat(told).isEmpty();
  }
}
