package org.sarai.people.internal;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.function.Function;
import org.sarai.people.Candidate;
import org.sarai.people.DryRegister;
import org.sarai.people.Matched;

/**
 * Two transactions side by side: the core's, which somebody else began and will roll back, and one
 * of the register's, begun and rolled back here. One transaction cannot span both databases.
 */
final class TriedRegister implements DryRegister {
  /** As long as the longest list takes. */
  private static final int SECONDS = 3600;

  private final TransactionManager transactions;
  private final Function<List<Candidate>, Recognition> register;
  private final Core core;
  private Transaction tried;

  /** What the core makes of a recognition. */
  interface Core {
    List<Matched> record(List<Candidate> candidates, Recognition recognition, boolean demo);
  }

  TriedRegister(
      TransactionManager transactions, Function<List<Candidate>, Recognition> register, Core core) {
    this.transactions = transactions;
    this.register = register;
    this.core = core;
  }

  @Override
  public List<Matched> recognise(List<Candidate> candidates, boolean demo) {
    return core.record(candidates, inRegister(candidates), demo);
  }

  private Recognition inRegister(List<Candidate> candidates) {
    try {
      var outer = transactions.suspend();
      try {
        if (tried == null) {
          transactions.setTransactionTimeout(SECONDS);
          transactions.begin();
          transactions.setTransactionTimeout(0);
        } else {
          transactions.resume(tried);
        }
        try {
          return register.apply(candidates);
        } finally {
          tried = transactions.suspend();
        }
      } finally {
        transactions.resume(outer);
      }
    } catch (SystemException | NotSupportedException | InvalidTransactionException e) {
      throw new IllegalStateException("two transactions cannot be kept apart", e);
    }
  }

  @Override
  public void close() {
    if (tried == null) {
      return;
    }
    try {
      var outer = transactions.suspend();
      try {
        transactions.resume(tried);
        transactions.rollback();
      } finally {
        transactions.resume(outer);
      }
    } catch (SystemException | InvalidTransactionException e) {
      throw new IllegalStateException("a tried-out register cannot be put back", e);
    }
  }
}
