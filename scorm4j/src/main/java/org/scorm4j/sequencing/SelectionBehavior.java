package org.scorm4j.sequencing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/** Which children a cluster offers, and in which order (SN 4.7, SR). */
final class SelectionBehavior {
  private final Tracking tracking;

  SelectionBehavior(Tracking tracking) {
    this.tracking = tracking;
  }

  /** Before the first attempt on anything: what is chosen once, and for the first attempt. */
  void prepareAll() {
    for (var activity = 0; activity < tracking.tree().size(); activity++) {
      prepare(activity);
    }
  }

  /**
   * SR.1 Select Children Process and SR.2 Randomize Children Process, for the next attempt. The
   * tree is walked before an attempt begins, so that this is done when the one before has ended.
   */
  void prepare(int cluster) {
    var idle = !tracking.isActive(cluster) && !tracking.isSuspended(cluster);
    if (idle && !tracking.tree().isLeaf(cluster)) {
      var choosing = tracking.tree().sequencing(cluster).choosing();
      var first = !tracking.wasSelected(cluster);
      if (isDue(choosing.selection(), first)) {
        selectChildren(cluster, choosing);
      }
      if (isDue(choosing.randomization(), first) && choosing.reorder()) {
        randomizeChildren(cluster);
      }
      tracking.setSelected(cluster);
    }
  }

  private static boolean isDue(Choosing.Timing timing, boolean first) {
    return timing == Choosing.Timing.ON_EACH_NEW_ATTEMPT || timing == Choosing.Timing.ONCE && first;
  }

  private void selectChildren(int cluster, Choosing choosing) {
    var all = tracking.tree().children(cluster);
    var chosen = new ArrayList<>(all);
    if (choosing.count() > 0 && choosing.count() < all.size()) {
      Collections.shuffle(chosen, new Random(tracking.random().nextLong()));
      chosen.subList(choosing.count(), chosen.size()).clear();
      Collections.sort(chosen);
    }
    tracking.setAvailable(cluster, chosen);
  }

  private void randomizeChildren(int cluster) {
    var children = new ArrayList<>(tracking.available(cluster));
    Collections.shuffle(children, new Random(tracking.random().nextLong()));
    tracking.setAvailable(cluster, children);
  }
}
