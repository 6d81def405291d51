package org.sarai.shared;

import java.util.Collection;

/**
 * Something that happened, told in the transaction in which it happened. Implemented by records of
 * ids; fired as a CDI event; kept by the outbox.
 */
public interface DomainEvent {
  /**
   * @return what the outbox stores, as JSON
   */
  String body();

  /**
   * @return the people whose rows must be recomputed; never empty
   */
  Collection<Long> personIds();
}
