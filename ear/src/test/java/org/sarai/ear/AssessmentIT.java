package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.assessment.AnswerReceipt;
import org.sarai.assessment.Change;
import org.sarai.assessment.InstrumentResults;
import org.sarai.assessment.ItemFigures;
import org.sarai.assessment.SaveAnswer;
import org.sarai.assessment.ShownQuestion;
import org.sarai.assessment.TestSheet;
import org.sarai.assessment.Tests;
import org.sarai.authoring.AppendInstrument;
import org.sarai.authoring.InstrumentAppended;
import org.sarai.authoring.Instruments;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Enrolments;
import org.sarai.people.People;
import org.sarai.shared.Refused;

/** Tests and surveys: no answer is lost, no attempt is given twice, the clock is the server's. */
@ExtendWith(ArquillianExtension.class)
class AssessmentIT {
  private static final String SETTINGS = "pass: 70\nminutes: 20\nattempts: 2\nshuffle: yes";

  private static final Offset<Double> EXACT = Offset.offset(0.01);

  /** The background hands in every ten seconds. */
  private static final Duration SWEEP = Duration.ofSeconds(40);

  private static int made;

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private InstrumentResults results;
  @EJB private Instruments instruments;
  @EJB private People people;
  @EJB private Tests tests;

  private String course;
  private Caller amna;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(AssessmentIT.class, TestText.class, AtOnce.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
    course = "TESTS-" + ++made;
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private InstrumentAppended test(String... texts) {
    return Caller.administrator()
        .call(
            () -> {
              courses.define(PlainCourse.of(course, "Tested"));
              return instruments.append(new AppendInstrument(course, List.of(texts), "en"));
            });
  }

  private long twenty(String settings) {
    var unit = test(TestText.of(20, "en", settings), TestText.of(20, "ur", settings)).unitId();
    amna = enrolled("Amna");
    return unit;
  }

  private Caller enrolled(String given) {
    var name = given.toLowerCase(Locale.ROOT) + "-tests";
    var caller = Caller.named(name, "learner", "official");
    caller.run(
        () -> {
          people.signedIn(Caller.token(name, given, "Example", name + "@example.org"));
          enrolments.enrolMyself(course);
        });
    return caller;
  }

  private TestSheet open(long unit) {
    return amna.call(() -> tests.open(course, unit, "en"));
  }

  private AnswerReceipt answer(TestSheet sheet, String question, String choice, String key) {
    return amna.call(
        () ->
            tests.answer(new SaveAnswer(sheet.reference(), question, List.of(choice), key, "en")));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String choice(ShownQuestion question, String text) {
    return question.choices().stream()
        .filter(choice -> choice.text().equals(text))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Refused refusal(Runnable call) {
    return catchThrowableOfType(Refused.class, call::run);
  }

  @Test
  void aLineThatBreaksAtEachQuestionLosesNoAnswerAndGivesNoSecondAttempt() {
    var unit = twenty(SETTINGS);
    var sheet = open(unit);
    assertThat(sheet.questions()).hasSize(20);
    for (var question : sheet.questions()) {
      // What was sent has arrived, but nobody heard so: it is sent again, and the page is reloaded.
      var key = key();
      var right = choice(question, "The right one");
      var first = answer(sheet, question.id(), right, key);
      var second = answer(sheet, question.id(), right, key);
      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.savedAt()).isEqualTo(first.savedAt());
      var again = open(unit);
      assertThat(again.reference()).isEqualTo(sheet.reference());
      assertThat(again.deadline()).isEqualTo(sheet.deadline());
      assertThat(
              again.questions().stream()
                  .filter(one -> one.id().equals(question.id()))
                  .findFirst()
                  .orElseThrow()
                  .answer())
          .containsExactly(right);
    }
    assertThat(Database.CORE.number("select count(*) from test_answer")).isEqualTo(20);
    assertThat(Database.CORE.number("select count(*) from test_attempt")).isEqualTo(1);
    var result = amna.call(() -> tests.handIn(sheet.reference(), "en")).result();
    assertThat(result.score()).isEqualTo(100.0);
    assertThat(result.passed()).isTrue();
    assertThat(result.answered()).isEqualTo(20);
    // The course has this unit alone.
    assertThat(Database.CORE.value("select state from enrolment")).isEqualTo("COMPLETED");
    assertThat(Database.CORE.number("select count(*) from training_record")).isEqualTo(1);
  }

  @Test
  void manyTabsAtOnceBeginOneAttemptAndSaveOneAnswer() throws Exception {
    var unit = twenty(SETTINGS);
    var sheets =
        AtOnce.call(
            IntStream.range(0, 3)
                .mapToObj(tab -> (Callable<String>) () -> open(unit).reference())
                .toList());
    assertThat(new HashSet<>(sheets)).hasSize(1);
    var sheet = open(unit);
    var question = sheet.questions().get(0);
    var key = key();
    var receipts =
        AtOnce.call(
            IntStream.range(0, 3)
                .mapToObj(
                    tab ->
                        (Callable<Long>)
                            () ->
                                answer(sheet, question.id(), choice(question, "Wrong, too"), key)
                                    .id())
                .toList());
    assertThat(new HashSet<>(receipts)).hasSize(1);
    assertThat(Database.CORE.number("select count(*) from test_answer")).isEqualTo(1);
    var results =
        AtOnce.call(
            IntStream.range(0, 3)
                .mapToObj(
                    tab ->
                        (Callable<Instant>)
                            () ->
                                amna.call(() -> tests.handIn(sheet.reference(), "en"))
                                    .result()
                                    .handedInAt())
                .toList());
    assertThat(new HashSet<>(results)).hasSize(1);
  }

  @Test
  void ofTwoAnswersTheNewestCountsAndAnEmptyOneTakesItBack() {
    var unit = twenty(SETTINGS);
    var sheet = open(unit);
    var first = sheet.questions().get(0);
    var second = sheet.questions().get(1);
    answer(sheet, first.id(), choice(first, "A wrong one"), key());
    answer(sheet, first.id(), choice(first, "The right one"), key());
    answer(sheet, second.id(), choice(second, "The right one"), key());
    amna.run(
        () -> tests.answer(new SaveAnswer(sheet.reference(), second.id(), List.of(), key(), "en")));
    var result = amna.call(() -> tests.handIn(sheet.reference(), "en")).result();
    assertThat(result.score()).isEqualTo(5.0);
    assertThat(result.passed()).isFalse();
    assertThat(result.answered()).isEqualTo(1);
    assertThat(result.attemptsLeft()).isEqualTo(1);
    assertThat(result.questions().get(0).feedback()).isEqualTo("Yes");
    assertThat(Database.CORE.value("select state from enrolment")).isEqualTo("STARTED");
  }

  @Test
  void theLanguageChangesInTheMiddleAndAnswersStay() {
    var unit = twenty(SETTINGS);
    var sheet = open(unit);
    var first = sheet.questions().get(0);
    answer(sheet, first.id(), choice(first, "The right one"), key());
    var urdu = amna.call(() -> tests.sheet(sheet.reference(), "ur"));
    assertThat(urdu.language()).isEqualTo("ur");
    assertThat(urdu.questions())
        .extracting(ShownQuestion::id)
        .isEqualTo(sheet.questions().stream().map(ShownQuestion::id).toList());
    var same = urdu.questions().get(0);
    assertThat(same.answer()).containsExactly(choice(same, "درست"));
    assertThat(same.prompt()).startsWith("سوال");
  }

  @Test
  void theClockIsTheServersAndWhatIsThereIsHandedInThoughNobodyAsks() {
    var unit = twenty(SETTINGS);
    var sheet = open(unit);
    assertThat(Duration.between(sheet.now(), sheet.deadline()))
        .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
    var reference = "A".repeat(22);
    Database.CORE.execute(
        "insert into test_attempt (reference, enrolment_id, unit_id, number, seed, questions,"
            + " language, begun_at, deadline) select '%s', enrolment_id, unit_id, 2, seed,"
                .formatted(reference)
            + " questions, language, utc_timestamp(6) - interval 21 minute,"
            + " utc_timestamp(6) - interval 6 second from test_attempt",
        "insert into test_answer (attempt_id, question, answer, browser_key, language, saved_at)"
            + " select max(id), 'q1', '[\"a\"]', 'before-it', 'en',"
            + " utc_timestamp(6) - interval 2 minute from test_attempt");
    var refused =
        refusal(
            () ->
                amna.run(
                    () ->
                        tests.answer(new SaveAnswer(reference, "q2", List.of("1"), key(), "en"))));
    assertThat(refused.key()).isEqualTo("refused.testOver");
    var end = Instant.now().plus(SWEEP);
    while (Database.CORE.number("select count(*) from test_result") == 0
        && Instant.now().isBefore(end)) {
      Database.pause(500);
    }
    assertThat(
            Database.CORE.rows(
                "select handed_in, cast(score as varchar(20)), passed from test_result"))
        .containsExactly(List.of("TIME", "5.0000", "0"));
    // Its receipt is given even now; nothing new is taken.
    var before =
        amna.call(
            () -> tests.answer(new SaveAnswer(reference, "q1", List.of("1"), "before-it", "en")));
    assertThat(before.savedAt()).isBefore(Instant.now().minusSeconds(60));
    assertThat(amna.call(() -> tests.sheet(reference, "en")).result().timeOver()).isTrue();
  }

  @Test
  void attemptsAreCountedAndNobodyElseSeesThem() {
    var unit = twenty(SETTINGS);
    for (var number = 1; number <= 2; number++) {
      var sheet = open(unit);
      assertThat(sheet.number()).isEqualTo(number);
      amna.run(() -> tests.handIn(sheet.reference(), "en"));
    }
    assertThat(refusal(() -> open(unit)).key()).isEqualTo("refused.noAttemptLeft");
    var standing = amna.call(() -> tests.standing(course, unit, "en"));
    assertThat(standing.available()).isFalse();
    assertThat(standing.attemptsLeft()).isZero();
    var bilal = enrolled("Bilal");
    assertThat(refusal(() -> bilal.run(() -> tests.sheet(standing.newest(), "en"))).kind())
        .isEqualTo(Refused.Kind.NOT_FOUND);
    var stranger = Caller.named("stranger-tests", "learner", "official");
    stranger.run(
        () ->
            people.signedIn(
                Caller.token("stranger-tests", "Sana", "Example", "stranger@example.org")));
    assertThat(refusal(() -> stranger.run(() -> tests.open(course, unit, "en"))).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
  }

  @Test
  void answersThatDoNotFitAreRefused() {
    var unit = twenty(SETTINGS);
    var sheet = open(unit);
    assertThat(refusal(() -> answer(sheet, "q1", "9", key())).key())
        .isEqualTo("refused.answerMisfit");
    assertThat(refusal(() -> answer(sheet, "q99", "1", key())).key())
        .isEqualTo("refused.answerMisfit");
    assertThat(refusal(() -> answer(sheet, "q1", "1", "short")).key())
        .isEqualTo("refused.answerKey");
  }

  @Test
  void thePublishedResultsComeOutOfTheLedgers() {
    var before = test(TestText.of(1, "en", "purpose: pre\ninstrument: KAP")).unitId();
    var after = test(TestText.of(1, "en", "purpose: post\ninstrument: KAP")).unitId();
    answered(before, 1_000, 0, 210);
    answered(after, 1_000, 2_000, 80);
    var trainer = Caller.named("test-trainer", "learner", "trainer");
    var change = trainer.call(() -> results.changes(course)).get(0);
    assertThat(change.domain()).isEqualTo("KNOWLEDGE");
    assertThat(change.changes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.paired()).isFalse();
              assertThat(one.nBefore()).isEqualTo(1_000);
              assertThat(one.before()).isCloseTo(21.0, EXACT);
              assertThat(one.after()).isCloseTo(8.0, EXACT);
              assertThat(one.points()).isCloseTo(-13.0, EXACT);
              assertThat(one.low()).isCloseTo(-16.04, EXACT);
              assertThat(one.high()).isCloseTo(-9.96, EXACT);
            });
    // The same people again, the other way round: compared with themselves, too.
    answered(after, 1_000, 0, 210);
    assertThat(trainer.call(() -> results.changes(course)).get(0).changes())
        .extracting(Change::paired)
        .containsExactly(true);
    assertThat(trainer.call(() -> results.items(course, "en")))
        .extracting(ItemFigures::n)
        .containsExactly(1_000, 2_000);
    var other = Caller.migrantAdministrator();
    assertThat(refusal(() -> other.run(() -> results.changes(course))).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> other.run(() -> results.items(course, "en"))).kind())
        .isEqualTo(Refused.Kind.FORBIDDEN);
  }

  /** So many strangers, by their numbers, have answered; the first of them right. */
  private static void answered(long unit, int people, int from, int right) {
    var numbers = " from seq_1_to_%d".formatted(people);
    Database.CORE.execute(
        "set foreign_key_checks = 0",
        "insert ignore into enrolment (id, person_id, course_id, version_id, source, state,"
            + " enrolled_at, enrolled_by) select 900000 + %d + seq, 900000 + %d + seq,"
                .formatted(from, from)
            + " v.course_id, v.id, 'STAFF', 'STARTED', utc_timestamp(6), 'platform'"
            + numbers
            + " join unit u on u.id = %d join course_version v on v.id = u.version_id"
                .formatted(unit),
        "insert into test_attempt (reference, enrolment_id, unit_id, number, seed, questions,"
            + " language, begun_at) values "
            + IntStream.rangeClosed(1, people)
                .mapToObj(
                    number ->
                        "('%022d', %d, %d, 1, 1, 'q1', 'en', utc_timestamp(6))"
                            .formatted(
                                unit * 100_000 + from + number, 900_000 + from + number, unit))
                .collect(Collectors.joining(",")),
        "set foreign_key_checks = 1");
    var attempts =
        Database.CORE.rows(
            "select id, enrolment_id <= %d from test_attempt where unit_id = %d and id not in"
                    .formatted(900_000 + from + right, unit)
                + " (select attempt_id from test_result)");
    Database.CORE.execute(
        "insert into test_result (attempt_id, handed_in_at, handed_in, points, most, score, passed,"
            + " completes, language) values "
            + values(attempts, "(%s, utc_timestamp(6), 'LEARNER', %s, 1, 0, true, false, 'en')"),
        "insert into test_mark (attempt_id, question, points, most, correct) values "
            + values(attempts, "(%s, 'q1', %s, 1, false)"));
  }

  private static String values(List<List<String>> rows, String pattern) {
    return rows.stream()
        .map(row -> pattern.formatted(row.toArray()))
        .collect(Collectors.joining(","));
  }

  @Test
  void aFurtherTestComesAfterWhatTheCourseHasInAllLanguages() {
    var first = twenty(SETTINGS);
    var second = test(TestText.of(2, "en", "pass: 50"), TestText.of(2, "ur", "pass: 50"));
    var bilal = enrolled("Bilal");
    assertThat(second.number()).isEqualTo(2);
    assertThat(
            Database.CORE.number(
                "select count(*) from unit_source s join unit u on u.id = s.unit_id"
                    + " where u.version_id = ?",
                second.versionId()))
        .isEqualTo(4);
    // Who is inside stays where they are; who comes has both.
    assertThat(refusal(() -> amna.run(() -> tests.open(course, second.unitId(), "en"))).kind())
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(open(first).questions()).hasSize(20);
    assertThat(bilal.call(() -> tests.open(course, second.unitId(), "ur")).languages())
        .containsExactly("en", "ur");
  }

  @Test
  void picturesAndSoundsReachWhoTakesTheTestAndNobodyElse() {
    var text =
        "---\nunit: seen\nkind: test\nlanguage: en\ntitle: Seen\n---\n\n"
            + ":::question image {#q1}\nWhich?\n- [x] {a} ![A chip](media/the-right-one.svg)\n"
            + "- [ ] {b} ![No chip](media/wrong.svg)\n:::\n\n"
            + ":::question audio {#q2}\n!audio(media/right.opus)\nWhat?\n- [x] {a} A train\n"
            + "- [ ] {b} A ship\n:::\n\n:::audio media/right.opus {#h}\nA train stops.\n:::\n";
    var first = test(text);
    test(TestText.of(1, "en", "pass: 50"));
    // As older databases have it: the second version has no folder, and the first one's test.
    publishedWith(first.versionId(), "media/the-right-one.svg", "a".repeat(64));
    publishedWith(first.versionId(), "media/right.opus", "b".repeat(64));
    publishedWith(first.versionId(), "media/secret.svg", "c".repeat(64));
    amna = enrolled("Amna");
    var unit =
        Database.CORE.number(
            "select u.id from unit u join course_version v on v.id = u.version_id join course c"
                + " on c.id = v.course_id where c.code = ? and v.number = 2 and u.position = 1",
            course);
    var sheet = open(unit);
    var address = "/api/v1/tests/attempts/" + sheet.reference() + "/media/";
    assertThat(sheet.questions().get(0).choices())
        .extracting(ShownQuestion.Choice::text)
        .contains("<span class=\"words\">No chip</span>")
        .anyMatch(shown -> shown.contains("src=\"" + address + "a".repeat(64) + '"'))
        .anyMatch(shown -> shown.contains("alt=\"A chip\""));
    assertThat(sheet.questions().get(1).sound())
        .isEqualTo(new ShownQuestion.Sound(address + "b".repeat(64), "A train stops."));
    assertThat(sheet.toString()).doesNotContain("right-one", "right.opus");
    var file = amna.call(() -> tests.media(sheet.reference(), "a".repeat(64)));
    assertThat(file.mediaType()).isEqualTo("image/svg+xml");
    assertThat(file.blob().getFileName().toString()).isEqualTo("a".repeat(64));
    // What the folder has beside is no part of the test.
    assertThat(refusal(() -> amna.run(() -> tests.media(sheet.reference(), "c".repeat(64)))).key())
        .isEqualTo("refused.noFile");
    var bilal = enrolled("Bilal");
    assertThat(refusal(() -> bilal.run(() -> tests.media(sheet.reference(), "a".repeat(64)))).key())
        .isEqualTo("refused.noAttempt");
  }

  private static void publishedWith(long versionId, String path, String hash) {
    Database.CORE.execute(
        "insert into version_file (version_id, path, sha256, bytes) values (%d, '%s', '%s', 1)"
            .formatted(versionId, path, hash));
  }

  @Test
  void whoPublishesStandsInTheAuditLog() {
    var unit = test(TestText.of(3, "en", SETTINGS)).unitId();
    Caller.administrator()
        .run(() -> instruments.publish(unit, "ur", TestText.of(3, "ur", SETTINGS)));
    // The same text again is nothing that was done.
    Caller.administrator()
        .run(() -> instruments.publish(unit, "ur", TestText.of(3, "ur", SETTINGS)));
    assertThat(
            Database.CORE.rows(
                "select action, register, coalesce(detail, '-') from audit_entry where other = 'unit "
                    + unit
                    + "' order by id"))
        .containsExactly(
            List.of("testAppended", "OFFICIALS", "-"),
            List.of("testTextPublished", "OFFICIALS", "ur"));
  }

  @Test
  void textsWithFaultsOrThatAskSomethingElseAreNotPublished() {
    var unit = twenty(SETTINGS);
    var admin = Caller.administrator();
    var other = TestText.of(19, "en", SETTINGS);
    assertThat(refusal(() -> admin.run(() -> instruments.publish(unit, "en", other))).key())
        .isEqualTo("refused.textStays");
    admin.run(() -> instruments.publish(unit, "en", TestText.of(20, "en", SETTINGS)));
    assertThat(
            refusal(() -> test(TestText.of(20, "en", SETTINGS), TestText.of(20, "ur", "pass: 60")))
                .key())
        .isEqualTo("refused.textDiffers");
    assertThat(refusal(() -> test(TestText.of(3, "en", "pass: much"))).key())
        .isEqualTo("refused.textFault");
    assertThatThrownBy(
            () -> Database.CORE.execute("update unit_source set text = '' where unit_id = " + unit))
        .hasStackTraceContaining("never changed");
  }
}
