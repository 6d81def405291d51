package org.sarai.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.sarai.shared.internal.Conflict;
import org.sarai.shared.internal.OwnTransaction;

/**
 * Carries a boundary method out again, in a new transaction, when another transaction was there
 * first: it took a unique key that this one had found free, or both waited for each other. Then the
 * second try finds what the first did not.
 *
 * <p>Transactions begin before interceptors, so such a method is declared {@code SUPPORTS}: with no
 * transaction around it, this gives it one at each try; within a caller's transaction it is part of
 * that one, and its conflicts are the caller's.
 */
public class RerunOnConflict {
  private static final int TRIES = 5;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

  @Resource private TransactionSynchronizationRegistry transactions;
  @EJB private OwnTransaction own;

  @AroundInvoke
  Object untilNobodyWasFirst(InvocationContext call) throws Exception {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    for (var tried = 1; ; tried++) {
      try {
        return own.call(call::proceed);
      } catch (Exception e) {
        if (tried == TRIES || !Conflict.isCauseOf(e)) {
          throw e;
        }
      }
      pause(tried);
    }
  }

  /**
   * @param failure what a transaction failed with
   * @return whether that was only because another one was there at the same moment
   */
  public static boolean isConflict(Throwable failure) {
    return Conflict.isCauseOf(failure);
  }

  /** Of a random length, so that those who met do not meet again. */
  private static void pause(int tried) throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE.toMillis() * tried));
  }
}
