package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.completion.Transcripts;
import org.sarai.completion.Withdrawals;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.Enrolments;
import org.sarai.identity.Accounts;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.Plays;
import org.sarai.people.CorrectTraits;
import org.sarai.people.Erasures;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.people.Registers;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Two accounts of one person go on working, together; and what is taken back or forgotten. */
@ExtendWith(ArquillianExtension.class)
class MergedLearnersIT {
  private static final String BOTH = "MERGED-1";
  private static final String FIRST = "MERGED-2";
  private static final String SECOND = "MERGED-3";
  private static final String DONE = "[[\"cmi.core.lesson_status\",\"completed\",1]]";
  private static final String WHY = "a reason";

  @EJB private Accounts accounts;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Erasures erasures;
  @EJB private LearningRecords records;
  @EJB private Merges merges;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;
  @EJB private Registers registers;
  @EJB private Statistics statistics;
  @EJB private Transcripts transcripts;
  @EJB private Withdrawals withdrawals;

  private Caller amna;
  private Caller amina;
  private long amnasId;
  private long aminasId;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(MergedLearnersIT.class, Lesson.class);
  }

  @BeforeEach
  void twoAccountsArrive() {
    Database.forgetEverybody();
    for (var code : List.of(BOTH, FIRST, SECOND)) {
      if (courses.find(code, "en").isEmpty()) {
        PlayedCourse.define(courses, packages, code);
      }
    }
    amna = arrives("amna-merged", "Amna");
    amina = arrives("amina-merged", "Amina");
    amnasId = amna.call(accounts::current).personId();
    aminasId = amina.call(accounts::current).personId();
  }

  private Caller arrives(String name, String given) {
    var caller = Caller.named(name, "learner", "official");
    caller.run(() -> people.signedIn(Caller.token(name, given, "Example", name + "@example.org")));
    return caller;
  }

  @Test
  void bothAccountsSeeTheUnionPlayOnAndCompleteOnce() {
    amna.run(() -> enrolments.enrolMyself(BOTH));
    amna.run(() -> enrolments.enrolMyself(FIRST));
    amina.run(() -> enrolments.enrolMyself(BOTH));
    amina.run(() -> enrolments.enrolMyself(SECOND));
    // Amina is further: she has begun.
    var aminas = new Lesson(plays, amina.call(() -> PlayedCourse.open(plays, BOTH)));
    aminas.launch();
    aminas.commit("[[\"cmi.core.lesson_location\",\"7\",1]]");
    var merge = merge();

    for (var account : List.of(amna, amina)) {
      assertThat(mine(account))
          .isEqualTo(Map.of(BOTH, "STARTED", FIRST, "ENROLLED", SECOND, "ENROLLED"));
      assertThat(account.call(() -> enrolments.enrolMyself(SECOND)).created()).isFalse();
    }
    assertThat(amna.call(() -> people.ownProfile()).details().givenName()).isEqualTo("Amna");
    assertThat(amina.call(() -> people.ownProfile()).details().givenName()).isEqualTo("Amina");
    // The other account goes on where she was.
    var lesson = new Lesson(plays, amna.call(() -> PlayedCourse.open(plays, BOTH)));
    assertThat(Lesson.elements(lesson.launch()).toString()).contains("\"7\"");
    assertThat(amna.call(() -> plays.renew(aminas.play().reference()))).isNotBlank();
    lesson.commit(DONE, ",\"terminate\":true");
    for (var account : List.of(amna, amina)) {
      assertThat(mine(account)).containsEntry(BOTH, "COMPLETED");
      assertThat(account.call(() -> transcripts.mine("en"))).hasSize(1);
    }
    assertThat(total(null)).isEqualTo(new Trained.Total(1, 0, 1, 0, 1, 0));
    var trainer = Caller.named("merged-trainer", "learner", "trainer");
    assertThat(trainer.call(() -> records.attempts(BOTH, "en", 0, 10)).rows())
        .singleElement()
        .matches(row -> row.learner().equals("Amna Example") && row.personId() == amnasId);

    Caller.administrator().run(() -> merges.undo(merge, WHY));
    assertThat(mine(amna)).isEqualTo(Map.of(BOTH, "ENROLLED", FIRST, "ENROLLED"));
    assertThat(mine(amina)).isEqualTo(Map.of(BOTH, "COMPLETED", SECOND, "ENROLLED"));
    assertThat(amna.call(() -> transcripts.mine("en"))).isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> amna.call(() -> plays.renew(aminas.play().reference())))
                .key())
        .isEqualTo("refused.noPlay");
  }

  private Map<String, String> mine(Caller account) {
    return account.call(() -> enrolments.mine("en")).stream()
        .collect(
            java.util.stream.Collectors.toMap(EnrolmentRow::courseCode, row -> row.state().name()));
  }

  private String merge() {
    return Caller.administrator().call(() -> merges.merge(new MergePeople(amnasId, aminasId, WHY)));
  }

  private void amnaCompletes() {
    amna.run(() -> enrolments.enrolMyself(FIRST));
    var lesson = new Lesson(plays, amna.call(() -> PlayedCourse.open(plays, FIRST)));
    lesson.launch();
    lesson.commit(DONE, ",\"terminate\":true");
  }

  @Test
  void aWithdrawnRecordStandsNoMoreUntilThatIsTakenBack() {
    amnaCompletes();
    var standing = Instant.now();
    var record = amna.call(() -> transcripts.mine("en")).get(0);
    assertThat(record.counts()).isTrue();
    var withdrawal = admin(() -> withdrawals.withdraw(record.id(), "never happened"));
    assertThat(total(null).participations()).isZero();
    Database.awaitDeliveries();
    assertThat(total(null).participations()).isZero();
    var withdrawn = amna.call(() -> transcripts.mine("en")).get(0);
    assertThat(withdrawn.counts()).isFalse();
    assertThat(withdrawn.withdrawal()).isEqualTo(withdrawal);
    assertThat(withdrawn.withdrawalReason()).isEqualTo("never happened");
    assertThat(refusal(() -> withdrawals.withdraw(record.id(), WHY)))
        .isEqualTo("refused.recordWithdrawn");
    assertThat(refusal(() -> withdrawals.withdraw(999_999, WHY))).isEqualTo("refused.noRecord");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        Caller.migrantAdministrator().run(() -> withdrawals.undo(withdrawal, WHY)))
                .key())
        .isEqualTo("refused.noWithdrawal");
    var without = Instant.now();
    Caller.administrator().run(() -> withdrawals.undo(withdrawal, "it did"));
    assertThat(refusal(() -> withdrawals.undo(withdrawal, WHY)))
        .isEqualTo("refused.withdrawalUndone");
    Database.awaitDeliveries();
    assertThat(amna.call(() -> transcripts.mine("en"))).containsExactly(record);
    assertThat(total(null).participations()).isEqualTo(1);
    assertThat(total(standing).participations()).isEqualTo(1);
    assertThat(total(without).participations()).isZero();
  }

  @Test
  void whoIsErasedIsForgottenAndCountsOn() {
    amnaCompletes();
    merge();
    Database.awaitDeliveries();
    var before = total(null);
    assertThat(before).isEqualTo(new Trained.Total(1, 0, 1, 0, 1, 0));
    var projected = Database.CORE.rows("select * from trained");
    // Under either id: they are one human being.
    Caller.administrator().run(() -> erasures.erase(aminasId, "asked for it"));
    for (var table : List.of("identity", "identity_key", "account_name")) {
      assertThat(Database.OFFICIALS.number("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(Database.CORE.number("select count(*) from account")).isZero();
    assertThat(total(null)).isEqualTo(before);
    Caller.administrator().run(statistics::rebuild);
    assertThat(Database.CORE.rows("select * from trained")).isEqualTo(projected);
    var transcript = admin(() -> transcripts.of(amnasId, "en"));
    assertThat(transcript.name()).isNull();
    assertThat(transcript.counting()).isEqualTo(1);
    assertThat(registers.contentName(Register.OFFICIALS, amnasId)).isEmpty();
    assertThat(refusal(() -> erasures.erase(amnasId, WHY))).isEqualTo("refused.erased");
    assertThat(
            catchThrowableOfType(Refused.class, () -> amna.run(() -> people.ownProfile())).kind())
        .isEqualTo(Refused.Kind.UNAUTHENTICATED);
    // Whoever signs in again is somebody new.
    amna = arrives("amna-merged", "Amna");
    assertThat(amna.call(accounts::current).personId()).isNotIn(amnasId, aminasId);
    assertThat(mine(amna)).isEmpty();
  }

  @Test
  void aKeeperCorrectsWhatStatisticsDivideBy() {
    amnaCompletes();
    var merge = merge();
    Caller.administrator()
        .run(() -> people.correctTraits(new CorrectTraits(aminasId, "X", "AF", "YES")));
    Database.awaitDeliveries();
    assertThat(Database.CORE.rows("select sex, nationality, disability from trained"))
        .containsExactly(List.of("X", "AF", "YES"));
    assertThat(amna.call(() -> people.ownProfile()).details().nationality()).isEqualTo("AF");
    assertThat(refusal(() -> people.correctTraits(new CorrectTraits(999_999, null, null, null))))
        .isEqualTo("refused.noPerson");
    Caller.administrator().run(() -> merges.undo(merge, WHY));
    Database.awaitDeliveries();
    assertThat(Database.CORE.value("select sex from trained")).isNull();
    assertThat(amna.call(() -> people.ownProfile()).details().nationality()).isNull();
    assertThat(amina.call(() -> people.ownProfile()).details().sex()).isEqualTo("X");
  }

  private static <T> T admin(java.util.concurrent.Callable<T> action) {
    return Caller.administrator().call(action);
  }

  private static String refusal(Caller.Action action) {
    return catchThrowableOfType(Refused.class, () -> Caller.administrator().run(action)).key();
  }

  private Trained.Total total(Instant asOf) {
    var question = new TrainedQuestion(List.of(), null, null, asOf, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question)).total();
  }
}
