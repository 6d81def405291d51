package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.Packages;
import org.sarai.authoring.VersionRow;
import org.sarai.authoring.Versions;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Inside;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.OpenPreview;
import org.sarai.learning.Plays;
import org.sarai.learning.Previews;
import org.sarai.people.People;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** What authors do with packages, and what learners notice of it: nothing. */
@ExtendWith(ArquillianExtension.class)
class VersionsIT {
  private static final String COURSE = "VERSIONS-1";
  private static final String DONE =
      "[[\"cmi.core.score.raw\",\"100\",1],[\"cmi.core.lesson_status\",\"passed\",2]]";

  /** Everything that may hold or count what learners do. */
  private static final List<String> COUNTED =
      List.of(
          "enrolment",
          "attempt",
          "play",
          "launch",
          "journal",
          "training_record",
          "trained",
          "outbox_event",
          "person");

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private LearningRecords records;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;
  @EJB private Previews previews;
  @EJB private Statistics statistics;
  @EJB private Versions versions;

  private Caller trainer;
  private String code;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(VersionsIT.class, Lesson.class);
  }

  @BeforeEach
  void aCourseOfItsOwn() {
    Database.forgetEverybody();
    trainer = Caller.named("versions-trainer", "learner", "trainer");
    code = COURSE + "-" + Database.CORE.number("select count(*) from course");
    PlayedCourse.define(courses, packages, code);
  }

  private Caller learner(String name) {
    var caller = Caller.named(name, "learner", "official");
    caller.run(
        () -> {
          people.signedIn(Caller.token(name, "Amna", "Example", name + "@example.org"));
          enrolments.enrolMyself(code);
        });
    return caller;
  }

  private Lesson open(Caller learner) {
    return new Lesson(plays, learner.call(() -> PlayedCourse.open(plays, code)));
  }

  private List<VersionRow> versions() {
    return trainer.call(() -> versions.of(code, "en"));
  }

  private String label(VersionRow version) {
    return packages.shelved(version.packageId()).label();
  }

  private void replace(String title) {
    trainer.run(() -> PlayedCourse.publish(packages, code, title));
  }

  @Test
  void whoIsInTheMiddleGoesOnInTheOldVersion() {
    var amna = learner("amna-versions");
    var first = open(amna);
    first.launch();
    first.commit("[[\"cmi.core.lesson_location\",\"page 7\",1],[\"cmi.suspend_data\",\"s\",2]]");
    var old = versions().get(0);

    replace("Another lesson");
    var both = versions();
    assertThat(both)
        .extracting(VersionRow::number, VersionRow::newest, VersionRow::title)
        .containsExactly(tuple(2, true, "Another lesson"), tuple(1, false, old.title()));
    assertThat(label(both.get(0))).isNotEqualTo(label(old));

    // The play that is open is not disturbed,
    first.commit("[[\"cmi.core.lesson_location\",\"page 8\",3]]");
    // and the next one has the old files and the old state.
    var second = open(amna);
    var launch = second.launch();
    assertThat(Lesson.elements(launch).getString("cmi.core.lesson_location")).isEqualTo("page 8");
    assertThat(Lesson.elements(launch).getString("cmi.suspend_data")).isEqualTo("s");
    assertThat(address(amna)).contains("//" + label(old) + ".");
    assertThat(packages.file(label(old), "index.html")).isPresent();

    // Somebody new gets the new version, from its beginning.
    var bilal = learner("bilal-versions");
    assertThat(address(bilal)).contains("//" + label(both.get(0)) + ".");
    assertThat(Lesson.elements(open(bilal).launch()).getString("cmi.core.lesson_location"))
        .isEmpty();
    var courseId = courses.find(code, "en").orElseThrow().course().id();
    assertThat(trainer.call(() -> enrolments.inside(courseId)))
        .containsExactly(
            new Inside(both.get(0).id(), 0, 1, 0, false),
            new Inside(both.get(1).id(), 0, 1, 0, false));

    // She completes the course that she began.
    second.commit(DONE);
    assertThat(trainer.call(() -> enrolments.inside(courseId)))
        .containsExactly(
            new Inside(both.get(0).id(), 0, 1, 0, false),
            new Inside(both.get(1).id(), 0, 0, 1, false));
    assertThat(Database.CORE.number("select count(*) from training_record")).isEqualTo(1);
  }

  private String address(Caller learner) {
    return learner.call(() -> plays.open(new org.sarai.learning.OpenPlay(code, null, "en")).url());
  }

  @Test
  void aVersionThatIsNotPublishedReachesNobodyUntilItIs() throws Exception {
    var zip = ScormZip.titled("A draft");
    trainer.run(() -> packages.importPackage(new ImportPackage(code, zip, false)));
    var draft = versions().get(0);
    assertThat(draft.published()).isFalse();
    assertThat(draft.newest()).isFalse();
    assertThat(address(learner("early"))).doesNotContain(label(draft));
    trainer.run(() -> versions.publish(code, draft.number()));
    trainer.run(() -> versions.publish(code, draft.number()));
    assertThat(versions().get(0).newest()).isTrue();
    assertThat(address(learner("late"))).contains(label(draft));
    var refused =
        catchThrowableOfType(Refused.class, () -> trainer.run(() -> versions.publish(code, 99)));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  @Test
  void aPreviewIsPlayedLikeALessonAndLeavesNoRecord() {
    var amna = learner("amna-preview");
    var hers = open(amna);
    hers.launch();
    Database.awaitDeliveries();
    var before = counts();
    var unit = versions().get(0).unitId();
    var url = trainer.call(() -> previews.open(new OpenPreview(unit, "en")).url());
    assertThat(url).contains("//" + label(versions().get(0)) + ".");
    var preview = new Lesson(plays, PlayedCourse.at(url));
    var launch = preview.launch();
    assertThat(launch.getBoolean("preview")).isTrue();
    assertThat(launch.getString("exitUrl")).endsWith("/packages/" + code);
    var elements = Lesson.elements(launch);
    assertThat(elements.getString("cmi.core.lesson_mode")).isEqualTo("browse");
    assertThat(elements.getString("cmi.core.credit")).isEqualTo("no-credit");
    var receipt = preview.commit(DONE);
    assertThat(receipt.getJsonArray("rejected")).isEmpty();
    var end = preview.commit("[]", ",\"terminate\":true,\"navigation\":\"exit\"");
    assertThat(end.getJsonObject("state").getString("state")).isEqualTo("ended");
    Database.awaitDeliveries();
    assertThat(counts()).isEqualTo(before);
    // The next begins anew.
    var next =
        new Lesson(
            plays,
            PlayedCourse.at(trainer.call(() -> previews.open(new OpenPreview(unit, "en")).url())));
    assertThat(Lesson.elements(next.launch()).getString("cmi.core.score.raw")).isEmpty();
    // And the learner's own play is where it was.
    hers.commit("[[\"cmi.core.lesson_location\",\"1\",1]]");
  }

  /** What the tables hold, what the figures say, what trainers and learners see. */
  private Map<String, Object> counts() {
    var counts = new TreeMap<String, Object>();
    for (var table : COUNTED) {
      counts.put(table, Database.CORE.number("select count(*) from " + table));
    }
    var question = new TrainedQuestion(List.of(), null, null, null, "officials", Map.of());
    var total = Caller.administrator().call(() -> statistics.trained(question)).total();
    counts.put("figures", total);
    counts.put("records", trainer.call(() -> records.attempts(code, "en", 0, 10)));
    var answers = new ArrayList<Object>();
    trainer.run(() -> records.interactions(code, answers::add));
    counts.put("answers", answers);
    var courseId = courses.find(code, "en").orElseThrow().course().id();
    counts.put("inside", trainer.call(() -> enrolments.inside(courseId)));
    return counts;
  }

  @Test
  void aPreviewIsOpenedByItsOwnTokenAndByNoLearner() {
    var unit = versions().get(0).unitId();
    var one = PlayedCourse.at(open(unit));
    var other = PlayedCourse.at(open(unit));
    for (var wrong :
        List.of(
            new PlayedCourse.Play(one.reference(), other.token()),
            new PlayedCourse.Play(one.reference(), null),
            new PlayedCourse.Play("preview-AAAAAAAAAAAAAAAAAAAAAA", one.token()))) {
      var refused = catchThrowableOfType(Refused.class, () -> new Lesson(plays, wrong).launch());
      assertThat(refused.key()).isEqualTo("play.token");
    }
    Database.CORE.execute("update preview set expires_at = now(6) - interval 1 second");
    assertThat(catchThrowableOfType(Refused.class, () -> new Lesson(plays, one).launch()).key())
        .isEqualTo("play.token");
    // Opening another forgets those.
    open(unit);
    assertThat(Database.CORE.number("select count(*) from preview")).isEqualTo(1);
    var unknown =
        catchThrowableOfType(
            Refused.class,
            () -> trainer.run(() -> previews.open(new OpenPreview(Long.MAX_VALUE, "en"))));
    assertThat(unknown.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
  }

  private String open(long unit) {
    return trainer.call(() -> previews.open(new OpenPreview(unit, "en")).url());
  }

  @Test
  void theProtocolIsThatOfPlays() {
    var play = PlayedCourse.at(open(versions().get(0).unitId()));
    var preview = new Lesson(plays, play);
    preview.launch();
    preview.commit("[[\"cmi.core.lesson_location\",\"3\",1]]");
    var again =
        plays
            .commit(
                play.reference(),
                play.token(),
                "{\"seq\":1,\"journal\":[[\"cmi.core.lesson_location\",\"99\",1]]}")
            .json();
    assertThat(again).contains("\"seq\":1");
    assertThat(Lesson.elements(preview.launch()).getString("cmi.core.lesson_location"))
        .isEqualTo("3");
    var gap =
        catchThrowableOfType(
            Refused.class,
            () -> plays.commit(play.reference(), play.token(), "{\"seq\":5,\"journal\":[]}"));
    assertThat(gap.key()).isEqualTo("play.sequence");
  }
}
