package org.scorm4j.runtime;

import org.scorm4j.cmi.TimeInterval;
import org.scorm4j.sequencing.Sequencer;

/** The end of a session with content, and what of it goes into the tracking of its activity. */
final class Recording2004 {
  private Recording2004() {}

  /** With what content on the screen has said in the tracking of its activity. */
  static State2004 recorded(CourseStructure structure, State2004 state) {
    var number = structure.position(state.shown());
    var lesson = state.lesson(state.shown());
    if (number < 0 || !speaks(structure.activities().get(number), lesson)) {
      return state;
    }
    var tree = structure.tree();
    var suspends = "suspend".equals(lesson.values().get(Cmi2004.EXIT));
    var results = Cmi2004.results(tree.sequencing(number), lesson, suspends);
    return state.with(Sequencer.record(tree, state.tree(), number, results));
  }

  /** What a package calls an asset and yet uses the API is tracked by what it says, like a SCO. */
  static boolean speaks(Activity activity, Lesson2004 lesson) {
    return activity.kind() == Activity.Kind.SCO || lesson.touched();
  }

  /** With the session on the screen closed and its time counted; without an open one the same. */
  static State2004 closed(State2004 state) {
    var shown = state.shown();
    var lesson = state.lesson(shown);
    if (shown.isEmpty() || !lesson.running()) {
      return state;
    }
    var session = lesson.values().getOrDefault(Cmi2004.SESSION_TIME, "");
    var millis = session.isEmpty() ? 0 : TimeInterval.parse(session).toMillis();
    return state.with(shown, lesson.closed(millis)).withTime(millis);
  }
}
