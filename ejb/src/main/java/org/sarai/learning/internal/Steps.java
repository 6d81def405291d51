package org.sarai.learning.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sarai.learning.Doubt;
import org.sarai.learning.RecordStep;
import org.sarai.learning.RecordStep.Kind;
import org.sarai.shared.PageOf;

/** Hears one attempt's history and keeps a page of its steps; doubts need all that came before. */
final class Steps implements History {
  private final int first;
  private final int most;
  private final Doubts doubts;
  private final List<RecordStep> page = new ArrayList<>();
  private long total;
  private int play;
  private Launched launch;

  /**
   * @param first how many to pass over
   * @param most how many to keep
   * @param minutes expected for the course; null when nothing is
   */
  Steps(int first, int most, Integer minutes) {
    this.first = first;
    this.most = most;
    doubts = new Doubts(minutes);
  }

  PageOf<RecordStep> page() {
    return new PageOf<>(page, total);
  }

  Set<Doubt> doubts() {
    return doubts.all();
  }

  @Override
  public void opened(Opened opened) {
    play++;
    launch = null;
    keep(plain(Kind.OPENED, opened.at(), opened.language()));
  }

  @Override
  public void launched(Launched launched) {
    launch = launched;
    doubts.launched(launched);
    keep(plain(Kind.LAUNCHED, launched.at(), null));
  }

  private RecordStep plain(Kind kind, Instant at, String language) {
    return new RecordStep(
        kind,
        play,
        at,
        language,
        title(),
        activity(),
        0,
        List.of(),
        false,
        null,
        null,
        null,
        Set.of());
  }

  @Override
  public void committed(Committed commit) {
    keep(
        new RecordStep(
            Kind.COMMITTED,
            play,
            commit.at(),
            null,
            title(),
            activity(),
            commit.seq(),
            commit.values(),
            commit.terminated(),
            commit.navigation(),
            commit.refused(),
            commit.after(),
            doubts.committed(commit)));
  }

  private String title() {
    return launch == null ? null : launch.title();
  }

  private String activity() {
    return launch == null ? null : launch.activity();
  }

  private void keep(RecordStep step) {
    if (total >= first && page.size() < most) {
      page.add(step);
    }
    total++;
  }
}
