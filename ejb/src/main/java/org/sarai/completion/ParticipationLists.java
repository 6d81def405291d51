package org.sarai.completion;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.completion.internal.ImportJob;
import org.sarai.completion.internal.ImportJson;
import org.sarai.completion.internal.ListImport;
import org.sarai.completion.internal.OfferedCourses;
import org.sarai.completion.internal.PeopleLedger;
import org.sarai.completion.internal.RecordLedger;
import org.sarai.completion.internal.RejectedRows;
import org.sarai.completion.internal.RunLedger;
import org.sarai.identity.Accounts;
import org.sarai.people.ListVault;
import org.sarai.people.Placements;
import org.sarai.people.Scopes;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;
import org.sarai.shared.Tokens;

/** Participation lists: past trainings come in as lists, and go out again if a list was wrong. */
@Stateless
public class ParticipationLists {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private ListImport lists;
  @EJB private ListVault vault;
  @EJB private OfferedCourses courses;
  @EJB private PeopleLedger listed;
  @EJB private Placements placements;
  @EJB private RecordLedger ledger;
  @EJB private RunLedger runs;
  @EJB private Scopes scopes;
  @Inject private Event<DomainEvent> events;
  @Resource private TransactionSynchronizationRegistry transactions;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Loads a short list at once, or says what would come of it. Loading the same list again changes
   * nothing.
   *
   * @param command the list
   * @return what came of every row
   * @throws Refused (unprocessable) if it is no such list
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ImportResult load(ImportParticipations command) {
    var register = scopes.register();
    var job =
        new ImportJob(
            command.dryRun() ? null : Tokens.reference(),
            command.name(),
            command.kind(),
            Scope.all(register),
            () -> new ByteArrayInputStream(command.csv()),
            null,
            command.enrol(),
            courses.of(register),
            command.dryRun(),
            command.demo(),
            accounts.caller());
    var told = new RejectedRows();
    var result = loaded(job, told).withRejected(told.rejected());
    if (command.dryRun()) {
      transactions.setRollbackOnly();
    } else {
      runs.addDone(job, result.rows(), ImportJson.write(result));
      audit.enter(
          entry("importLoaded", register, job.reference(), String.valueOf(result.rows())),
          job.by());
    }
    return result;
  }

  private ImportResult loaded(ImportJob job, RejectedRows told) {
    try {
      return lists.load(job, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuditEntry entry(
      String action, Register register, String reference, String detail) {
    return new AuditEntry(action, register, "import " + reference, null, detail);
  }

  /**
   * Takes a whole list of the caller's register back, or one of the focal point's who calls. What
   * other lists contain too stays.
   *
   * @param reference the import's reference
   * @throws Refused (not found) without such an import; (conflict) if it was undone before
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void undo(String reference) {
    var register = scopes.register();
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery(
                "select id from participation_import where reference = ?1 and register = ?2"
                    + " and (?3 or recorded_by = ?4) for update",
                Long.class)
            .setParameter(1, reference)
            .setParameter(2, register.name())
            .setParameter(3, scopes.isKeeping())
            .setParameter(4, accounts.caller())
            .getResultList();
    if (ids.isEmpty()) {
      throw Refused.notFound("refused.noImport", reference);
    }
    var id = ids.get(0).longValue();
    var by = accounts.caller();
    var added =
        database
            .createNativeQuery(
                "insert ignore into import_undo (import_id, recorded_at, recorded_by)"
                    + " values (?1, ?2, ?3)")
            .setParameter(1, id)
            .setParameter(2, Clock.now())
            .setParameter(3, by)
            .executeUpdate();
    if (added == 0) {
      throw Refused.conflict("refused.importUndone", reference);
    }
    placements.withdraw(listed.fallen(id), by);
    audit.enter(entry("importUndone", register, reference, null), by);
    vault.forgetLines(register, reference);
    var people = ledger.people(id);
    if (!people.isEmpty()) {
      events.fire(new TrainingRecorded(people));
    }
  }
}
