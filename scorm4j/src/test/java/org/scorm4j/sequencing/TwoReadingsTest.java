package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The engine and a naive transcription of the pseudo-code get the same trees, results and requests,
 * and must come to the same: what is delivered, what is refused and why, and every state on the
 * way.
 */
class TwoReadingsTest {
  private static final String CAME = "what came of it";
  private static final List<String> EVERY_EXCEPTION =
      List.of(
          "NB.2.1-1",
          "NB.2.1-2",
          "NB.2.1-3",
          "NB.2.1-4",
          "NB.2.1-5",
          "NB.2.1-6",
          "NB.2.1-8",
          "NB.2.1-10",
          "NB.2.1-11",
          "NB.2.1-12",
          "TB.2.3-3",
          "TB.2.3-4",
          "SB.2.1-3",
          "SB.2.1-4",
          "SB.2.2-1",
          "SB.2.2-2",
          "SB.2.4-1",
          "SB.2.4-2",
          "SB.2.7-2",
          "SB.2.8-2",
          "SB.2.9-2",
          "SB.2.9-3",
          "SB.2.9-6",
          "SB.2.9-7",
          "SB.2.9-8",
          "SB.2.9-9",
          "SB.2.10-2",
          "SB.2.10-3",
          "SB.2.13-1",
          "DB.1.1-1",
          "DB.1.1-3");

  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Property(tries = 6000, seed = "20040814")
  void agreeOnCoursesThatAreNearlyOrdinary(
      @ForAll @IntRange(min = 2, max = 10) int activities,
      @ForAll @IntRange(min = 1, max = 16) int steps,
      @ForAll @IntRange(min = 0, max = 20) int oddity,
      @ForAll long seed) {
    compare(activities, steps, oddity, seed);
  }

  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Property(tries = 6000, seed = "20090814")
  void agreeOnCoursesThatNobodyWouldWrite(
      @ForAll @IntRange(min = 2, max = 12) int activities,
      @ForAll @IntRange(min = 1, max = 16) int steps,
      @ForAll @IntRange(min = 20, max = 60) int oddity,
      @ForAll long seed) {
    compare(activities, steps, oddity, seed);
    // all that can be refused has been refused: a comparison of nothing would be worth nothing
    Statistics.label(CAME)
        .coverage(
            coverage -> {
              coverage.check("delivered").percentage(percent -> percent > 20);
              EVERY_EXCEPTION.forEach(code -> coverage.check(code).count(count -> count > 0));
            });
  }

  private static void compare(int activities, int steps, int oddity, long seed) {
    var chance = new RandomCourse(seed, oddity);
    var tree = chance.tree(activities);
    var state = Sequencer.begin(tree, Map.of(), seed);
    var twin = new PseudoCode(tree, seed);
    assertThat(told(tree, state)).isEqualTo(twin.told());
    for (var i = 0; i < steps; i++) {
      var current = state.current();
      if (current >= 0 && state.activities().get(current).active() && chance.says()) {
        var results = chance.results(tree.sequencing(current));
        state = Sequencer.record(tree, state, current, results);
        twin.record(current, results);
        assertThat(told(tree, state)).as("what was said in step %d", i).isEqualTo(twin.told());
      }
      var request = chance.request(tree, state);
      var before = told(tree, state);
      var outcome = Sequencer.navigate(tree, state, request);
      assertThat(told(tree, state)).as("nothing is changed in place").isEqualTo(before);
      var result = twin.overallSequencing(request);
      assertThat(outcome.exception()).as("step %d, %s", i, request).isEqualTo(result.exception);
      Statistics.label(CAME)
          .collect(
              outcome.delivers() ? "delivered" : outcome.ended() ? "ended" : outcome.exception());
      assertThat(outcome.ended()).as("step %d, %s", i, request).isEqualTo(result.ended);
      assertThat(outcome.delivered())
          .as("step %d, %s", i, request)
          .isEqualTo(result.delivered == null ? -1 : result.delivered.number);
      state = outcome.state();
      assertThat(told(tree, state)).as("step %d, %s", i, request).isEqualTo(twin.told());
    }
  }

  private static String told(ActivityTree tree, TreeState state) {
    var view = new TreeView(tree, state);
    var text = new StringBuilder();
    for (var i = 0; i < tree.size(); i++) {
      var activity = state.activities().get(i);
      text.append(i)
          .append(activity.active() ? " active" : "")
          .append(activity.suspended() ? " suspended" : "")
          .append(" attempts ")
          .append(activity.attempts())
          .append(" completed ")
          .append(view.completed(i))
          .append(" progress ")
          .append(activity.progress())
          .append(" offers ")
          .append(activity.available());
      for (var objective : tree.sequencing(i).objectives()) {
        var seen = new EnumMap<Aspect, Double>(Aspect.class);
        seen.putAll(view.seen(i, objective).values());
        var satisfied = seen.remove(Aspect.SATISFIED);
        text.append(" [")
            .append(objective.id())
            .append(' ')
            .append(satisfied == null ? null : (Boolean) (satisfied == 1))
            .append(' ')
            .append(seen)
            .append(']');
      }
      text.append('\n');
    }
    var shared = new TreeMap<String, Map<Aspect, Double>>();
    state
        .shared()
        .forEach(
            (id, objective) -> {
              if (!objective.values().isEmpty()) {
                shared.put(id, objective.values());
              }
            });
    return text.append("current ")
        .append(state.current())
        .append(" suspended ")
        .append(state.suspended())
        .append(" shared ")
        .append(shared)
        .append(" seed ")
        .append(state.seed())
        .toString();
  }
}
