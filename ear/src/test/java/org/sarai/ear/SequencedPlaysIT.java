package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
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
import org.sarai.learning.Plays;
import org.sarai.people.People;
import org.sarai.shared.Refused;

/** Plays of SCORM 2004: sequencing, and what a learner's courses share. */
@ExtendWith(ArquillianExtension.class)
class SequencedPlaysIT {
  private static final String COURSE = "SEQUENCED-1";
  private static final String OTHER_COURSE = "SEQUENCED-2";
  private static final String PASSED = "[[\"cmi.success_status\",\"passed\",1]]";

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Plays plays;

  private Caller amna;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(SequencedPlaysIT.class);
  }

  @BeforeEach
  void amnaIsEnrolled() {
    Database.forgetEverybody();
    for (var code : List.of(COURSE, OTHER_COURSE)) {
      if (courses.find(code, "en").isEmpty()) {
        PlayedCourse.define(courses, packages, code, () -> ScormZip.sequenced("Sequenced " + code));
      }
    }
    amna = learner("amna-sequenced", "Amna");
  }

  private Caller learner(String name, String given) {
    var learner = Caller.named(name, "learner", "official");
    learner.run(
        () -> {
          people.signedIn(Caller.token(name, given, "Example", name + "@example.org"));
          enrolments.enrolMyself(COURSE);
          enrolments.enrolMyself(OTHER_COURSE);
        });
    return learner;
  }

  @Test
  void aCourseBeginsWithItsFirstActivityAndTellsWhatItMayDo() {
    var launch = launch(open(amna, COURSE));
    assertThat(launch.getString("standard")).isEqualTo("SCORM_2004_4TH");
    assertThat(launch.getString("state")).isEqualTo("active");
    var current = launch.getJsonObject("current");
    assertThat(current.getString("activity")).isEqualTo("A");
    var elements = current.getJsonObject("elements");
    assertThat(elements.getString("cmi.entry")).isEqualTo("ab-initio");
    assertThat(elements.getString("cmi.learner_name")).isEqualTo("Example, Amna");
    assertThat(elements.getString("cmi.learner_preference.language")).isEqualTo("en");
    assertThat(current.getJsonObject("stores").toString())
        .isEqualTo(
            "{\"readable\":[\"urn:sarai:test:note\"],\"writable\":[\"urn:sarai:test:note\"]}");
    var navigation = launch.getJsonObject("navigation");
    assertThat(navigation.getString("continue")).isEqualTo("enabled");
    assertThat(navigation.getString("previous")).isEqualTo("disabled");
    assertThat(contents(launch)).containsOnlyKeys("ORG", "A", "B", "C");
  }

  @Test
  void continueGoesOnAndPassesOverWhatIsKnown() {
    var play = begun(COURSE);
    assertThat(activity(commit(play, 1, "[]", "continue"))).isEqualTo("B");
    assertThat(activity(commit(play, 2, "[]", "previous"))).isEqualTo("A");
    assertThat(activity(commit(play, 3, PASSED, "continue"))).isEqualTo("C");
  }

  @Test
  void theLearnerChooses() {
    var play = begun(COURSE);
    assertThat(activity(commit(play, 1, "[]", "{target=C}choice"))).isEqualTo("C");
    assertThat(activity(commit(play, 2, "[]", "{target=ORG}choice"))).isEqualTo("A");
  }

  @Test
  void whatContentAsksForIsDoneWhenItTerminates() {
    var play = begun(COURSE);
    var receipt = commit(play, 1, "[[\"adl.nav.request\",\"{target=C}choice\",1]]", null);
    assertThat(activity(receipt)).isEqualTo("C");
  }

  @Test
  void contentThatEndsWithoutAWishStaysDelivered() {
    var play = open(amna, COURSE);
    var launched = launch(play).getJsonObject("current").getInt("launch");
    var state = commit(play, 1, PASSED, null).getJsonObject("state");
    assertThat(state.getString("state")).isEqualTo("active");
    assertThat(state.getJsonObject("current").getInt("launch")).isEqualTo(launched);
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    var play = begun(COURSE);
    var receipt = commit(play, 1, "[]", "previous");
    assertThat(receipt.getString("refused")).isEqualTo("NO_PREVIOUS");
    assertThat(activity(receipt)).isEqualTo("A");
    assertThat(activity(commit(play, 2, "[]", "continue"))).isEqualTo("B");
  }

  @Test
  void aReceiptRenewsTheContentsOnlyWhenTheyChanged() {
    var play = begun(COURSE);
    assertThat(plain(play, 1, "[[\"cmi.location\",\"3\",1],[\"cmi.score.raw\",\"3\",1]]"))
        .doesNotContainKeys("navigation", "activities", "state");
    var receipt = plain(play, 2, PASSED);
    assertThat(receipt.getJsonObject("navigation").getString("exit")).isEqualTo("enabled");
    assertThat(contents(receipt).get("B").getBoolean("selectable")).isFalse();
    assertThat(plain(play, 3, PASSED)).doesNotContainKeys("navigation", "activities");
  }

  @Test
  void requestsAreAnsweredAsOfTheLastCommit() {
    var play = begun(COURSE);
    var choice = "adl.nav.request_valid.choice.{target=B}";
    assertThat(requests(play).getString(choice)).isEqualTo("true");
    assertThat(requests(play).getString("adl.nav.request_valid.previous")).isEqualTo("false");
    plain(play, 1, PASSED);
    assertThat(requests(play).getString(choice)).isEqualTo("false");
    assertThat(requests(play).getString("adl.nav.request_valid.continue")).isEqualTo("true");

    var wrong = new PlayedCourse.Play(play.reference(), "wrong");
    assertThat(catchThrowableOfType(Refused.class, () -> requests(wrong)).key())
        .isEqualTo("play.token");
    begun(COURSE);
    assertThat(catchThrowableOfType(Refused.class, () -> requests(play)).key())
        .isEqualTo("play.writer");
  }

  @Test
  void whatIsKnownInOneCourseIsKnownInTheOther() {
    var play = begun(COURSE);
    var note = "[[\"adl.data.0.store\",\"left\",1],[\"cmi.success_status\",\"passed\",2]]";
    commit(play, 1, note, "exitAll");

    var other = begun(OTHER_COURSE);
    var third = commit(other, 1, "[]", "continue").getJsonObject("state").getJsonObject("current");
    assertThat(third.getString("activity")).isEqualTo("C");
    assertThat(third.getJsonObject("elements").getString("adl.data.0.store")).isEqualTo("left");
    assertThat(third.getJsonObject("stores").getJsonArray("writable")).isEmpty();

    var bilal = learner("bilal-sequenced", "Bilal");
    var his = open(bilal, OTHER_COURSE);
    launch(his);
    assertThat(activity(commit(his, 1, "[]", "continue"))).isEqualTo("B");
  }

  @Test
  void coursesThatAreOpenTogetherKeepWhatTheOtherLeft() {
    var first = begun(COURSE);
    var second = begun(OTHER_COURSE);
    plain(second, 1, "[[\"adl.data.0.store\",\"of the second\",1]]");
    // Opened before the note was left, and says nothing of it.
    commit(first, 1, PASSED, "exitAll");
    assertThat(Database.CORE.value("select state from learner_shared"))
        .contains("of the second", "urn:sarai:test:known");
  }

  @Test
  void whatIsSharedIsWrittenOnlyWhenItChanged() {
    var play = begun(COURSE);
    plain(play, 1, "[[\"cmi.suspend_data\",\"x\",1]]");
    assertThat(Database.CORE.number("select count(*) from learner_shared")).isZero();
    plain(play, 2, "[[\"adl.data.0.store\",\"left\",1]]");
    var before = Database.CORE.value("select changed_at from learner_shared");
    plain(play, 3, "[[\"adl.data.0.store\",\"left\",1],[\"cmi.location\",\"2\",1]]");
    assertThat(Database.CORE.value("select changed_at from learner_shared")).isEqualTo(before);
  }

  @Test
  void aSuspendedCourseGoesOnWhereItWas() {
    var play = begun(COURSE);
    commit(play, 1, "[]", "continue");
    var suspended = commit(play, 2, "[[\"cmi.location\",\"page 7\",1]]", "suspendAll");
    assertThat(suspended.getJsonObject("state").getString("state")).isEqualTo("ended");

    var current = launch(open(amna, COURSE)).getJsonObject("current");
    assertThat(current.getString("activity")).isEqualTo("B");
    assertThat(current.getJsonObject("elements").getString("cmi.entry")).isEqualTo("resume");
    assertThat(current.getJsonObject("elements").getString("cmi.location")).isEqualTo("page 7");
  }

  private PlayedCourse.Play open(Caller learner, String course) {
    return learner.call(() -> PlayedCourse.open(plays, course));
  }

  private PlayedCourse.Play begun(String course) {
    var play = open(amna, course);
    launch(play);
    return play;
  }

  private JsonObject launch(PlayedCourse.Play play) {
    return json(plays.launch(play.reference(), play.token()));
  }

  private JsonObject requests(PlayedCourse.Play play) {
    return json(plays.requests(play.reference(), play.token())).getJsonObject("requests");
  }

  private JsonObject plain(PlayedCourse.Play play, int seq, String journal) {
    return send(play, "{\"seq\":%d,\"journal\":%s}".formatted(seq, journal));
  }

  /** The content's session ends, and the learner asks for something unless it is null. */
  private JsonObject commit(PlayedCourse.Play play, int seq, String journal, String navigation) {
    return send(
        play,
        "{\"seq\":%d,\"journal\":%s,\"terminate\":true%s}"
            .formatted(
                seq, journal, navigation == null ? "" : ",\"navigation\":\"" + navigation + "\""));
  }

  private JsonObject send(PlayedCourse.Play play, String body) {
    return json(plays.commit(play.reference(), play.token(), body).json());
  }

  private static String activity(JsonObject receipt) {
    return receipt.getJsonObject("state").getJsonObject("current").getString("activity");
  }

  private static Map<String, JsonObject> contents(JsonObject answer) {
    return answer.getJsonArray("activities").getValuesAs(JsonObject.class).stream()
        .collect(Collectors.toMap(one -> one.getString("id"), one -> one));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
