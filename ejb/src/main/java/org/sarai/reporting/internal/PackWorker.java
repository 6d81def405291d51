package org.sarai.reporting.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.sarai.shared.Register;

/**
 * Has packs made in the background: at once when one is asked for, and every few seconds what a
 * server that is gone has left. Packs of one register follow each other.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class PackWorker {
  private static final Logger LOG = Logger.getLogger(PackWorker.class);

  @EJB private PackLedger packs;
  @EJB private OfficialsPackRunner officials;
  @EJB private MigrantsPackRunner migrants;
  @Resource private ManagedExecutorService executor;

  private final Set<Register> working = ConcurrentHashMap.newKeySet();

  /** Asks for a round; returns at once. */
  public void wake(Register register) {
    try {
      executor.execute(() -> drain(register));
    } catch (RejectedExecutionException e) {
      LOG.info("The next round takes the pack up", e);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/11", persistent = false)
  void lookAfterWhatWasLeft() {
    for (var register : Register.values()) {
      if (!working.contains(register) && !packs.waiting(register).isEmpty()) {
        wake(register);
      }
    }
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetOld() {
    for (var register : Register.values()) {
      runner(register).sweep(register);
    }
  }

  private void drain(Register register) {
    if (!working.add(register)) {
      return;
    }
    try {
      for (var waiting = packs.waiting(register);
          !waiting.isEmpty();
          waiting = packs.waiting(register)) {
        runner(register).run(waiting.get(0));
      }
    } finally {
      working.remove(register);
    }
  }

  private PackRunner runner(Register register) {
    return register == Register.OFFICIALS ? officials : migrants;
  }
}
