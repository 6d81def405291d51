package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorm4j.runtime.Courses.LEARNER;
import static org.scorm4j.runtime.Courses.NOW;
import static org.scorm4j.runtime.Courses.entries;
import static org.scorm4j.runtime.Courses.finish;
import static org.scorm4j.runtime.Courses.go;
import static org.scorm4j.runtime.Courses.sco;
import static org.scorm4j.runtime.Courses.set;
import static org.scorm4j.runtime.Courses.shown;
import static org.scorm4j.runtime.Courses.started;
import static org.scorm4j.runtime.Courses.value;
import static org.scorm4j.runtime.Courses.withMasteryScore;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorm4j.cmi.Rules;
import org.scorm4j.sequencing.NavigationRequest;

/** What happens to the data of one SCO from launch to launch. */
class SessionTest {
  private static final String STATUS = "cmi.core.lesson_status";
  private static final String EXIT = "cmi.core.exit";
  private static final String ENTRY = "cmi.core.entry";
  private static final String TIME = "cmi.core.session_time";

  @Test
  void aFirstLaunchTellsContentWhatItNeeds() {
    var delivery = shown(started(withMasteryScore(sco("a"), "80")));
    assertThat(delivery.activity()).isEqualTo("a");
    assertThat(delivery.title()).isEqualTo("Title of a");
    assertThat(delivery.href()).isEqualTo("a.html");
    assertThat(delivery.sco()).isTrue();
    assertThat(delivery.launch()).isEqualTo(1);
    assertThat(delivery.launchedAt()).isEqualTo(NOW);
    assertThat(delivery.terminated()).isFalse();
    assertThat(delivery.values())
        .containsEntry("cmi.core.student_id", "p-17")
        .containsEntry("cmi.core.student_name", "Example, Amna")
        .containsEntry("cmi.core.credit", "credit")
        .containsEntry("cmi.core.lesson_mode", "normal")
        .containsEntry(ENTRY, "ab-initio")
        .containsEntry("cmi.core.total_time", "0000:00:00.00")
        .containsEntry("cmi.launch_data", "level=2")
        .containsEntry("cmi.student_data.mastery_score", "80")
        .containsEntry("cmi.student_data.max_time_allowed", "00:30:00")
        .containsEntry("cmi.student_data.time_limit_action", "exit,message")
        .containsEntry(STATUS, "not attempted");
  }

  @Test
  void noPersonalDataInTheState() {
    var attempt = started(sco("a"));
    assertThat(attempt.delivery(LEARNER)).isPresent();
    assertThat(attempt.state()).doesNotContain("Amna", "p-17").contains("\"format\":1");
  }

  @Test
  void wrongEntriesAreNamedAndTheOthersTaken() {
    var step =
        set(
            started(sco("a")),
            STATUS,
            "done",
            "cmi.core.lesson_location",
            "3",
            "cmi.core.entry",
            "x");
    assertThat(step.rejected())
        .extracting(Rejected::index, Rejected::element, Rejected::error)
        .containsExactly(tuple(0, STATUS, 405), tuple(2, "cmi.core.entry", 403));
    assertThat(step.deliveryChanged()).isFalse();
    assertThat(value(step.attempt(), "cmi.core.lesson_location")).isEqualTo("3");
  }

  @Test
  void theSameAgainChangesNothing() {
    var commit = entries(STATUS, "incomplete", "cmi.interactions.0.id", "q", TIME, "00:01:00");
    var once = started(sco("a")).apply(commit, false, Optional.empty(), NOW).attempt();
    var twice = once.apply(commit, false, Optional.empty(), NOW).attempt();
    assertThat(twice.state()).isEqualTo(once.state());
    var ended = twice.apply(commit, true, Optional.empty(), NOW);
    var again = ended.attempt().apply(commit, true, Optional.empty(), NOW);
    assertThat(again.attempt().state()).isEqualTo(ended.attempt().state());
    assertThat(again.rejected()).extracting(Rejected::error).containsOnly(301);
    assertThat(again.summary().totalTime()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({"suspend, resume", "'', ''", "logout, ''", "time-out, ''"})
  void theExitDecidesTheNextEntry(String exit, String entry) {
    var left = finish(started(sco("a")), STATUS, "incomplete", EXIT, exit).attempt();
    var again = left.reopen(NOW).attempt();
    assertThat(value(again, ENTRY)).isEqualTo(entry);
    assertThat(value(again, STATUS)).isEqualTo("incomplete");
  }

  @Test
  void timeAddsUpOncePerSession() {
    var first = finish(started(sco("a")), STATUS, "incomplete", TIME, "00:10:00").attempt();
    assertThat(first.summary().totalTime()).isEqualTo(Duration.ofMinutes(10));
    var second = set(first.reopen(NOW).attempt(), TIME, "00:01:00", TIME, "00:05:30.5").attempt();
    assertThat(value(second, "cmi.core.total_time")).isEqualTo("0000:10:00.00");
    assertThat(second.summary().totalTime()).isEqualTo(Duration.parse("PT15M30.5S"));
    var third = finish(second).attempt().reopen(NOW).attempt();
    assertThat(value(third, "cmi.core.total_time")).isEqualTo("0000:15:30.50");
    assertThat(third.summary().totalTime()).isEqualTo(Duration.parse("PT15M30.5S"));
  }

  @Test
  void contentThatSaysNothingHasCompleted() {
    var step = finish(started(sco("a")));
    assertThat(step.summary().completion()).isEqualTo(Completion.COMPLETED);
    assertThat(step.summary().success()).isEqualTo(Success.UNKNOWN);
    assertThat(step.attempt().ended()).isFalse();
    assertThat(shown(step.attempt()).terminated()).isTrue();
  }

  @Test
  void contentThatSuspendsWithoutAStatusIsIncomplete() {
    var step = finish(started(sco("a")), EXIT, "suspend");
    assertThat(step.summary().completion()).isEqualTo(Completion.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "completed, 80, passed",
    "completed, 79.9, failed",
    "failed, 90, passed",
    "passed, 10, failed",
    "incomplete, 90, passed",
    "'', 90, passed"
  })
  void theMasteryScoreDecides(String status, String raw, String outcome) {
    var attempt = started(withMasteryScore(sco("a"), "80"));
    attempt = set(attempt, "cmi.core.score.raw", raw).attempt();
    if (!status.isEmpty()) {
      attempt = set(attempt, STATUS, status).attempt();
    }
    assertThat(value(finish(attempt).attempt(), STATUS)).isEqualTo(outcome);
  }

  @Test
  void theMasteryScoreSparesWhoIsNotFinished() {
    var attempt = started(withMasteryScore(sco("a"), "80"));
    var left =
        finish(attempt, STATUS, "incomplete", EXIT, "suspend", "cmi.core.score.raw", "20")
            .attempt();
    assertThat(value(left, STATUS)).isEqualTo("incomplete");
    var unscored = finish(attempt, STATUS, "completed").attempt();
    assertThat(value(unscored, STATUS)).isEqualTo("completed");
  }

  @ParameterizedTest
  @CsvSource({"BROWSE, browse, browsed", "REVIEW, review, completed"})
  void otherModesAreNeverForCredit(Mode mode, String word, String status) {
    var structure = Courses.course(withMasteryScore(sco("a"), "80"));
    var attempt = Attempt.start(structure, new Options(mode, true, Rules.STANDARD), NOW);
    assertThat(value(attempt, "cmi.core.credit")).isEqualTo("no-credit");
    assertThat(value(attempt, "cmi.core.lesson_mode")).isEqualTo(word);
    var step = finish(attempt, "cmi.core.score.raw", "10");
    assertThat(value(step.attempt(), STATUS)).isEqualTo(status);
    assertThat(value(finish(attempt, STATUS, "passed").attempt(), STATUS)).isEqualTo("passed");
  }

  @Test
  void whoLostTheLineGoesOnThere() {
    var cut = set(started(sco("a")), "cmi.core.lesson_location", "7", TIME, "00:02:00").attempt();
    assertThat(cut.summary().completion()).isEqualTo(Completion.INCOMPLETE);
    var step = cut.reopen(NOW.plusSeconds(60));
    assertThat(step.deliveryChanged()).isTrue();
    var again = shown(step.attempt());
    assertThat(again.launch()).isEqualTo(2);
    assertThat(again.launchedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(again.values())
        .containsEntry(ENTRY, "resume")
        .containsEntry(STATUS, "incomplete")
        .containsEntry("cmi.core.lesson_location", "7")
        .containsEntry("cmi.core.total_time", "0000:02:00.00");
  }

  @Test
  void whoLostTheLineAfterPassingHasPassed() {
    var again = set(started(sco("a")), STATUS, "passed").attempt().reopen(NOW).attempt();
    assertThat(value(again, STATUS)).isEqualTo("passed");
    assertThat(value(again, ENTRY)).isEmpty();
  }

  @Test
  void aReloadBeforeAnythingWasSaidChangesNothing() {
    var fresh = started(sco("a")).reopen(NOW).attempt();
    assertThat(value(fresh, ENTRY)).isEqualTo("ab-initio");
    var suspended = finish(fresh, STATUS, "incomplete", EXIT, "suspend").attempt();
    var again = suspended.reopen(NOW).attempt().reopen(NOW).attempt();
    assertThat(value(again, ENTRY)).isEqualTo("resume");
  }

  @Test
  void suspendAllMakesContentResume() {
    var step =
        started(sco("a"))
            .apply(
                entries("cmi.core.lesson_location", "2"),
                true,
                NavigationRequest.parse("suspendAll"),
                NOW);
    assertThat(step.ended()).isTrue();
    assertThat(step.attempt().delivery(LEARNER)).isEmpty();
    var again = step.attempt().reopen(NOW).attempt();
    assertThat(again.ended()).isFalse();
    assertThat(value(again, ENTRY)).isEqualTo("resume");
    assertThat(value(again, STATUS)).isEqualTo("incomplete");
  }

  @Test
  void suspendAllWithoutLmsFinish() {
    var silent = go(started(sco("a")), "suspendAll").attempt().reopen(NOW).attempt();
    assertThat(value(silent, ENTRY)).isEqualTo("ab-initio");
    var touched = set(started(sco("a")), "cmi.suspend_data", "x").attempt();
    var again = go(touched, "suspendAll").attempt().reopen(NOW).attempt();
    assertThat(value(again, ENTRY)).isEqualTo("resume");
  }

  @Test
  void afterLeavingNothingIsTaken() {
    var left = go(started(sco("a")), "exit").attempt();
    var late = finish(left, STATUS, "passed");
    assertThat(late.rejected()).extracting(Rejected::error).containsExactly(301);
    assertThat(late.summary().completion()).isEqualTo(Completion.NOT_ATTEMPTED);
    assertThat(go(left, "start").refused()).contains(Step.Refusal.ENDED);
    assertThat(left.navigation().byWord().values()).containsOnly(Validity.DISABLED);
  }

  @Test
  void tolerantRulesAreKept() {
    var structure = Courses.course(sco("a"));
    var attempt = Attempt.start(structure, new Options(Mode.NORMAL, true, Rules.TOLERANT), NOW);
    var restored = Attempt.restore(structure, attempt.state());
    assertThat(set(restored, "cmi.suspend_data", "x".repeat(9000)).rejected()).isEmpty();
    assertThat(set(started(sco("a")), "cmi.suspend_data", "x".repeat(9000)).rejected()).hasSize(1);
  }

  @Test
  void scoresAreScaled() {
    assertThat(score("cmi.core.score.raw", "75")).contains(0.75);
    assertThat(
            score("cmi.core.score.raw", "8", "cmi.core.score.min", "0", "cmi.core.score.max", "10"))
        .contains(0.8);
    assertThat(
            score(
                "cmi.core.score.raw", "80", "cmi.core.score.min", "0", "cmi.core.score.max", "10"))
        .contains(0.8);
    assertThat(
            score("cmi.core.score.raw", "50", "cmi.core.score.min", "9", "cmi.core.score.max", "9"))
        .contains(0.5);
    assertThat(score("cmi.core.score.raw", "")).isEmpty();
  }

  private static Optional<Double> score(String... pairs) {
    return set(started(sco("a")), pairs).summary().score().map(Score::scaled);
  }
}
