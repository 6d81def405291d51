package org.sarai.assessment.internal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.jboss.logging.Logger;
import org.sarai.shared.Clock;
import org.sarai.shared.RerunOnConflict;

/** Hands in what learners have left behind when its time is over, though nobody asks for it. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class TestSweep {
  private static final Logger LOG = Logger.getLogger(TestSweep.class);

  @EJB private Attempts attempts;
  @EJB private HandingIn handingIn;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void handInWhatIsOver() {
    for (var attemptId : attempts.leftBehind(Clock.now())) {
      try {
        handingIn.timeOver(attemptId);
      } catch (RuntimeException e) {
        // The next round looks again; on a conflict somebody else was there first.
        if (!RerunOnConflict.isConflict(e)) {
          LOG.warnf(e, "Attempt %d cannot be handed in", attemptId);
        }
      }
    }
  }
}
