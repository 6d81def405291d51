package org.scorm4j.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorm4j.packaging.Prerequisites;

/**
 * Where a learner could go in a course of SCORM 1.2, and how its branches stand: the standard has
 * no sequencing, so it is the order of the manifest, prerequisites, and what is still to be done.
 */
record Ways12(CourseStructure structure, State12 state) {

  Optional<Activity> onlyLaunchable() {
    var launchable = launchable();
    return launchable.size() == 1 ? Optional.of(launchable.get(0)) : Optional.empty();
  }

  List<Activity> launchable() {
    return structure.activities().stream().filter(Activity::isLaunchable).toList();
  }

  Optional<Activity> next() {
    if (state.shown().isEmpty()) {
      return left().or(this::firstOpen);
    }
    var position = structure.position(state.shown());
    return launchable().stream()
        .filter(activity -> structure.position(activity.id()) > position)
        .filter(this::canEnter)
        .findFirst();
  }

  Optional<Activity> previous() {
    var position = structure.position(state.shown());
    return launchable().stream()
        .filter(activity -> structure.position(activity.id()) < position)
        .filter(this::canEnter)
        .reduce((one, later) -> later);
  }

  /** The first unfinished activity that can be entered, else the first at all. */
  Optional<Activity> firstOpen() {
    var enterable = launchable().stream().filter(this::canEnter).toList();
    return enterable.stream()
        .filter(activity -> !state.lesson(activity.id()).asStatus().isCompleted())
        .findFirst()
        .or(() -> enterable.stream().findFirst());
  }

  /** The activity where the learner left, unless it is finished. */
  Optional<Activity> left() {
    return structure
        .activity(state.last())
        .filter(activity -> !state.lesson(activity.id()).asStatus().isCompleted());
  }

  /** A script that is not understood, or that speaks of unknown items, locks nobody out. */
  boolean canEnter(Activity activity) {
    if (activity.prerequisites().isEmpty()) {
      return true;
    }
    return Prerequisites.parse(activity.prerequisites())
        .filter(one -> one.identifiers().stream().allMatch(id -> structure.position(id) >= 0))
        .map(one -> one.areFulfilled(this::lessonStatus))
        .orElse(true);
  }

  /** An activity's own word, or for a heading the word that sums up what is below. */
  private String lessonStatus(String id) {
    var activity = structure.activity(id).orElseThrow();
    if (activity.isLaunchable()) {
      return state.lesson(id).status();
    }
    var status = status(activity);
    return switch (status.success()) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case UNKNOWN ->
          switch (status.completion()) {
            case COMPLETED -> "completed";
            case INCOMPLETE -> "incomplete";
            case NOT_ATTEMPTED -> Lesson12.NOT_ATTEMPTED;
          };
    };
  }

  Status status(Activity activity) {
    var below = new ArrayList<Status>();
    var position = structure.position(activity.id());
    var activities = structure.activities();
    for (var i = position; i < activities.size(); i++) {
      var one = activities.get(i);
      if (i > position && one.depth() <= activity.depth()) {
        break;
      }
      if (one.isLaunchable()) {
        below.add(state.lesson(one.id()).asStatus());
      }
    }
    return rolledUp(below);
  }

  private static Status rolledUp(List<Status> statuses) {
    if (statuses.isEmpty()) {
      return Status.NOT_ATTEMPTED;
    }
    var completed = statuses.stream().allMatch(Status::isCompleted);
    var untouched = statuses.stream().allMatch(one -> one.completion() == Completion.NOT_ATTEMPTED);
    var failed = statuses.stream().anyMatch(one -> one.success() == Success.FAILED);
    var passed = statuses.stream().anyMatch(one -> one.success() == Success.PASSED);
    var completion =
        completed
            ? Completion.COMPLETED
            : untouched ? Completion.NOT_ATTEMPTED : Completion.INCOMPLETE;
    var success = failed ? Success.FAILED : completed && passed ? Success.PASSED : Success.UNKNOWN;
    return new Status(completion, success);
  }
}
