package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorm4j.runtime.Courses.LEARNER;
import static org.scorm4j.runtime.Courses.NOW;
import static org.scorm4j.runtime.Courses.activity;
import static org.scorm4j.runtime.Courses.finish;
import static org.scorm4j.runtime.Courses.go;
import static org.scorm4j.runtime.Courses.sco;
import static org.scorm4j.runtime.Courses.set;
import static org.scorm4j.runtime.Courses.shown;
import static org.scorm4j.runtime.Courses.started;
import static org.scorm4j.runtime.Courses.withPrerequisites;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorm4j.sequencing.NavigationRequest;

/** Moving through a course, and what it adds up to. */
class NavigationTest {
  private static final String STATUS = "cmi.core.lesson_status";

  private static Attempt three() {
    return started(sco("a"), sco("b"), sco("c"));
  }

  private static Map<String, Boolean> selectable(Attempt attempt) {
    return attempt.contents().stream()
        .collect(Collectors.toMap(ContentsEntry::id, ContentsEntry::selectable));
  }

  @Test
  void theContentsAreThereBeforeAnythingIsDelivered() {
    var attempt = three();
    assertThat(attempt.delivery(LEARNER)).isEmpty();
    assertThat(attempt.contents())
        .extracting(ContentsEntry::id)
        .containsExactly("org", "a", "b", "c");
    var root = attempt.contents().get(0);
    assertThat(root.launchable()).isFalse();
    assertThat(root.selectable()).isFalse();
    assertThat(root.visible()).isTrue();
    assertThat(root.depth()).isZero();
    assertThat(root.status()).isEqualTo(Status.NOT_ATTEMPTED);
    assertThat(attempt.navigation().byWord())
        .containsEntry("continue", Validity.ENABLED)
        .containsEntry("previous", Validity.DISABLED)
        .containsEntry("choice", Validity.ENABLED)
        .containsEntry("exit", Validity.ENABLED);
  }

  @Test
  void aCourseWithOneActivityHasNowhereToGo() {
    var attempt = started(sco("a"));
    assertThat(shown(attempt).activity()).isEqualTo("a");
    assertThat(attempt.navigation().byWord())
        .containsEntry("continue", Validity.HIDDEN)
        .containsEntry("previous", Validity.HIDDEN)
        .containsEntry("choice", Validity.HIDDEN)
        .containsEntry("exit", Validity.ENABLED);
    var step = go(attempt, "continue");
    assertThat(step.refused()).contains(Step.Refusal.NO_NEXT);
    assertThat(step.deliveryChanged()).isFalse();
  }

  @Test
  void forwardsAndBackwards() {
    var attempt = go(three(), "start").attempt();
    assertThat(shown(attempt).activity()).isEqualTo("a");
    assertThat(attempt.contents().get(1).current()).isTrue();
    attempt = go(attempt, "continue").attempt();
    attempt = go(attempt, "continue").attempt();
    assertThat(shown(attempt).activity()).isEqualTo("c");
    assertThat(attempt.navigation().continues()).isEqualTo(Validity.DISABLED);
    assertThat(go(attempt, "continue").refused()).contains(Step.Refusal.NO_NEXT);
    attempt = go(attempt, "previous").attempt();
    assertThat(shown(attempt).activity()).isEqualTo("b");
    attempt = go(attempt, "previous").attempt();
    assertThat(go(attempt, "previous").refused()).contains(Step.Refusal.NO_PREVIOUS);
  }

  @Test
  void choosingFreely() {
    var attempt = go(three(), "{target=c}choice").attempt();
    assertThat(shown(attempt).activity()).isEqualTo("c");
    assertThat(go(attempt, "{target=a}jump").deliveryChanged()).isTrue();
    assertThat(go(attempt, "{target=org}choice").refused()).contains(Step.Refusal.UNKNOWN_TARGET);
    assertThat(go(attempt, "{target=zzz}choice").refused()).contains(Step.Refusal.UNKNOWN_TARGET);
    var again = go(attempt, "{target=c}choice");
    assertThat(again.deliveryChanged()).isTrue();
    assertThat(shown(again.attempt()).launch()).isEqualTo(2);
  }

  @Test
  void eachActivityHasItsOwnData() {
    var attempt = go(three(), "start").attempt();
    attempt = finish(attempt, "cmi.suspend_data", "of a", "cmi.core.exit", "suspend").attempt();
    attempt = go(attempt, "continue").attempt();
    assertThat(Courses.value(attempt, "cmi.suspend_data")).isEmpty();
    attempt = go(attempt, "previous").attempt();
    assertThat(Courses.value(attempt, "cmi.suspend_data")).isEqualTo("of a");
    assertThat(Courses.value(attempt, "cmi.core.entry")).isEqualTo("resume");
  }

  @Test
  void theNextTimeTheCourseGoesOnWhereItWasLeft() {
    var attempt = go(three(), "{target=b}choice").attempt();
    attempt = set(attempt, STATUS, "incomplete").attempt();
    attempt = go(attempt, "exit").attempt();
    attempt = attempt.reopen(NOW).attempt();
    assertThat(attempt.delivery(LEARNER)).isEmpty();
    assertThat(shown(go(attempt, "continue").attempt()).activity()).isEqualTo("b");
    assertThat(shown(go(attempt, "resumeAll").attempt()).activity()).isEqualTo("b");
    assertThat(shown(go(attempt, "start").attempt()).activity()).isEqualTo("a");
  }

  @Test
  void afterAFinishedActivityTheFirstUnfinishedIsNext() {
    var attempt = go(three(), "{target=b}choice").attempt();
    attempt = finish(attempt, STATUS, "passed").attempt();
    attempt = go(attempt, "exit").attempt().reopen(NOW).attempt();
    assertThat(go(attempt, "resumeAll").refused()).contains(Step.Refusal.NOTHING_TO_RESUME);
    assertThat(shown(go(attempt, "continue").attempt()).activity()).isEqualTo("a");
  }

  @Test
  void aReloadBringsBackWhatWasOnTheScreen() {
    var attempt = go(three(), "{target=b}choice").attempt();
    assertThat(shown(attempt.reopen(NOW).attempt()).activity()).isEqualTo("b");
    var unfinished = finish(attempt, STATUS, "incomplete").attempt();
    assertThat(shown(unfinished.reopen(NOW).attempt()).activity()).isEqualTo("b");
    var finished = finish(attempt, STATUS, "completed").attempt();
    assertThat(finished.reopen(NOW).attempt().delivery(LEARNER)).isEmpty();
  }

  @Test
  void whenAllIsDoneStartBeginsAgain() {
    var attempt = three();
    for (var id : new String[] {"a", "b", "c"}) {
      attempt = go(attempt, "{target=" + id + "}choice").attempt();
      attempt = finish(attempt, STATUS, "completed").attempt();
    }
    assertThat(shown(go(attempt, "start").attempt()).activity()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit", "exitAll", "suspendAll", "abandon", "abandonAll"})
  void leaving(String word) {
    var step = go(go(three(), "start").attempt(), word);
    assertThat(step.ended()).isTrue();
    assertThat(step.deliveryChanged()).isTrue();
    assertThat(step.attempt().delivery(LEARNER)).isEmpty();
    assertThat(selectable(step.attempt()).values()).containsOnly(false);
  }

  @Test
  void prerequisitesCloseAndOpen() {
    var attempt =
        started(
            sco("a"),
            withPrerequisites(sco("b"), "a"),
            withPrerequisites(sco("c"), "unknown"),
            withPrerequisites(sco("d"), "a &"));
    assertThat(selectable(attempt))
        .containsEntry("b", false)
        .containsEntry("c", true)
        .containsEntry("d", true);
    assertThat(go(attempt, "{target=b}choice").refused()).contains(Step.Refusal.PREREQUISITES);
    attempt = go(attempt, "start").attempt();
    assertThat(shown(go(attempt, "continue").attempt()).activity()).isEqualTo("c");
    attempt = finish(attempt, STATUS, "completed").attempt();
    assertThat(selectable(attempt)).containsEntry("b", true);
    assertThat(shown(go(attempt, "continue").attempt()).activity()).isEqualTo("b");
  }

  @Test
  void prerequisitesMaySpeakOfHeadings() {
    var attempt =
        started(
            activity("block", 0, Activity.Kind.CLUSTER),
            activity("x", 1, Activity.Kind.SCO),
            activity("y", 1, Activity.Kind.SCO),
            withPrerequisites(sco("end"), "block"));
    for (var status : new String[] {"incomplete", "completed"}) {
      for (var id : new String[] {"x", "y"}) {
        assertThat(selectable(attempt)).containsEntry("end", false);
        attempt = go(attempt, "{target=" + id + "}choice").attempt();
        attempt = finish(attempt, STATUS, status).attempt();
      }
    }
    assertThat(selectable(attempt)).containsEntry("end", true);
    attempt = go(attempt, "{target=y}choice").attempt();
    var failed = finish(attempt, STATUS, "failed").attempt();
    assertThat(selectable(failed)).containsEntry("end", false);
    var passed = finish(attempt, STATUS, "passed").attempt();
    assertThat(selectable(passed)).containsEntry("end", true);
  }

  @Test
  void rollUp() {
    var attempt = go(three(), "start").attempt();
    assertThat(attempt.summary().completion()).isEqualTo(Completion.INCOMPLETE);
    attempt = finish(attempt, STATUS, "passed", "cmi.core.score.raw", "100").attempt();
    assertThat(attempt.summary().success()).isEqualTo(Success.UNKNOWN);
    assertThat(attempt.summary().score().orElseThrow().raw()).hasValue(100);
    attempt = finish(go(attempt, "continue").attempt(), STATUS, "completed").attempt();
    attempt = go(attempt, "continue").attempt();
    var failed = finish(attempt, STATUS, "failed", "cmi.core.score.raw", "50");
    assertThat(failed.summary().completion()).isEqualTo(Completion.COMPLETED);
    assertThat(failed.summary().success()).isEqualTo(Success.FAILED);
    assertThat(failed.summary().score().orElseThrow().scaled()).isEqualTo(0.75);
    assertThat(failed.summary().score().orElseThrow().raw()).isEmpty();
    var passed = finish(attempt, STATUS, "completed");
    assertThat(passed.summary().success()).isEqualTo(Success.PASSED);
  }

  @Test
  void assetsAreCompletedByBeingShown() {
    var attempt = started(activity("a", 0, Activity.Kind.ASSET));
    var delivery = shown(attempt);
    assertThat(delivery.sco()).isFalse();
    assertThat(delivery.values()).isEmpty();
    assertThat(attempt.summary().completion()).isEqualTo(Completion.COMPLETED);
    assertThat(set(attempt, STATUS, "failed").rejected())
        .extracting(Rejected::error)
        .containsExactly(301);
    assertThat(shown(attempt.reopen(NOW).attempt()).launch()).isEqualTo(2);
  }

  @Test
  void aCourseOfHeadingsOnlyIsEmptyButNotBroken() {
    var attempt = started(activity("a", 0, Activity.Kind.CLUSTER));
    assertThat(attempt.delivery(LEARNER)).isEmpty();
    assertThat(attempt.navigation().continues()).isEqualTo(Validity.DISABLED);
    assertThat(attempt.navigation().choice()).isEqualTo(Validity.DISABLED);
    assertThat(attempt.summary().completion()).isEqualTo(Completion.NOT_ATTEMPTED);
    assertThat(go(attempt, "start").refused()).contains(Step.Refusal.NO_NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "resumeAll",
        "continue",
        "previous",
        "{target=a}choice",
        "{target=a}jump",
        "exit",
        "exitAll",
        "abandon",
        "abandonAll",
        "suspendAll"
      })
  void requestsAreReadAndWritten(String text) {
    assertThat(NavigationRequest.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_none_", "choice", "{target=a}exit", "{target=}choice", "Continue"})
  void otherWordsAreNoRequests(String text) {
    assertThat(NavigationRequest.parse(text)).isEmpty();
  }

  @Test
  void requestsThatMakeNoSense() {
    assertThatThrownBy(() -> NavigationRequest.choice(""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NavigationRequest.of(NavigationRequest.Kind.JUMP))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
