package org.sarai.completion.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.completion.ImportResult;
import org.sarai.people.ListVault;
import org.sarai.people.Scopes;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Scope;

/**
 * Works lists through that are kept: claims one, loads it in one transaction, and says how it
 * ended. A server that dies in the middle leaves nothing of the list; another takes it up.
 */
@PermitAll
public abstract class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int SECONDS = 3600;
  private static final int TRIES = 5;
  private static final int DEEPEST = 20;

  @EJB private RunLedger runs;
  @EJB private ListImport lists;
  @EJB private ListVault vault;
  @EJB private OfferedCourses courses;
  @EJB private AuditLog audit;
  @EJB private Scopes scopes;
  @Resource private UserTransaction transaction;

  /** Works a list through, unless somebody else does. */
  public void run(long id) {
    var claim = runs.claim(id);
    if (claim == null) {
      return;
    }
    var run = runs.find(id).orElseThrow();
    for (var tried = 1; ; tried++) {
      try {
        work(run, claim);
        return;
      } catch (IOException | RuntimeException e) {
        if (isStopped(e)) {
          LOG.infof("Import %s was stopped", run.reference());
          return;
        }
        if (tried == TRIES || !RerunOnConflict.isConflict(e)) {
          fail(run, claim, e);
          return;
        }
        runs.restart(id, claim);
      }
      pause(tried);
    }
  }

  /** Forgets what was kept long enough. */
  public void sweep(Register register) {
    vault.forgetOld(register);
  }

  private void work(RunLedger.Run run, String claim) throws IOException {
    var job =
        new ImportJob(
            run.reference(),
            run.name(),
            run.kind(),
            run.confined() ? scopes.ofFocalPoint(run.by()) : Scope.all(run.register()),
            () -> vault.open(run.register(), run.reference()),
            run.layout(),
            run.enrol(),
            courses.of(run.register()),
            run.dry(),
            false,
            run.by());
    var sink = new KeptRows(runs, vault, run, claim);
    begin();
    try {
      var result = lists.load(job, sink);
      if (run.dry()) {
        transaction.rollback();
        runs.checked(run.id(), claim, result.rows(), ImportJson.write(result));
      } else {
        finish(run, claim, result);
        transaction.commit();
        vault.forgetFile(run.register(), run.reference());
      }
    } catch (SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException("the import could not be committed", e);
    } finally {
      rollBackWhatIsLeft();
    }
  }

  private void finish(RunLedger.Run run, String claim, ImportResult result) {
    runs.done(run.id(), claim, result.rows(), ImportJson.write(result));
    audit.enter(
        new AuditEntry(
            "importLoaded",
            run.register(),
            "import " + run.reference(),
            null,
            String.valueOf(result.rows())),
        run.by());
  }

  private void begin() {
    try {
      transaction.setTransactionTimeout(SECONDS);
      transaction.begin();
      transaction.setTransactionTimeout(0);
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("no transaction could be begun", e);
    }
  }

  private void rollBackWhatIsLeft() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new IllegalStateException("an import could not be rolled back", e);
    }
  }

  private void fail(RunLedger.Run run, String claim, Exception cause) {
    var refused =
        causes(cause).filter(Refused.class::isInstance).map(Refused.class::cast).findFirst();
    if (refused.isPresent()) {
      var values = refused.get().arguments();
      runs.failed(
          run.id(),
          claim,
          refused.get().key(),
          values.isEmpty() ? null : String.valueOf(values.get(0)));
    } else {
      LOG.errorf(cause, "Import %s failed", run.reference());
      runs.failed(run.id(), claim, "import.broken", null);
    }
  }

  private static boolean isStopped(Throwable failure) {
    return causes(failure).anyMatch(RunLedger.Stopped.class::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static void pause(int tried) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, 100L * tried));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two tries", e);
    }
  }
}
