package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.sequencing.Choosing.Timing.NEVER;
import static org.scorm4j.sequencing.Choosing.Timing.ONCE;
import static org.scorm4j.sequencing.Choosing.Timing.ON_EACH_NEW_ATTEMPT;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.RESUME_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.START;
import static org.scorm4j.sequencing.NavigationRequest.Kind.SUSPEND_ALL;
import static org.scorm4j.sequencing.Plan.of;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which children are offered, and in which order (SR.1, SR.2). */
class SelectionTest {
  private static Plan six(Choosing choosing) {
    return Plan.flowing("org", of("a"), of("b"), of("c"), of("d"), of("e"), of("f"))
        .choosing(choosing);
  }

  private static List<Integer> offered(Choosing choosing, long seed) {
    return Sequencer.begin(six(choosing).tree(), Map.of(), seed).activities().get(0).available();
  }

  @Test
  void byDefaultAllInTheirOrder() {
    assertThat(offered(Choosing.ALL, 1)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(offered(new Choosing(NEVER, 2, NEVER, true), 1)).hasSize(6).isSorted();
    assertThat(offered(new Choosing(ONCE, 0, ONCE, false), 1)).hasSize(6).isSorted();
    assertThat(offered(new Choosing(ONCE, 6, NEVER, false), 1)).hasSize(6).isSorted();
    assertThat(offered(new Choosing(ONCE, 60, NEVER, false), 1)).hasSize(6).isSorted();
  }

  @Test
  void someAreSelectedAndKeepTheirOrder() {
    var all = new HashSet<List<Integer>>();
    for (var seed = 0; seed < 200; seed++) {
      var offered = offered(new Choosing(ONCE, 2, NEVER, true), seed);
      assertThat(offered).hasSize(2).isSorted().doesNotHaveDuplicates();
      assertThat(offered).allMatch(child -> child >= 1 && child <= 6);
      all.add(offered);
    }
    // every pair comes up
    assertThat(all).hasSize(15);
  }

  @Test
  void orderIsByChance() {
    var firsts = new HashSet<Integer>();
    for (var seed = 0; seed < 100; seed++) {
      var offered = offered(new Choosing(NEVER, 0, ONCE, true), seed);
      assertThat(offered).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
      firsts.add(offered.get(0));
    }
    assertThat(firsts).hasSize(6);
  }

  @Test
  void theSameSeedGivesTheSame() {
    var choosing = new Choosing(ONCE, 3, ON_EACH_NEW_ATTEMPT, true);
    assertThat(offered(choosing, 7)).isEqualTo(offered(choosing, 7));
  }

  @Test
  void onceStays() {
    var walk = six(new Choosing(ONCE, 3, ONCE, true)).walk();
    var first = walk.offered("org");
    assertThat(first).hasSize(3);
    for (var i = 0; i < 5; i++) {
      walk.ask(NavigationRequest.of(START));
      walk.ends(EXIT_ALL);
      assertThat(walk.offered("org")).isEqualTo(first);
    }
  }

  @Test
  void onEachNewAttemptAnew() {
    var walk = six(new Choosing(ON_EACH_NEW_ATTEMPT, 3, ON_EACH_NEW_ATTEMPT, true)).walk();
    var seen = new HashSet<List<String>>();
    IntStream.range(0, 30)
        .forEach(
            i -> {
              var offered = walk.offered("org");
              seen.add(offered);
              walk.ask(NavigationRequest.of(START));
              assertThat(walk.current()).isEqualTo(offered.get(0));
              // nothing changes while an attempt goes on, nor while it is suspended
              walk.next(offered.get(1));
              assertThat(walk.offered("org")).isEqualTo(offered);
              walk.ends(SUSPEND_ALL);
              assertThat(walk.offered("org")).isEqualTo(offered);
              walk.to(RESUME_ALL, offered.get(1)).ends(EXIT_ALL);
            });
    assertThat(seen).hasSizeGreaterThan(10);
    assertThat(seen).allMatch(offered -> offered.size() == 3);
  }

  @Test
  void onlyTheOrderAnew() {
    var walk = six(new Choosing(ONCE, 3, ON_EACH_NEW_ATTEMPT, true)).walk();
    var chosen = new HashSet<>(walk.offered("org"));
    var orders = new HashSet<List<String>>();
    for (var i = 0; i < 30; i++) {
      walk.ask(NavigationRequest.of(START));
      walk.ends(EXIT_ALL);
      orders.add(walk.offered("org"));
      assertThat(walk.offered("org")).containsExactlyInAnyOrderElementsOf(chosen);
    }
    assertThat(orders).hasSize(6);
  }

  @Test
  void everyClusterForItself() {
    var walk =
        of(
                "org",
                of("c", of("a"), of("b")).choosing(new Choosing(ONCE, 1, NEVER, false)),
                of("d", of("e"), of("f")))
            .walk();
    assertThat(walk.offered("c")).hasSize(1);
    assertThat(walk.offered("d")).containsExactly("e", "f");
    assertThat(walk.offered("org")).containsExactly("c", "d");
  }
}
