package org.sarai.completion.internal;

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
 * Works long lists through in the background: at once when one is queued, and every few seconds for
 * what a server that is gone has left. Lists of one register follow each other.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final int KEPT_DAYS = 30;

  @EJB private RunLedger runs;
  @EJB private OfficialsImportRunner officials;
  @EJB private MigrantsImportRunner migrants;
  @Resource private ManagedExecutorService executor;

  private final Set<Register> working = ConcurrentHashMap.newKeySet();

  /** Asks for a round; returns at once. */
  public void wake(Register register) {
    try {
      executor.execute(() -> drain(register));
    } catch (RejectedExecutionException e) {
      LOG.info("The next round takes the import up", e);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/7", persistent = false)
  void lookAfterWhatWasLeft() {
    for (var register : Register.values()) {
      if (!working.contains(register) && !runs.waiting(register).isEmpty()) {
        wake(register);
      }
    }
  }

  @Schedule(hour = "3", minute = "20", persistent = false)
  void forgetOld() {
    for (var register : Register.values()) {
      runner(register).sweep(register);
    }
    runs.forgetOld(KEPT_DAYS);
  }

  private void drain(Register register) {
    if (!working.add(register)) {
      return;
    }
    try {
      for (var waiting = runs.waiting(register);
          !waiting.isEmpty();
          waiting = runs.waiting(register)) {
        runner(register).run(waiting.get(0));
      }
    } finally {
      working.remove(register);
    }
  }

  /** Who works lists of a register through. */
  private ImportRunner runner(Register register) {
    return register == Register.OFFICIALS ? officials : migrants;
  }
}
