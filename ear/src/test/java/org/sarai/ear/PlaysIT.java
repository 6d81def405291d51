package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.OpenPlay;
import org.sarai.learning.Plays;
import org.sarai.people.People;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Plays and their commits, by the protocol of the content hosts. */
@ExtendWith(ArquillianExtension.class)
class PlaysIT {
  private static final String COURSE = "PLAYS-1";

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;

  private Caller amna;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(PlaysIT.class, Statements.class);
  }

  @BeforeEach
  void amnaIsEnrolled() {
    Database.forgetEverybody();
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
    }
    amna = enrolled("Amna");
  }

  private Caller enrolled(String given) {
    var name = given.toLowerCase(Locale.ROOT) + "-plays";
    var caller = Caller.named(name, "learner", "official");
    caller.run(
        () -> {
          people.signedIn(Caller.token(name, given, "Example", name + "@example.org"));
          enrolments.enrolMyself(COURSE);
        });
    return caller;
  }

  @Test
  void theFirstLaunchDeliversTheLesson() {
    var play = open();
    var launch = launch(play);
    assertThat(launch.getString("state")).isEqualTo("active");
    assertThat(launch.getInt("seq")).isZero();
    assertThat(launch.getJsonObject("course").getString("code")).isEqualTo(COURSE);
    assertThat(launch.getString("direction")).isEqualTo("ltr");
    assertThat(launch.isNull("savedAt")).isTrue();
    var current = launch.getJsonObject("current");
    assertThat(current.getString("href")).isEqualTo("index.html");
    assertThat(current.getJsonObject("elements").getString("cmi.core.student_name"))
        .isEqualTo("Example, Amna");
    assertThat(state()).isEqualTo(EnrolmentRow.State.STARTED);
  }

  @Test
  void theCourseHasItsTitleInThePlaysLanguage() {
    define(
        Map.of("en", "Played in two", "ur", "\u062F\u0648 \u0632\u0628\u0627\u0646\u06CC\u06BA"));
    assertThat(titleIn("ur")).isEqualTo("\u062F\u0648 \u0632\u0628\u0627\u0646\u06CC\u06BA");
    assertThat(titleIn("en")).isEqualTo("Played in two");
    // A language that the course does not speak.
    assertThat(titleIn("bn")).isEqualTo("Played in two");
  }

  private void define(Map<String, String> titles) {
    var texts =
        titles.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    title -> new DefineCourse.Text(title.getValue(), null, List.of())));
    Caller.administrator()
        .run(
            () ->
                courses.define(
                    new DefineCourse(COURSE, Register.OFFICIALS, true, "OFFICIALS", 10, texts)));
  }

  private String titleIn(String language) {
    var play = amna.call(() -> PlayedCourse.open(plays, COURSE, language));
    return launch(play).getJsonObject("course").getString("title");
  }

  @Test
  void aReceiptSaysWhatTheDatabaseHas() {
    var play = open();
    launch(play);
    var before = Instant.now().minusSeconds(1);
    var receipt =
        commit(play, 1, "[[\"cmi.core.lesson_location\",\"3\",1],[\"cmi.suspend_data\",\"x\",2]]");
    assertThat(receipt.getInt("seq")).isEqualTo(1);
    assertThat(Instant.parse(receipt.getString("committedAt"))).isBetween(before, Instant.now());
    assertThat(receipt.getJsonArray("rejected")).isEmpty();
    assertThat(receipt).doesNotContainKey("state");
    assertThat(Database.CORE.value("select entries from journal")).contains("lesson_location");
    assertThat(Database.CORE.number("select last_seq from play")).isEqualTo(1);
  }

  @Test
  void theSameCommitAgainGivesTheSameReceiptAndChangesNothing() {
    var play = open();
    launch(play);
    var first = commit(play, 1, "[[\"cmi.core.lesson_location\",\"3\",1]]");
    commit(play, 2, "[[\"cmi.core.lesson_location\",\"4\",2]]");
    var before = everything();
    var again = commit(play, 1, "[[\"cmi.core.lesson_location\",\"3\",1]]");
    assertThat(again).isEqualTo(first);
    assertThat(everything()).isEqualTo(before);
    // Not even when it says something else now.
    commit(play, 2, "[[\"cmi.core.lesson_location\",\"99\",3]]");
    assertThat(everything()).isEqualTo(before);
    assertThat(elements(launch(open())).getString("cmi.core.lesson_location")).isEqualTo("4");
  }

  @Test
  void whatTheContentMayNotSetIsRejectedAndTheRestIsKept() {
    var play = open();
    launch(play);
    var receipt =
        commit(
            play, 1, "[[\"cmi.core.student_id\",\"me\",1],[\"cmi.core.lesson_location\",\"3\",2]]");
    var rejected = receipt.getJsonArray("rejected");
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getJsonArray(0).getInt(0)).isZero();
    assertThat(rejected.getJsonArray(0).getString(1)).isEqualTo("cmi.core.student_id");
    assertThat(elements(launch(open())).getString("cmi.core.lesson_location")).isEqualTo("3");
  }

  @Test
  void aGapIsAConflict() {
    var play = open();
    launch(play);
    commit(play, 1, "[]");
    var before = everything();
    var refused = refusal(play, "{\"seq\":3}");
    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refused.key()).isEqualTo("play.sequence");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void thePlayThatWasLaunchedLastWrites() {
    var first = open();
    launch(first);
    commit(first, 1, "[[\"cmi.core.lesson_location\",\"first\",1]]");
    var second = open();
    // Opened is not launched: the first may still send what it has.
    commit(first, 2, "[[\"cmi.core.lesson_location\",\"still first\",2]]");
    var launch = launch(second);
    assertThat(elements(launch).getString("cmi.core.lesson_location")).isEqualTo("still first");
    var before = everything();
    var refused =
        refusal(first, "{\"seq\":3,\"journal\":[[\"cmi.core.lesson_location\",\"x\",3]]}");
    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refused.key()).isEqualTo("play.writer");
    assertThat(everything()).isEqualTo(before);
    // A receipt that was lost on its way is given even now.
    assertThat(commit(first, 2, "[]").getInt("seq")).isEqualTo(2);
    assertThat(commit(second, 1, "[]").getInt("seq")).isEqualTo(1);
    // And the first takes over again by launching.
    launch(first);
    assertThat(commit(first, 3, "[]").getInt("seq")).isEqualTo(3);
    assertThat(refusal(second, "{\"seq\":2}").key()).isEqualTo("play.writer");
  }

  @Test
  void onlyThePlaysOwnTokenOpensIt() {
    var play = open();
    var other = open();
    for (var wrong :
        List.of(
            new PlayedCourse.Play(play.reference(), "wrong"),
            new PlayedCourse.Play(play.reference(), other.token()),
            new PlayedCourse.Play(other.reference(), play.token()),
            new PlayedCourse.Play("AAAAAAAAAAAAAAAAAAAAAA", play.token()),
            new PlayedCourse.Play(play.reference(), null))) {
      assertThat(refusal(wrong, "{\"seq\":1}").kind()).isEqualTo(Refused.Kind.UNAUTHENTICATED);
      assertThat(catchThrowableOfType(Refused.class, () -> launch(wrong)).key())
          .isEqualTo("play.token");
    }
    Database.CORE.execute("update play set expires_at = now(6) - interval 1 second");
    assertThat(refusal(play, "{\"seq\":1}").key()).isEqualTo("play.token");
  }

  @Test
  void aLaterPlayHandsInWhatAnExpiredOneLeftBehindAndNobodyElseDoes() {
    var first = open();
    launch(first);
    var later = open();
    var others = enrolled("Bilal").call(() -> PlayedCourse.open(plays, COURSE));
    Database.CORE.execute(
        "update play set expires_at = now(6) - interval 1 second where reference = '"
            + first.reference()
            + "'");
    var body = "{\"seq\":1,\"journal\":[[\"cmi.core.lesson_location\",\"left\",1]]}";
    var before = everything();
    for (var wrong :
        List.of(
            others,
            first,
            new PlayedCourse.Play(later.reference(), others.token()),
            new PlayedCourse.Play(later.reference(), ""))) {
      assertThat(
              catchThrowableOfType(
                      Refused.class,
                      () ->
                          plays.commitThrough(
                              first.reference(), wrong.reference(), wrong.token(), body))
                  .key())
          .isEqualTo("play.token");
    }
    assertThat(everything()).isEqualTo(before);
    plays.commitThrough(first.reference(), later.reference(), later.token(), body);
    assertThat(elements(launch(later)).getString("cmi.core.lesson_location")).isEqualTo("left");
  }

  @Test
  void whatIsNoCommitIsRefused() {
    var play = open();
    launch(play);
    for (var body : List.of("", "{}", "[]", "{\"seq\":1,\"journal\":[[1]]}")) {
      var refused = refusal(play, body);
      assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
      assertThat(refused.key()).isEqualTo("play.malformed");
    }
    assertThat(Database.CORE.number("select count(*) from journal")).isZero();
  }

  @Test
  void aCompletionIsRecordedOnce() {
    var play = open();
    launch(play);
    var done = "[[\"cmi.core.score.raw\",\"80\",1],[\"cmi.core.lesson_status\",\"completed\",2]]";
    commit(play, 1, done);
    assertThat(state()).isEqualTo(EnrolmentRow.State.COMPLETED);
    commit(play, 1, done);
    commit(play, 2, done);
    var ended =
        json(plays.commit(play.reference(), play.token(), "{\"seq\":3,\"terminate\":true}").json());
    assertThat(ended.getJsonObject("state")).isNotNull();
    var later = open();
    launch(later);
    commit(later, 1, done);
    assertThat(
            Database.CORE.rows(
                "select c.code, r.completed_on = current_date, r.mode, r.language, r.score,"
                    + " r.participation, r.source, r.age_band from training_record r"
                    + " join course c on c.id = r.course_id"))
        .hasSize(1)
        .first()
        .satisfies(
            row -> {
              assertThat(row.subList(0, 4)).containsExactly(COURSE, "1", "ONLINE", "en");
              assertThat(row.subList(4, 7)).containsExactly("80.00", "1", "PLAY");
              assertThat(row.get(7)).isIn("35_44", "45_54");
            });
    Database.awaitDeliveries();
    assertThat(Database.CORE.number("select count(*) from trained")).isEqualTo(1);
  }

  @Test
  void whoIsNotEnrolledOpensNothing() {
    amna.run(
        () -> {
          var refused =
              catchThrowableOfType(
                  Refused.class, () -> plays.open(new OpenPlay("O-08", null, "en")));
          assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
          var unknown =
              catchThrowableOfType(
                  Refused.class, () -> plays.open(new OpenPlay("O-99", null, "en")));
          assertThat(unknown.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        });
  }

  @Test
  void aPlainCommitTakesAtMostFourStatements() {
    var play = open();
    launch(play);
    var text = "x".repeat(4000);
    var seq = new AtomicInteger();
    // Fewer than three would mean that the measurement sees nothing.
    assertThat(
            Statements.fewest(
                () ->
                    commit(
                        play,
                        seq.incrementAndGet(),
                        "[[\"cmi.core.score.raw\",\"%d\",1],".formatted(seq.get())
                            + "[\"cmi.core.lesson_status\",\"incomplete\",2],"
                            + "[\"cmi.suspend_data\",\""
                            + text
                            + "\",3]]")))
        .isBetween(3L, 4L);
  }

  /** What the pages ask for, merged people looked for or not. */
  @Test
  void homeAndCourseTakeFewStatements() {
    open();
    assertThat(Statements.fewest(() -> amna.run(() -> enrolments.mine("en")))).isBetween(1L, 2L);
    assertThat(
            Statements.fewest(
                () -> {
                  courses.find(COURSE, "en");
                  amna.run(() -> enrolments.mine("en"));
                }))
        .isBetween(3L, 4L);
  }

  private PlayedCourse.Play open() {
    return amna.call(() -> PlayedCourse.open(plays, COURSE));
  }

  private JsonObject launch(PlayedCourse.Play play) {
    return json(plays.launch(play.reference(), play.token()));
  }

  private JsonObject commit(PlayedCourse.Play play, int seq, String journal) {
    var body = "{\"seq\":" + seq + ",\"journal\":" + journal + "}";
    return json(plays.commit(play.reference(), play.token(), body).json());
  }

  private Refused refusal(PlayedCourse.Play play, String body) {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> plays.commit(play.reference(), play.token(), body));
    assertThat(refused).as("a refusal of " + body).isNotNull();
    return refused;
  }

  private EnrolmentRow.State state() {
    return amna.call(() -> enrolments.mine("en")).get(0).state();
  }

  private static JsonObject elements(JsonObject launch) {
    return launch.getJsonObject("current").getJsonObject("elements");
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static List<List<String>> everything() {
    var rows = new java.util.ArrayList<>(Database.CORE.rows("select * from play order by id"));
    rows.addAll(Database.CORE.rows("select * from attempt order by id"));
    rows.addAll(Database.CORE.rows("select * from journal order by play_id, seq"));
    rows.addAll(Database.CORE.rows("select * from training_record order by id"));
    return rows;
  }
}
