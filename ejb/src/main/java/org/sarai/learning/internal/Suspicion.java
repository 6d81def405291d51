package org.sarai.learning.internal;

import java.util.Set;
import org.sarai.learning.Doubt;

/** Hears one attempt's history for its doubts alone. */
final class Suspicion implements History {
  private final Doubts doubts;

  /**
   * @param minutes expected for the course; null when nothing is
   */
  Suspicion(Integer minutes) {
    doubts = new Doubts(minutes);
  }

  Set<Doubt> doubts() {
    return doubts.all();
  }

  @Override
  public void opened(Opened play) {
    // Opening alone is never doubtful.
  }

  @Override
  public void launched(Launched launch) {
    doubts.launched(launch);
  }

  @Override
  public void committed(Committed commit) {
    doubts.committed(commit);
  }
}
