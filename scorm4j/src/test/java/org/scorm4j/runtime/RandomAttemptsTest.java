package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.runtime.Courses.LEARNER;
import static org.scorm4j.runtime.Courses.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.scorm4j.sequencing.NavigationRequest;

/** Learners of chance: whatever they do, an attempt can be put down and taken up again. */
class RandomAttemptsTest {
  private static final CourseStructure COURSE = Packages2004.varied();
  private static final CourseStructure AGAIN = CourseStructure.fromJson(COURSE.toJson());
  private static final List<String> TARGETS = List.of("org", "c", "a", "b", "x", "d", "nobody");
  private static final String[][] VALUES = {
    {"cmi.location", "p1"},
    {"cmi.suspend_data", "\"\\ \u0627\u0631\u062f\u0648 \ud83d\ude00"},
    {"cmi.completion_status", "completed"},
    {"cmi.completion_status", "incomplete"},
    {"cmi.completion_status", "unknown"},
    {"cmi.success_status", "passed"},
    {"cmi.success_status", "failed"},
    {"cmi.success_status", "unknown"},
    {"cmi.score.scaled", "0.5"},
    {"cmi.score.raw", "50"},
    {"cmi.progress_measure", "0.75"},
    {"cmi.exit", "suspend"},
    {"cmi.exit", ""},
    {"cmi.exit", "logout"},
    {"cmi.session_time", "PT10S"},
    {"cmi.objectives.0.success_status", "passed"},
    {"cmi.objectives.1.completion_status", "completed"},
    {"cmi.interactions.0.id", "i1"},
    {"cmi.interactions.0.type", "true-false"},
    {"cmi.comments_from_learner.0.comment", "why"},
    {"adl.data.0.store", "kept"},
    {"adl.nav.request", "continue"},
    {"adl.nav.request", "{target=d}choice"},
    {"cmi.nothing", "x"}
  };

  @Property(tries = 300, seed = "1484")
  void everyStateComesBackAsItWas(
      @ForAll @IntRange(min = 1, max = 20) int steps, @ForAll long seed) {
    var random = new Random(seed);
    var attempt = Attempt.start(COURSE, Options.standard(), Shared.NOTHING, seed, NOW);
    for (var i = 0; i < steps; i++) {
      attempt = step(attempt, random);
      var state = attempt.state();
      var restored = Attempt.restore(AGAIN, state);
      assertThat(restored.state()).isEqualTo(state);
      assertThat(restored.contents()).isEqualTo(attempt.contents());
      assertThat(restored.delivery(LEARNER)).isEqualTo(attempt.delivery(LEARNER));
      assertThat(restored.navigation()).isEqualTo(attempt.navigation());
      assertThat(restored.summary()).isEqualTo(attempt.summary());
      assertThat(restored.ended()).isEqualTo(attempt.ended());
      var shared = attempt.shared(Shared.NOTHING);
      assertThat(restored.shared(Shared.NOTHING)).isEqualTo(shared);
      assertThat(Shared.fromJson(shared.toJson())).isEqualTo(shared);
      invariants(attempt);
    }
  }

  private static void invariants(Attempt attempt) {
    assertThat(attempt.contents()).hasSize(COURSE.activities().size());
    if (attempt.ended()) {
      assertThat(attempt.delivery(LEARNER)).isEmpty();
      assertThat(attempt.contents()).noneMatch(ContentsEntry::selectable);
    }
    attempt
        .delivery(LEARNER)
        .ifPresent(
            delivery -> {
              assertThat(attempt.contents())
                  .filteredOn(ContentsEntry::current)
                  .extracting(ContentsEntry::id)
                  .containsExactly(delivery.activity());
              assertThat(delivery.values()).isNotEmpty();
            });
  }

  private static Attempt step(Attempt attempt, Random random) {
    if (random.nextInt(6) == 0) {
      var reopened = attempt.reopen(NOW);
      assertThat(reopened.attempt().ended()).isFalse();
      return reopened.attempt();
    }
    var entries = new ArrayList<JournalEntry>();
    for (var n = random.nextInt(5); n > 0; n--) {
      var value = VALUES[random.nextInt(VALUES.length)];
      entries.add(new JournalEntry(value[0], value[1], n));
    }
    var terminate = random.nextBoolean();
    var step = attempt.apply(entries, terminate, request(random), NOW);
    if (step.refused().isPresent() && entries.isEmpty() && !terminate) {
      assertThat(step.attempt().state()).isEqualTo(attempt.state());
    }
    return step.attempt();
  }

  private static Optional<NavigationRequest> request(Random random) {
    if (random.nextInt(3) == 0) {
      return Optional.empty();
    }
    var kinds = NavigationRequest.Kind.values();
    var kind = kinds[random.nextInt(kinds.length)];
    var target = TARGETS.get(random.nextInt(TARGETS.size()));
    var targeted = kind == NavigationRequest.Kind.CHOICE || kind == NavigationRequest.Kind.JUMP;
    return Optional.of(new NavigationRequest(kind, targeted ? target : ""));
  }

  @Property(tries = 2000, seed = "1484")
  void whateverIsReadIsAStateOrRefused(@ForAll long seed) {
    var random = new Random(seed);
    var attempt = Attempt.start(COURSE, Options.standard(), Shared.NOTHING, seed, NOW);
    for (var i = random.nextInt(4); i >= 0; i--) {
      attempt = step(attempt, random);
    }
    var state = new StringBuilder(attempt.state());
    for (var i = random.nextInt(3); i >= 0; i--) {
      var at = random.nextInt(state.length());
      switch (random.nextInt(3)) {
        case 0 -> state.deleteCharAt(at);
        case 1 -> state.setCharAt(at, "{}[]\",:0-9a".charAt(random.nextInt(11)));
        default -> state.insert(at, "{}[]\",:0-9a".charAt(random.nextInt(11)));
      }
    }
    try {
      var restored = Attempt.restore(COURSE, state.toString());
      assertThat(Attempt.restore(COURSE, restored.state()).state()).isEqualTo(restored.state());
    } catch (StateException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }
}
