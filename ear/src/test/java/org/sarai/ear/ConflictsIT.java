package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.Plays;
import org.sarai.people.People;

/**
 * What happens for the first time, twice at the same moment, happens once; and neither caller
 * learns that the other was there.
 */
@ExtendWith(ArquillianExtension.class)
class ConflictsIT {
  private static final String COURSE = "CONFLICTS-1";
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,institution,course_code,"
          + "completed_on";

  /** Often enough to meet. */
  private static final int ROUNDS = 12;

  private static final int AT_ONCE = 3;

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Packages packages;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Plays plays;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(ConflictsIT.class, AtOnce.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void listsThatNameTheSameNewInstitutions() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      var calls = new ArrayList<Callable<ImportResult>>();
      for (var caller = 0; caller < AT_ONCE; caller++) {
        var who = round * AT_ONCE + caller;
        // Every second list names them the other way round, so that they wait for each other.
        var first = "Institution " + round + (caller % 2 == 0 ? "a" : "b");
        var second = "Institution " + round + (caller % 2 == 0 ? "b" : "a");
        var list = Lists.of("list " + who, HEADER, row(who, 0, first), row(who, 1, second));
        calls.add(() -> Caller.administrator().call(() -> lists.load(list)));
      }
      var created = 0;
      for (var result : atOnce(calls)) {
        assertThat(result.accepted()).isEqualTo(2);
        // Also the list that was carried out again says that its people are new.
        assertThat(result.persons()).isEqualTo(new ImportResult.Persons(2, 0, 0));
        created += result.institutions().created();
      }
      assertThat(created).isEqualTo(2);
    }
    assertThat(Database.CORE.number("select count(*) from institution")).isEqualTo(2 * ROUNDS);
    assertThat(Database.CORE.number("select count(*) from training_record"))
        .isEqualTo(2L * ROUNDS * AT_ONCE);
    assertThat(Database.OFFICIALS.number("select count(*) from identity"))
        .isEqualTo(2L * ROUNDS * AT_ONCE);
  }

  /** Nobody is like another: they were born on days of their own, with numbers far apart. */
  private static String row(int who, int which, String institution) {
    var nth = 2L * who + which;
    return "Name%d,Family%d,%s,%013d,PK,%s,O-08,2025-03-10"
        .formatted(
            who,
            which,
            LocalDate.of(1950, 1, 1).plusDays(97 * nth),
            (nth + 1) * 104_729_000_017L,
            institution);
  }

  @Test
  void firstSignInsOfOnePerson() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      var name = "official-" + round;
      var token = Caller.token(name, "Given" + round, "Family" + round, name + "@example.org");
      var arrivals =
          atOnce(
              () -> Caller.named(name, "learner", "official").call(() -> people.signedIn(token)));
      assertThat(arrivals.stream().distinct()).hasSize(1);
    }
    for (var table : List.of("account", "person")) {
      assertThat(Database.CORE.number("select count(*) from " + table)).isEqualTo(ROUNDS);
    }
    assertThat(Database.OFFICIALS.number("select count(*) from account_name")).isEqualTo(ROUNDS);
  }

  @Test
  void firstOpeningsOfOneUnit() throws Exception {
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
    }
    for (var round = 0; round < ROUNDS; round++) {
      var name = "learner-" + round;
      var learner = Caller.named(name, "learner", "official");
      learner.run(() -> people.signedIn(Caller.token(name, "Given", "Family", null)));
      var enrolled =
          atOnce(
              () ->
                  Caller.named(name, "learner", "official")
                      .call(() -> enrolments.enrolMyself(COURSE)));
      assertThat(enrolled.stream().filter(enrolment -> enrolment.created())).hasSize(1);
      var opened =
          atOnce(
              () ->
                  Caller.named(name, "learner", "official")
                      .call(() -> PlayedCourse.open(plays, COURSE)));
      assertThat(opened.stream().distinct()).hasSize(AT_ONCE);
    }
    assertThat(Database.CORE.number("select count(*) from enrolment")).isEqualTo(ROUNDS);
    assertThat(Database.CORE.number("select count(*) from attempt")).isEqualTo(ROUNDS);
    assertThat(Database.CORE.number("select count(*) from play"))
        .isEqualTo((long) ROUNDS * AT_ONCE);
    assertThat(Database.CORE.number("select count(*) from enrolment where state <> 'STARTED'"))
        .isZero();
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    var calls = new ArrayList<Callable<T>>();
    for (var caller = 0; caller < AT_ONCE; caller++) {
      calls.add(call);
    }
    return atOnce(calls);
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    return AtOnce.call(calls);
  }
}
