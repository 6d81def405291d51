package org.sarai.completion.internal;

import jakarta.annotation.PostConstruct;
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
import org.sarai.shared.Register;
import org.sarai.shared.Rounds;

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
  private static final int KEPT_DAYS = 30;

  @EJB private RunLedger runs;
  @EJB private OfficialsImportRunner officials;
  @EJB private MigrantsImportRunner migrants;
  @Resource private ManagedExecutorService executor;

  private Rounds rounds;

  @PostConstruct
  void ready() {
    rounds = new Rounds(executor, runs::waiting, (register, list) -> runner(register).run(list));
  }

  /** Asks for a round; returns at once. */
  public void wake(Register register) {
    rounds.wake(register);
  }

  @Schedule(hour = "*", minute = "*", second = "*/7", persistent = false)
  void lookAfterWhatWasLeft() {
    rounds.lookAfterWhatWasLeft();
  }

  @Schedule(hour = "3", minute = "20", persistent = false)
  void forgetOld() {
    for (var register : Register.values()) {
      runner(register).sweep(register);
    }
    runs.forgetOld(KEPT_DAYS);
  }

  /** Who works lists of a register through. */
  private ImportRunner runner(Register register) {
    return register == Register.OFFICIALS ? officials : migrants;
  }
}
