package org.scorm4j.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.scorm4j.packaging.ScormVersion;
import org.scorm4j.packaging.XmlElement;
import org.scorm4j.sequencing.NavigationRequest;

/** Small courses for tests, and what learners do in them. */
final class Courses {
  static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  static final Learner LEARNER = new Learner("p-17", "Example, Amna");

  private Courses() {}

  static Activity root() {
    return activity("org", -1, Activity.Kind.CLUSTER);
  }

  static Activity activity(String id, int parent, Activity.Kind kind) {
    var href = kind == Activity.Kind.CLUSTER ? "" : id + ".html";
    return new Activity(
        id, "Title of " + id, parent, parent + 1, kind, href, true, "", "", "", "", "");
  }

  static Activity sco(String id) {
    return activity(id, 0, Activity.Kind.SCO);
  }

  static Activity withMasteryScore(Activity activity, String score) {
    return changed(activity, activity.prerequisites(), score);
  }

  static Activity withPrerequisites(Activity activity, String script) {
    return changed(activity, script, activity.masteryScore());
  }

  private static Activity changed(Activity activity, String prerequisites, String masteryScore) {
    return new Activity(
        activity.id(),
        activity.title(),
        activity.parent(),
        activity.depth(),
        activity.kind(),
        activity.href(),
        activity.visible(),
        prerequisites,
        masteryScore,
        "00:30:00",
        "exit,message",
        "level=2");
  }

  static CourseStructure course(Activity... activities) {
    var all = new ArrayList<>(List.of(activities));
    all.add(0, root());
    var nothing = Collections.<List<XmlElement>>nCopies(all.size(), List.of());
    return new CourseStructure(
        ScormVersion.SCORM_1_2, CourseStructure.Scope.STANDARD, all, nothing);
  }

  static Attempt started(Activity... activities) {
    return Attempt.start(course(activities), Options.standard(), NOW);
  }

  static List<JournalEntry> entries(String... pairs) {
    var entries = new ArrayList<JournalEntry>();
    for (var i = 0; i < pairs.length; i += 2) {
      entries.add(new JournalEntry(pairs[i], pairs[i + 1], i));
    }
    return entries;
  }

  /** Content sets values and goes on. */
  static Step set(Attempt attempt, String... pairs) {
    return attempt.apply(entries(pairs), false, Optional.empty(), NOW);
  }

  /** Content sets values and finishes. */
  static Step finish(Attempt attempt, String... pairs) {
    return attempt.apply(entries(pairs), true, Optional.empty(), NOW);
  }

  static Step go(Attempt attempt, String request) {
    return attempt.apply(List.of(), false, NavigationRequest.parse(request), NOW);
  }

  static Delivery shown(Attempt attempt) {
    return attempt.delivery(LEARNER).orElseThrow();
  }

  static String value(Attempt attempt, String element) {
    return shown(attempt).values().get(element);
  }
}
