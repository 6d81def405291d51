package org.sarai.completion;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.completion.internal.ListImport;
import org.sarai.completion.internal.ListReader;
import org.sarai.completion.internal.RecordLedger;
import org.sarai.identity.Accounts;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/** Participation lists: past trainings come in as lists, and go out again if a list was wrong. */
@Stateless
public class ParticipationLists {
  @EJB private Accounts accounts;
  @EJB private Courses courses;
  @EJB private ListImport lists;
  @EJB private RecordLedger ledger;
  @Inject private Event<DomainEvent> events;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Loads a list, or says what would come of it. Loading the same list again changes nothing.
   *
   * @param command the list
   * @return what came of every row
   * @throws Refused (unprocessable) if it is no such list
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ImportResult load(ImportParticipations command) {
    var register = register();
    var offered =
        courses.all("en").stream()
            .filter(course -> course.audience() == register)
            .collect(Collectors.toMap(CourseRow::code, Function.identity()));
    var list = new ListReader(offered.keySet(), Clock.instant(Clock.now()));
    list.read(command.csv());
    var outcome = lists.load(command, register, offered, list, accounts.caller());
    if (!command.dryRun() && !outcome.people().isEmpty()) {
      events.fire(new TrainingRecorded(outcome.people()));
    }
    return outcome.result();
  }

  /** Each administrator loads into the register that they keep. */
  private Register register() {
    return session.isCallerInRole(Roles.ADMINISTRATOR) ? Register.OFFICIALS : Register.MIGRANTS;
  }

  /**
   * Takes a whole list of the caller's register back. What other lists contain too stays.
   *
   * @param reference the import's reference
   * @throws Refused (not found) without such an import; (conflict) if it was undone before
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void undo(String reference) {
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery(
                "select id from participation_import where reference = ?1 for update", Long.class)
            .setParameter(1, reference)
            .getResultList();
    if (ids.isEmpty() || !ledger.isWithin(register(), ids.get(0).longValue())) {
      throw Refused.notFound("refused.noImport", reference);
    }
    var id = ids.get(0).longValue();
    var added =
        database
            .createNativeQuery(
                "insert ignore into import_undo (import_id, recorded_at, recorded_by)"
                    + " values (?1, ?2, ?3)")
            .setParameter(1, id)
            .setParameter(2, Clock.now())
            .setParameter(3, accounts.caller())
            .executeUpdate();
    if (added == 0) {
      throw Refused.conflict("refused.importUndone", reference);
    }
    var people = ledger.people(id);
    if (!people.isEmpty()) {
      events.fire(new TrainingRecorded(people));
    }
  }
}
