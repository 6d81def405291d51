package org.sarai.outbox;

import java.util.List;

/**
 * Recomputes what is derived from the ledgers. Called in a transaction, possibly more than once for
 * one event, and possibly on several nodes at once: it must lock what it recomputes and give the
 * same rows however often it runs.
 */
public interface Projector {
  /**
   * @return the name under which deliveries wait; never changes
   */
  String name();

  /**
   * Recomputes every row of some people.
   *
   * @param personIds whose rows; never empty, without duplicates
   */
  void project(List<Long> personIds);
}
