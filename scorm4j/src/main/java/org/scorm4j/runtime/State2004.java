package org.scorm4j.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scorm4j.sequencing.TreeState;

/**
 * Everything that is kept of an attempt on a SCORM 2004 course.
 *
 * @param options what holds for the whole attempt
 * @param tree where the learner stands in the activity tree
 * @param launches how many launches there were
 * @param shown identifier of the activity on the screen; empty for none
 * @param launchedAt of the last launch, milliseconds since 1970
 * @param ended whether the play is over
 * @param time milliseconds that content has reported, over all activities and attempts
 * @param lessons by activity; those never launched are left out
 * @param stores the contents of shared data stores
 */
record State2004(
    Options options,
    TreeState tree,
    int launches,
    String shown,
    long launchedAt,
    boolean ended,
    long time,
    Map<String, Lesson2004> lessons,
    Map<String, String> stores) {

  Lesson2004 lesson(String activity) {
    return lessons.getOrDefault(activity, Lesson2004.NEW);
  }

  State2004 with(TreeState changed) {
    return new State2004(
        options, changed, launches, shown, launchedAt, ended, time, lessons, stores);
  }

  State2004 with(String activity, Lesson2004 lesson) {
    var changed = new LinkedHashMap<>(lessons);
    changed.put(activity, lesson);
    return new State2004(options, tree, launches, shown, launchedAt, ended, time, changed, stores);
  }

  State2004 anew(TreeState fresh, Map<String, String> left) {
    return new State2004(options, fresh, launches, "", launchedAt, false, time, Map.of(), left);
  }

  State2004 withTime(long more) {
    return new State2004(
        options, tree, launches, shown, launchedAt, ended, time + more, lessons, stores);
  }

  State2004 withStores(Map<String, String> changed) {
    return new State2004(options, tree, launches, shown, launchedAt, ended, time, lessons, changed);
  }

  State2004 launched(String activity, Lesson2004 lesson, long now) {
    var opened = with(activity, lesson);
    return new State2004(
        options, tree, launches + 1, activity, now, false, time, opened.lessons, stores);
  }

  State2004 withNothingShown(boolean over) {
    return new State2004(options, tree, launches, "", launchedAt, over, time, lessons, stores);
  }
}
