package org.scorm4j.runtime;

import java.util.List;
import java.util.Optional;

/**
 * What applying something to an attempt gave.
 *
 * @param attempt the attempt afterwards
 * @param rejected entries that were not taken; all others were
 * @param deliveryChanged whether something else must be on the screen now, or nothing any more
 * @param refused why the navigation request was not followed; empty when it was, or none was made
 */
public record Step(
    Attempt attempt, List<Rejected> rejected, boolean deliveryChanged, Optional<Refusal> refused) {

  public Step {
    rejected = List.copyOf(rejected);
  }

  /** Why a navigation request was not followed. */
  public enum Refusal {
    /** The play is over; it must be opened again. */
    ENDED,
    /** Nothing comes after, or what comes after cannot be entered yet. */
    NO_NEXT,
    /** Nothing comes before. */
    NO_PREVIOUS,
    /** No such activity, or nothing in it that can be launched. */
    UNKNOWN_TARGET,
    /** Its prerequisites are not fulfilled. */
    PREREQUISITES,
    /** Nothing was left that could be resumed. */
    NOTHING_TO_RESUME
  }

  /** Which ways to navigate can be used now. */
  public Navigation navigation() {
    return attempt.navigation();
  }

  /** Whether the play is over. */
  public boolean ended() {
    return attempt.ended();
  }

  /** How the whole attempt stands. */
  public Summary summary() {
    return attempt.summary();
  }
}
