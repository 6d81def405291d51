package org.sarai.enrolment.internal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.jboss.logging.Logger;

/**
 * Places that fall free because somebody completed a course. Not in the transaction of the
 * completion: saving what a learner did waits for nobody.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class WaitingLists {
  private static final Logger LOG = Logger.getLogger(WaitingLists.class);

  @EJB private MovingUp movingUp;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void lookForFreePlaces() {
    try {
      movingUp.courses().forEach(movingUp::in);
    } catch (RuntimeException e) {
      LOG.warn("Free places could not be given out; the next round tries again", e);
    }
  }
}
