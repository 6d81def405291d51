package org.sarai.reporting.internal;

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
 * Has packs made in the background: at once when one is asked for, and every few seconds what a
 * server that is gone has left. Packs of one register follow each other.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class PackWorker {
  @EJB private PackLedger packs;
  @EJB private OfficialsPackRunner officials;
  @EJB private MigrantsPackRunner migrants;
  @Resource private ManagedExecutorService executor;

  private Rounds rounds;

  @PostConstruct
  void ready() {
    rounds = new Rounds(executor, packs::waiting, (register, pack) -> runner(register).run(pack));
  }

  /** Asks for a round; returns at once. */
  public void wake(Register register) {
    rounds.wake(register);
  }

  @Schedule(hour = "*", minute = "*", second = "*/11", persistent = false)
  void lookAfterWhatWasLeft() {
    rounds.lookAfterWhatWasLeft();
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetOld() {
    for (var register : Register.values()) {
      runner(register).sweep(register);
    }
  }

  private PackRunner runner(Register register) {
    return register == Register.OFFICIALS ? officials : migrants;
  }
}
