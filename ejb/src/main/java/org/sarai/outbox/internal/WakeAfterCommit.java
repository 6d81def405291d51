package org.sarai.outbox.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Starts a round of deliveries as soon as the transaction that stored an event has committed. */
@Stateless
public class WakeAfterCommit {
  @EJB private DeliveryWorker worker;

  public void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Stored stored) {
    worker.wake();
  }
}
