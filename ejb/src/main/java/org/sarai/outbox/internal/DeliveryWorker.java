package org.sarai.outbox.internal;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Empties the outbox: at once after a transaction that put something in, and every few seconds for
 * what was put off or left by a node that died.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryWorker {
  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

  @EJB private Deliveries deliveries;

  private final AtomicBoolean working = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();

  /** Asks for a round; returns at once. */
  @Asynchronous
  public void wake() {
    drain();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void lookAfterWhatWasPutOff() {
    drain();
  }

  @Schedule(hour = "3", persistent = false)
  void forgetOld() {
    deliveries.forgetOld();
  }

  private void drain() {
    again.set(true);
    while (again.get() && working.compareAndSet(false, true)) {
      try {
        again.set(false);
        deliverAll();
      } finally {
        working.set(false);
      }
    }
  }

  private void deliverAll() {
    var current = new AtomicReference<List<Deliveries.Waiting>>();
    var more = true;
    while (more) {
      current.set(null);
      try {
        more = deliveries.deliverNext(current::set);
      } catch (RuntimeException e) {
        if (current.get() == null) {
          LOG.warn("The outbox could not be read; the next round tries again", e);
          return;
        }
        LOG.warnf(e, "%d deliveries failed and are put off", current.get().size());
        deliveries.putOff(current.get(), e);
      }
    }
  }
}
