package org.sarai.notification.internal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Looks every quarter of a minute for what people have to be told, and tells them. Off without a
 * relay.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderWorker {
  private static final Logger LOG = Logger.getLogger(ReminderWorker.class);

  @EJB private FactMails facts;
  @EJB private ReminderMails mails;
  @EJB private ReminderPlan plan;

  private final AtomicBoolean working = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void remind() {
    if (!Mailbox.isOn() || !working.compareAndSet(false, true)) {
      return;
    }
    try {
      plan.look();
      facts.look();
      while (sendNext() || sendNextOfFacts()) {
        continue;
      }
    } catch (RuntimeException e) {
      LOG.warnf("Reminders could not be read: %s; the next round tries again", e.getClass());
    } finally {
      working.set(false);
    }
  }

  private boolean sendNext() {
    try {
      return mails.sendNext();
    } catch (ReminderMails.Failed e) {
      LOG.warnf(
          "Reminder %d was not taken (%s) and is put off",
          (Object) e.claimed().id(), e.getCause().getClass().getSimpleName());
      mails.putOff(e.claimed(), e.getCause());
      return true;
    }
  }

  private boolean sendNextOfFacts() {
    try {
      return facts.sendNext();
    } catch (FactMails.Failed e) {
      LOG.warnf(
          "Reminder %d of a fact card was not taken (%s) and is put off",
          (Object) e.claimed().id(), e.getCause().getClass().getSimpleName());
      facts.putOff(e.claimed(), e.getCause());
      return true;
    }
  }
}
