package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorm4j.runtime.JournalEntry;
import org.scorm4j.runtime.Shared;

class SharedChangeTest {
  @Test
  void onlyWhatChangedIsWrittenOverWhatOthersLeft() {
    var was = stores(Map.of("a", "1", "b", "1", "c", "1"));
    var is = stores(Map.of("a", "1", "b", "2", "d", "2"));
    var kept = stores(Map.of("a", "9", "b", "9", "c", "9", "e", "9"));
    assertThat(SharedChange.of(was, is).in(Optional.of(kept)).stores())
        .containsOnly(
            Map.entry("a", "9"), Map.entry("b", "2"), Map.entry("d", "2"), Map.entry("e", "9"));
  }

  @Test
  void theFirstChangeOfALearnerIsAllThatIsKept() {
    assertThat(
            SharedChange.of(Shared.NOTHING, stores(Map.of("a", "1"))).in(Optional.empty()).stores())
        .containsOnly(Map.entry("a", "1"));
  }

  @Test
  void whereALearnerMayGoDependsOnStatusesAndScoresOnly() {
    for (var element :
        new String[] {
          "cmi.core.lesson_status",
          "cmi.core.score.raw",
          "cmi.completion_status",
          "cmi.success_status",
          "cmi.progress_measure",
          "cmi.score.scaled",
          "cmi.objectives.3.success_status"
        }) {
      assertThat(Ways.mayChange(new JournalEntry(element, "x", 0))).as(element).isTrue();
    }
    for (var element :
        new String[] {
          "cmi.suspend_data", "cmi.location", "cmi.session_time", "cmi.interactions.0.result"
        }) {
      assertThat(Ways.mayChange(new JournalEntry(element, "x", 0))).as(element).isFalse();
    }
  }

  private static Shared stores(Map<String, String> stores) {
    return new Shared(Map.of(), stores);
  }
}
