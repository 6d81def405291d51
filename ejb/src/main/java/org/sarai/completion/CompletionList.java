package org.sarai.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.completion.internal.CompletionQuery;
import org.sarai.identity.Accounts;
import org.sarai.learning.LearningRecords;
import org.sarai.people.Registers;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Who has completed a course, when, how and with which score: the completions that figures count,
 * by name, for those who may see the course's learning records.
 */
@Stateless
public class CompletionList {
  /** Names are asked for so many at a time. */
  private static final int NAMED = 40_000;

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private CompletionQuery query;
  @EJB private LearningRecords records;
  @EJB private Registers registers;

  /**
   * Tells every completion of a course. That it was asked for is in the audit log before the first
   * is told, also if the caller hangs up in between.
   *
   * @param courseCode the course
   * @param from first day of completion; null for no limit
   * @param to last day of completion, inclusive; null for no limit
   * @param sink who hears them, by day
   * @throws Refused as {@link LearningRecords#course} does, before anything is told
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void export(
      String courseCode, LocalDate from, LocalDate to, Consumer<CompletionRow> sink) {
    var course = records.course(courseCode, "en");
    audit.enter(
        new AuditEntry(
            "completionsExported", course.audience(), "course " + course.code(), null, null),
        accounts.caller());
    var waiting = new ArrayList<CompletionRow>();
    query.tell(
        course.id(),
        course.audience(),
        from,
        to,
        row -> {
          waiting.add(row);
          if (waiting.size() == NAMED) {
            named(course.audience(), waiting, sink);
          }
        });
    named(course.audience(), waiting, sink);
  }

  private void named(Register register, List<CompletionRow> rows, Consumer<CompletionRow> sink) {
    var names =
        registers.names(register, rows.stream().map(CompletionRow::personId).distinct().toList());
    rows.forEach(row -> sink.accept(row.named(names.get(row.personId()))));
    rows.clear();
  }
}
