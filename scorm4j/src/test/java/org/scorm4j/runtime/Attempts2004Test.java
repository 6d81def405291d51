package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorm4j.runtime.Courses.LEARNER;
import static org.scorm4j.runtime.Courses.NOW;
import static org.scorm4j.runtime.Courses.entries;
import static org.scorm4j.runtime.Courses.finish;
import static org.scorm4j.runtime.Courses.go;
import static org.scorm4j.runtime.Courses.set;
import static org.scorm4j.runtime.Courses.shown;
import static org.scorm4j.runtime.Courses.value;
import static org.scorm4j.runtime.Packages2004.asset;
import static org.scorm4j.runtime.Packages2004.course;
import static org.scorm4j.runtime.Packages2004.flow;
import static org.scorm4j.runtime.Packages2004.sco;
import static org.scorm4j.runtime.Packages2004.sequencing;
import static org.scorm4j.runtime.Packages2004.varied;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorm4j.cmi.Rules;
import org.scorm4j.packaging.ScormVersion;
import org.scorm4j.sequencing.Aspect;
import org.scorm4j.sequencing.NavigationRequest;
import org.scorm4j.sequencing.ObjectiveState;

/** Attempts on courses of SCORM 2004: sessions, leaving and coming back, and what is kept. */
class Attempts2004Test {
  private static final CourseStructure TWO = course(sco("a", "") + sco("b", "") + flow());

  private static Attempt started(CourseStructure structure) {
    return Attempt.start(structure, Options.standard(), Shared.NOTHING, 7, NOW);
  }

  private static Attempt reopened(Attempt attempt) {
    return attempt.reopen(NOW.plusSeconds(60)).attempt();
  }

  private static String at(Attempt attempt) {
    return attempt.delivery(LEARNER).map(Delivery::activity).orElse("");
  }

  @Test
  void theFirstActivityIsDeliveredAtOnce() {
    var attempt = started(TWO);
    var delivery = shown(attempt);
    assertThat(delivery.activity()).isEqualTo("a");
    assertThat(delivery.href()).isEqualTo("sco.html?a");
    assertThat(delivery.launch()).isEqualTo(1);
    assertThat(delivery.launchedAt()).isEqualTo(NOW);
    assertThat(delivery.terminated()).isFalse();
    assertThat(delivery.sco()).isTrue();
    assertThat(delivery.values())
        .containsEntry("cmi.entry", "ab-initio")
        .containsEntry("cmi.learner_id", "p-17")
        .containsEntry("cmi.learner_name", "Example, Amna")
        .containsEntry("cmi.credit", "credit")
        .containsEntry("cmi.mode", "normal")
        .containsEntry("cmi.total_time", "PT0S")
        .containsEntry("adl.nav.request_valid.continue", "true")
        .containsEntry("adl.nav.request_valid.previous", "false")
        .containsEntry("adl.nav.request_valid.choice.{target=b}", "true")
        .containsEntry("adl.nav.request_valid.jump.{target=b}", "true")
        .containsEntry("adl.nav.request_valid.jump.{target=org}", "false");
    assertThat(attempt.ended()).isFalse();
  }

  @Test
  void withoutCreditContentIsTold() {
    var options = new Options(Mode.BROWSE, true, Rules.TOLERANT);
    var attempt = Attempt.start(TWO, options, Shared.NOTHING, 1, NOW);
    assertThat(value(attempt, "cmi.credit")).isEqualTo("no-credit");
    assertThat(value(attempt, "cmi.mode")).isEqualTo("browse");
  }

  @Test
  void suspendedContentGoesOnWhereItWas() {
    var attempt =
        finish(
                started(TWO),
                "cmi.location",
                "p3",
                "cmi.suspend_data",
                "اردو",
                "cmi.exit",
                "suspend",
                "cmi.session_time",
                "PT90S")
            .attempt();
    assertThat(shown(attempt).terminated()).isTrue();
    attempt = go(attempt, "continue").attempt();
    assertThat(at(attempt)).isEqualTo("b");
    attempt = go(attempt, "previous").attempt();
    assertThat(shown(attempt).values())
        .containsEntry("cmi.entry", "resume")
        .containsEntry("cmi.location", "p3")
        .containsEntry("cmi.suspend_data", "اردو")
        .containsEntry("cmi.total_time", "PT1M30S");
    assertThat(attempt.data(LEARNER).orElseThrow().get("cmi.exit").error()).isNotZero();
    assertThat(attempt.summary().totalTime()).isEqualTo(Duration.ofSeconds(90));
    assertThat(shown(attempt).launch()).isEqualTo(3);
  }

  @Test
  void contentThatHasEndedBeginsAnew() {
    var attempt = finish(started(TWO), "cmi.location", "p3", "cmi.session_time", "PT5S").attempt();
    attempt = go(go(attempt, "continue").attempt(), "previous").attempt();
    assertThat(shown(attempt).values())
        .containsEntry("cmi.entry", "ab-initio")
        .containsEntry("cmi.total_time", "PT0S")
        .doesNotContainEntry("cmi.location", "p3");
    assertThat(attempt.summary().totalTime()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void contentThatWasCutOffIsDeliveredAgain() {
    var attempt = set(started(TWO), "cmi.location", "p3", "cmi.session_time", "PT5S").attempt();
    assertThat(attempt.summary().totalTime()).isEqualTo(Duration.ofSeconds(5));
    var step = attempt.reopen(NOW.plusSeconds(60));
    assertThat(step.deliveryChanged()).isTrue();
    var delivery = shown(step.attempt());
    assertThat(delivery.activity()).isEqualTo("a");
    assertThat(delivery.launch()).isEqualTo(2);
    assertThat(delivery.launchedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(delivery.values())
        .containsEntry("cmi.entry", "resume")
        .containsEntry("cmi.location", "p3")
        .containsEntry("cmi.total_time", "PT5S");
    // content that had said nothing has nothing to resume
    assertThat(value(reopened(started(TWO)), "cmi.entry")).isEqualTo("ab-initio");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b"})
  void contentThatSuspendedItselfAsItsWindowClosedGoesOnWhereItWas(String ids) {
    var items = new StringBuilder();
    for (var id : ids.split(" ")) {
      items.append(sco(id, ""));
    }
    var attempt = started(course(items + flow()));
    attempt = finish(attempt, "cmi.location", "p3", "cmi.exit", "suspend").attempt();
    var back = reopened(attempt);
    assertThat(at(back)).isEqualTo("a");
    assertThat(shown(back).terminated()).isFalse();
    assertThat(shown(back).launch()).isEqualTo(2);
    assertThat(value(back, "cmi.entry")).isEqualTo("resume");
    assertThat(value(back, "cmi.location")).isEqualTo("p3");
    assertThat(set(back, "cmi.location", "p4").rejected()).isEmpty();
  }

  @Test
  void afterTheLastWordComesTheNextActivity() {
    var attempt = finish(started(TWO), "cmi.completion_status", "completed").attempt();
    assertThat(at(reopened(attempt))).isEqualTo("b");
    // where nothing follows, the learner chooses
    var free = course(sco("a", "") + sco("b", ""));
    attempt = go(started(free), "{target=a}choice").attempt();
    attempt = finish(attempt, "cmi.completion_status", "completed").attempt();
    var back = reopened(attempt);
    assertThat(at(back)).isEmpty();
    assertThat(back.ended()).isFalse();
  }

  @Test
  void leavingSuspendsWhatIsNotFinished() {
    var attempt = set(started(TWO), "cmi.location", "p3").attempt();
    var step = go(attempt, "exit");
    assertThat(step.ended()).isTrue();
    assertThat(step.refused()).isEmpty();
    assertThat(at(step.attempt())).isEmpty();
    assertThat(step.attempt().navigation().exit()).isEqualTo(Validity.DISABLED);
    assertThat(step.attempt().contents()).noneMatch(ContentsEntry::selectable);
    var back = reopened(step.attempt());
    assertThat(at(back)).isEqualTo("a");
    assertThat(value(back, "cmi.entry")).isEqualTo("resume");
    assertThat(value(back, "cmi.location")).isEqualTo("p3");
  }

  @Test
  void leavingAfterTheLastWordEndsTheActivity() {
    var attempt = finish(started(TWO), "cmi.completion_status", "completed").attempt();
    attempt = go(attempt, "exit").attempt();
    assertThat(attempt.ended()).isTrue();
    assertThat(attempt.contents().get(1).status().completion()).isEqualTo(Completion.COMPLETED);
    var back = reopened(attempt);
    assertThat(back.ended()).isFalse();
    assertThat(at(back)).isEqualTo("b");
    assertThat(back.contents().get(1).status().completion()).isEqualTo(Completion.COMPLETED);
  }

  @Test
  void leavingAfterContentSuspendedItselfKeepsIt() {
    var attempt = finish(started(TWO), "cmi.exit", "suspend", "cmi.location", "p3").attempt();
    attempt = go(attempt, "exit").attempt();
    var back = reopened(attempt);
    assertThat(at(back)).isEqualTo("a");
    assertThat(value(back, "cmi.location")).isEqualTo("p3");
  }

  @Test
  void leavingAnAssetEndsIt() {
    var attempt = started(course(asset("x") + sco("b", "") + flow()));
    var delivery = shown(attempt);
    assertThat(delivery.sco()).isFalse();
    attempt = go(attempt, "exit").attempt();
    assertThat(attempt.contents().get(1).status().completion()).isEqualTo(Completion.COMPLETED);
  }

  @Test
  void whatIsCalledAnAssetIsHeardWhenItSpeaks() {
    var attempt = started(course(asset("x") + flow()));
    var step = set(attempt, "cmi.location", "1");
    assertThat(step.rejected()).isEmpty();
    assertThat(go(step.attempt(), "continue").ended()).isTrue();
  }

  @Test
  void aNewAttemptKnowsNothingOfTheLast() {
    var attempt = set(started(TWO), "cmi.completion_status", "completed").attempt();
    attempt = go(attempt, "exitAll").attempt();
    assertThat(attempt.ended()).isTrue();
    assertThat(attempt.contents().get(1).status().completion()).isEqualTo(Completion.COMPLETED);
    assertThat(go(attempt, "continue").refused()).contains(Step.Refusal.ENDED);
    var anew = reopened(attempt);
    assertThat(at(anew)).isEqualTo("a");
    assertThat(value(anew, "cmi.entry")).isEqualTo("ab-initio");
    assertThat(anew.contents().get(1).status().completion()).isEqualTo(Completion.INCOMPLETE);
    assertThat(shown(anew).launch()).isEqualTo(2);
  }

  @Test
  void suspendAllAndBack() {
    var attempt = go(set(started(TWO), "cmi.location", "p3").attempt(), "suspendAll").attempt();
    assertThat(attempt.ended()).isTrue();
    var back = reopened(attempt);
    assertThat(value(back, "cmi.location")).isEqualTo("p3");
    assertThat(value(back, "cmi.entry")).isEqualTo("resume");
  }

  @Test
  void whatIsAbandonedLeavesNoTrace() {
    for (var word : List.of("abandon", "abandonAll")) {
      var attempt =
          finish(
                  started(TWO),
                  "cmi.completion_status",
                  "completed",
                  "cmi.success_status",
                  "passed",
                  "adl.nav.request",
                  word)
              .attempt();
      assertThat(attempt.contents().get(1).status())
          .isEqualTo(new Status(Completion.INCOMPLETE, Success.UNKNOWN));
      assertThat(attempt.ended()).isEqualTo(word.equals("abandonAll"));
    }
  }

  @Test
  void contentMayAskAndTheLearnerIsStronger() {
    var attempt = started(TWO);
    assertThat(at(finish(attempt, "adl.nav.request", "continue").attempt())).isEqualTo("b");
    assertThat(at(finish(attempt, "adl.nav.request", "{target=b}choice").attempt())).isEqualTo("b");
    assertThat(at(finish(attempt, "adl.nav.request", "{target=b}jump").attempt())).isEqualTo("b");
    assertThat(finish(attempt, "adl.nav.request", "_none_").deliveryChanged()).isFalse();
    var both =
        attempt.apply(
            entries("adl.nav.request", "exitAll"), true, NavigationRequest.parse("continue"), NOW);
    assertThat(at(both.attempt())).isEqualTo("b");
    // what is no longer open asks for nothing
    var twice = finish(attempt, "adl.nav.request", "_none_").attempt();
    assertThat(finish(twice).deliveryChanged()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout", "time-out"})
  void whoLogsOutEndsTheCourse(String exit) {
    var step = finish(started(TWO), "cmi.exit", exit);
    assertThat(step.ended()).isTrue();
    assertThat(step.attempt().contents().get(0).status().completion())
        .isEqualTo(Completion.INCOMPLETE);
  }

  @Test
  void whatCannotBeHonouredChangesNothing() {
    var attempt = started(TWO);
    var requests =
        Map.of(
            "previous", Step.Refusal.NO_PREVIOUS,
            "start", Step.Refusal.NO_NEXT,
            "resumeAll", Step.Refusal.NOTHING_TO_RESUME,
            "{target=nobody}choice", Step.Refusal.UNKNOWN_TARGET,
            "{target=org}jump", Step.Refusal.UNKNOWN_TARGET);
    requests.forEach(
        (request, refusal) -> {
          var step = go(attempt, request);
          assertThat(step.refused()).as(request).contains(refusal);
          assertThat(step.attempt().state()).isEqualTo(attempt.state());
          assertThat(step.deliveryChanged()).isFalse();
        });
    var free = started(course(sco("a", "") + sco("b", "")));
    assertThat(at(free)).isEmpty();
    assertThat(go(free, "continue").refused()).contains(Step.Refusal.NO_NEXT);
    assertThat(go(free, "exitAll").refused()).contains(Step.Refusal.ENDED);
    assertThat(go(free, "suspendAll").refused()).contains(Step.Refusal.ENDED);
  }

  @Test
  void theOnlyThingIsDeliveredEvenWithoutFlow() {
    assertThat(at(started(course(sco("a", ""))))).isEqualTo("a");
  }

  @Test
  void valuesThatAreWrongAreRejectedOneByOne() {
    var step =
        set(
            started(TWO),
            "cmi.completion_status",
            "perhaps",
            "cmi.location",
            "here",
            "cmi.nothing",
            "x");
    assertThat(step.rejected()).extracting(Rejected::index).containsExactly(0, 2);
    assertThat(step.rejected()).extracting(Rejected::error).containsExactly(406, 401);
    var closed = finish(step.attempt()).attempt();
    assertThat(set(closed, "cmi.location", "there").rejected())
        .extracting(Rejected::error)
        .containsExactly(132);
  }

  @Test
  void partsOfTheNavigationAreHidden() {
    var attempt = go(started(varied()), "{target=d}choice").attempt();
    var navigation = attempt.navigation();
    assertThat(navigation.continues()).isEqualTo(Validity.HIDDEN);
    assertThat(navigation.suspendAll()).isEqualTo(Validity.HIDDEN);
    assertThat(navigation.previous()).isEqualTo(Validity.ENABLED);
    assertThat(navigation.exitAll()).isEqualTo(Validity.ENABLED);
    assertThat(navigation.exit()).isEqualTo(Validity.ENABLED);
    assertThat(navigation.choice()).isEqualTo(Validity.ENABLED);
    var idle = started(course(sco("a", "") + sco("b", ""))).navigation();
    assertThat(idle.continues()).isEqualTo(Validity.DISABLED);
    assertThat(idle.exitAll()).isEqualTo(Validity.DISABLED);
    assertThat(idle.choice()).isEqualTo(Validity.ENABLED);
  }

  @Test
  void contentIsToldWhatTheManifestSays() {
    var attempt = go(started(varied()), "{target=a}choice").attempt();
    assertThat(shown(attempt).values())
        .containsEntry("cmi.completion_threshold", "0.5")
        .containsEntry("cmi.objectives._count", "2")
        .containsEntry("cmi.objectives.0.id", "p")
        .containsEntry("cmi.objectives.1.id", "side")
        .containsEntry("adl.data._count", "1")
        .containsEntry("adl.data.0.id", "store");
    attempt = go(attempt, "{target=d}choice").attempt();
    assertThat(value(attempt, "cmi.scaled_passing_score")).isEqualTo("0.5");
  }

  @Test
  void objectivesAndStoresTravel() {
    var attempt = go(started(varied()), "{target=a}choice").attempt();
    attempt =
        finish(
                attempt,
                "cmi.score.scaled",
                "0.75",
                "cmi.success_status",
                "passed",
                "cmi.progress_measure",
                "0.6",
                "adl.data.0.store",
                "kept")
            .attempt();
    attempt = go(attempt, "{target=d}choice").attempt();
    assertThat(value(attempt, "cmi.score.scaled")).isEqualTo("0.75");
    assertThat(value(attempt, "cmi.success_status")).isEqualTo("passed");
    attempt = go(attempt, "{target=b}choice").attempt();
    assertThat(value(attempt, "adl.data.0.store")).isEqualTo("kept");
    assertThat(set(attempt, "adl.data.0.store", "mine").rejected()).hasSize(1);
    var shared = attempt.shared(Shared.NOTHING);
    assertThat(shared.stores()).containsEntry("store", "kept");
    assertThat(shared.objectives().get("g").get(Aspect.MEASURE)).hasValue(0.75);
    assertThat(shared.isEmpty()).isFalse();
    assertThat(Shared.fromJson(shared.toJson())).isEqualTo(shared);
    assertThat(Shared.NOTHING.isEmpty()).isTrue();
    // another course of the same learner
    var other = Attempt.start(varied(), Options.standard(), shared, 8, NOW);
    other = go(other, "{target=d}choice").attempt();
    assertThat(value(other, "cmi.score.scaled")).isEqualTo("0.75");
    // what others have left meanwhile is known after the next opening
    var changed =
        new Shared(
            Map.of("g", ObjectiveState.of(Map.of(Aspect.MEASURE, 0.25))), Map.of("store", "new"));
    var back = reopened(other.with(changed));
    assertThat(value(back, "cmi.score.scaled")).isEqualTo("0.25");
    assertThat(value(go(back, "{target=a}choice").attempt(), "adl.data.0.store")).isEqualTo("new");
  }

  @Test
  void coursesThatKeepWhatTheyShare() {
    var items =
        sco(
                "a",
                sequencing(
                        "<imsss:objectives><imsss:primaryObjective objectiveID='p'><imsss:mapInfo"
                            + " targetObjectiveID='g' writeSatisfiedStatus='true'/>"
                            + "</imsss:primaryObjective></imsss:objectives>")
                    + "<adlcp:data><adlcp:map targetID='store'/></adlcp:data>")
            + flow();
    var structure =
        course(
            items,
            "adlseq:objectivesGlobalToSystem='false' adlcp:sharedDataGlobalToSystem='false'");
    var before =
        new Shared(
            Map.of("g", ObjectiveState.of(Map.of(Aspect.SATISFIED, 0.0))), Map.of("store", "x"));
    var attempt = Attempt.start(structure, Options.standard(), before, 1, NOW);
    assertThat(value(attempt, "cmi.success_status")).isEqualTo("unknown");
    assertThat(value(attempt, "adl.data.0.store")).isNullOrEmpty();
    attempt =
        finish(
                attempt,
                "cmi.success_status",
                "passed",
                "adl.data.0.store",
                "y",
                "adl.nav.request",
                "exitAll")
            .attempt();
    assertThat(attempt.shared(before)).isEqualTo(before);
    assertThat(attempt.with(before).state()).isEqualTo(attempt.state());
    var anew = reopened(attempt);
    assertThat(value(anew, "cmi.success_status")).isEqualTo("unknown");
    assertThat(CourseStructure.fromJson(structure.toJson()).toJson()).isEqualTo(structure.toJson());
  }

  @Test
  void resultsOfTheCourse() {
    var attempt = started(TWO);
    assertThat(attempt.summary().completion()).isEqualTo(Completion.INCOMPLETE);
    assertThat(attempt.summary().score()).isEmpty();
    attempt = set(attempt, "cmi.score.scaled", "0.5", "cmi.success_status", "failed").attempt();
    assertThat(attempt.summary().score().orElseThrow().scaled()).isEqualTo(0.25);
    attempt = go(attempt, "continue").attempt();
    attempt =
        finish(
                attempt,
                "cmi.score.scaled",
                "1",
                "cmi.success_status",
                "passed",
                "adl.nav.request",
                "continue")
            .attempt();
    assertThat(attempt.ended()).isTrue();
    var summary = attempt.summary();
    assertThat(summary.completion()).isEqualTo(Completion.COMPLETED);
    assertThat(summary.success()).isEqualTo(Success.FAILED);
    assertThat(summary.score().orElseThrow().scaled()).isEqualTo(0.75);
  }

  @Test
  void unknownTakesBack() {
    var attempt = go(started(varied()), "{target=a}choice").attempt();
    attempt = finish(attempt, "cmi.success_status", "passed", "cmi.exit", "suspend").attempt();
    attempt = go(go(attempt, "{target=d}choice").attempt(), "{target=a}choice").attempt();
    assertThat(value(attempt, "cmi.success_status")).isEqualTo("passed");
    attempt =
        finish(
                attempt,
                "cmi.success_status",
                "unknown",
                "cmi.objectives.0.completion_status",
                "unknown")
            .attempt();
    attempt = go(attempt, "{target=d}choice").attempt();
    assertThat(attempt.shared(Shared.NOTHING).objectives().get("g").get(Aspect.SATISFIED))
        .isEmpty();
  }

  @Test
  void onePackageIsOneVersion() {
    assertThat(varied().version()).isEqualTo(ScormVersion.SCORM_2004_4TH);
    var state = started(TWO).state();
    assertThatThrownBy(
            () ->
                Attempt.restore(
                    course(sco("a", "")),
                    go(Attempt.restore(TWO, state), "continue").attempt().state()))
        .isInstanceOf(StateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"format\":1}",
        "{\"format\":2,\"tree\":{}}",
        "{\"format\":1,\"tree\":[]}",
        "{\"format\":1,\"tree\":{\"current\":9}}",
        "{\"format\":1,\"tree\":{\"current\":-2}}",
        "{\"format\":1,\"tree\":{\"suspended\":\"a\"}}",
        "{\"format\":1,\"tree\":{\"shared\":{\"g\":{\"COLOUR\":1}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"-1\":{}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"9\":{}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"x\":{}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"0\":{\"available\":[1,1]}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"0\":{\"available\":[0]}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"0\":{\"available\":7}}}}",
        "{\"format\":1,\"tree\":{\"activities\":{\"0\":{\"available\":[",
        "{\"format\":1,\"tree\":{},\"lessons\":{\"a\":{\"said\":5}}}",
        "{\"format\":1,\"tree\":{},\"lessons\":{\"a\":{\"said\":[5]}}}",
        "{\"format\":1,\"tree\":{},\"lessons\":{\"a\":{\"values\":{\"x\":null}}}}",
        "{\"format\":1,\"tree\":{},\"stores\":{\"s\":{}}}",
        "{\"format\":1,\"tree\":{},\"mode\":\"x\"}",
        "{\"format\":1,\"tree\":{},\"launches\":99999999999}"
      })
  void textsThatAreNoState(String text) {
    assertThatThrownBy(() -> Attempt.restore(TWO, text)).isInstanceOf(StateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"objectives\":[]}",
        "{\"stores\":{\"x\":1}}",
        "{\"objectives\":{\"g\":{\"SIZE\":1}}}"
      })
  void textsThatShareNothing(String text) {
    assertThatThrownBy(() -> Shared.fromJson(text)).isInstanceOf(StateException.class);
  }

  @Test
  void laterFieldsAreSkipped() {
    var attempt = set(go(started(varied()), "{target=a}choice").attempt(), "adl.data.0.store", "x");
    var state = attempt.attempt().state();
    var later =
        state.replaceAll(
            "(?<=[^\\\\]|^)\\{(?=\"(format|current|total))", "{\"more\":{\"y\":[1,{}]},");
    assertThat(later).isNotEqualTo(state);
    assertThat(Attempt.restore(varied(), later).state()).isEqualTo(state);
    var shared = "{\"more\":[{}],\"objectives\":{},\"stores\":{}}";
    assertThat(Shared.fromJson(shared)).isEqualTo(Shared.NOTHING);
    assertThat(attempt.attempt().apply(List.of(), false, Optional.empty(), NOW).attempt().state())
        .isEqualTo(state);
  }
}
