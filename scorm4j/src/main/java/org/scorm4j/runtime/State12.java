package org.scorm4j.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that is kept of an attempt on a SCORM 1.2 course.
 *
 * @param options what holds for the whole attempt
 * @param launches how many launches there were
 * @param shown identifier of the activity on the screen; empty for none
 * @param last identifier of the activity that was on the screen last; empty for none
 * @param launchedAt of the last launch, milliseconds since 1970
 * @param ended whether the play is over
 * @param lessons by activity; those never launched are left out
 */
record State12(
    Options options,
    int launches,
    String shown,
    String last,
    long launchedAt,
    boolean ended,
    Map<String, Lesson12> lessons) {

  Lesson12 lesson(String activity) {
    return lessons.getOrDefault(activity, Lesson12.NEW);
  }

  State12 with(String activity, Lesson12 lesson) {
    var changed = new LinkedHashMap<>(lessons);
    changed.put(activity, lesson);
    return new State12(options, launches, shown, last, launchedAt, ended, changed);
  }

  State12 launched(String activity, Lesson12 lesson, long now) {
    var changed = new LinkedHashMap<>(lessons);
    changed.put(activity, lesson);
    return new State12(options, launches + 1, activity, activity, now, false, changed);
  }

  State12 withNothingShown(boolean over) {
    return new State12(options, launches, "", last, launchedAt, over, lessons);
  }
}
