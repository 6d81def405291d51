package org.sarai.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One step of an attempt.
 *
 * @param kind what happened
 * @param play number of the play within the attempt, from 1
 * @param at when, by the server's clock; for a commit the moment of its receipt
 * @param language in which the play was opened; of OPENED only
 * @param title what was put before the learner; of LAUNCHED, and what a commit speaks of
 * @param activity its identifier
 * @param seq number of the commit within its play; 0 for other steps
 * @param values what content set, in order; of COMMITTED only
 * @param terminated whether content ended its session with it
 * @param navigation the request to navigate; null without one
 * @param refused why the request was not followed; null when it was
 * @param after how the attempt stood afterwards; null where that was not recorded
 * @param doubts why it may be wrong
 */
public record RecordStep(
    Kind kind,
    int play,
    Instant at,
    String language,
    String title,
    String activity,
    int seq,
    List<ValueSet> values,
    boolean terminated,
    String navigation,
    String refused,
    After after,
    Set<Doubt> doubts) {

  /** What kind of step it is. */
  public enum Kind {
    /** The learner opened the unit. */
    OPENED,
    /** A SCO or asset was put before them. */
    LAUNCHED,
    /** The database acknowledged a part of the browser's journal. */
    COMMITTED
  }

  /**
   * How an attempt stood.
   *
   * @param completion see {@link RecordRow}
   * @param success see {@link RecordRow}
   * @param score scaled, 0 to 100; null without one
   * @param seconds that the content had reported
   */
  public record After(String completion, String success, Double score, long seconds) {}

  public RecordStep {
    values = List.copyOf(values);
    doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
  }

  /**
   * @return when the browser journaled the first of the values; null without values
   */
  public Instant journaledFrom() {
    return values.isEmpty() ? null : values.get(0).journaledAt();
  }

  /**
   * @return when the browser journaled the last of the values; null without values
   */
  public Instant journaledTo() {
    return values.isEmpty() ? null : values.get(values.size() - 1).journaledAt();
  }
}
