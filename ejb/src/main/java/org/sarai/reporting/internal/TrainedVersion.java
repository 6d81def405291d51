package org.sarai.reporting.internal;

/**
 * Which state of the table {@code trained} something was made from.
 *
 * @param epoch grows when everything was recomputed
 * @param number grows with every change, in the order in which changes are committed
 */
record TrainedVersion(long epoch, long number) {
  /** Whether what was made from this can be brought to a later state by changes alone. */
  boolean leadsTo(TrainedState state) {
    return epoch == state.version().epoch()
        && number <= state.version().number()
        && number >= state.forgotten();
  }
}
