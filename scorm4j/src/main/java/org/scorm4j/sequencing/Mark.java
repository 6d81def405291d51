package org.scorm4j.sequencing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of one activity while one request is worked on: {@link ActivityState}, open. */
final class Mark {
  boolean active;
  boolean suspended;
  int attempts;
  Boolean completed;
  Double progress;
  final Map<String, ObjectiveState> objectives = new HashMap<>();
  List<Integer> available;
  boolean selected;
  boolean staleObjectives;
  boolean staleProgress;
  boolean spokeOfObjective;
  boolean spokeOfProgress;

  Mark(ActivityState state) {
    active = state.active();
    suspended = state.suspended();
    attempts = state.attempts();
    completed = state.completed();
    progress = state.progress();
    objectives.putAll(state.objectives());
    available = state.available();
    selected = state.selected();
    staleObjectives = state.staleObjectives();
    staleProgress = state.staleProgress();
    spokeOfObjective = state.spokeOfObjective();
    spokeOfProgress = state.spokeOfProgress();
  }

  ActivityState state() {
    return new ActivityState(
        active,
        suspended,
        attempts,
        completed,
        progress,
        objectives,
        available,
        selected,
        staleObjectives,
        staleProgress,
        spokeOfObjective,
        spokeOfProgress);
  }
}
