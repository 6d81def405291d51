package org.sarai.learning;

import java.time.Instant;

/**
 * A value that content has set.
 *
 * @param element of the data model, for example {@code cmi.core.score.raw}
 * @param value as set
 * @param journaledAt when the browser had it, by the browser's clock
 * @param error the standard's error code if the server did not take it; 0 if it did
 */
public record ValueSet(String element, String value, Instant journaledAt, int error) {
  /**
   * @return whether the server took it
   */
  public boolean isTaken() {
    return error == 0;
  }
}
