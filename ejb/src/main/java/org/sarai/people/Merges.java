package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.TreeSet;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.MergeLedger;
import org.sarai.people.internal.Roots;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;

/**
 * Who is the same as whom. A merge moves nothing: records, enrolments and accounts stay with the
 * person under whom they were recorded, and count for the root to which the standing merges lead.
 * So a merge can be undone whatever has happened since, further merges included.
 */
@Stateless
public class Merges {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private MergeLedger ledger;
  @EJB private Roots roots;
  @EJB private Scopes scopes;
  @Inject private Event<DomainEvent> events;

  /**
   * Two people of the caller's register are one. Whoever is named, their roots are joined.
   *
   * @param command who, and why
   * @return the merge's reference, by which it can be undone
   * @throws Refused (not found) if somebody does not stand in the caller's register; (conflict) if
   *     both count as one already; (invalid) without a reason
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String merge(MergePeople command) {
    var reason = Reason.of(command.reason());
    var register = registerOf(command.keep(), command.absorb());
    var members = roots.lock(command.keep(), command.absorb());
    var keep = roots.of(command.keep());
    var absorb = roots.of(command.absorb());
    requireTwo(keep, absorb);
    var reference = Tokens.reference();
    ledger.merge(reference, keep, absorb, reason, accounts.caller());
    follow(members);
    enter("merge", register, keep, absorb, reason);
    return reference;
  }

  /**
   * Takes a merge back. What both did before and since counts for whom it was recorded again.
   *
   * @param reference the merge
   * @param reason why
   * @throws Refused (not found) without such a merge in the caller's register; (conflict) if it was
   *     undone before; (invalid) without a reason
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void undo(String reference, String reason) {
    var why = Reason.of(reason);
    var register = scopes.mine().register();
    var merge =
        ledger
            .find(reference)
            .filter(row -> roots.isIn(register, row.keep()))
            .orElseThrow(() -> Refused.notFound("refused.noMerge", reference));
    var members = roots.lock(merge.keep(), merge.absorb());
    if (!ledger.undo(reference, why, accounts.caller())) {
      throw Refused.conflict("refused.mergeUndone", reference);
    }
    follow(members);
    enter("mergeUndo", register, merge.keep(), merge.absorb(), why);
  }

  private void follow(TreeSet<Long> members) {
    roots.recompute(members);
    events.fire(new PeopleMerged(List.copyOf(members)));
  }

  /**
   * Two people who look like one are not. Holds for everybody who counts as either of them now, and
   * is remembered until somebody opens the question again.
   *
   * @param personA one
   * @param personB the other
   * @param reason why
   * @throws Refused (not found) if somebody is not in the caller's scope; else as {@link #merge}
   *     does
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void decideNotSame(long personA, long personB, String reason) {
    decide("notSame", personA, personB, false, Reason.of(reason));
  }

  /**
   * Two people are one, says somebody who knows them and may not join them: the pair comes first in
   * the queue of whoever may.
   *
   * @param personA one
   * @param personB the other
   * @param reason why
   * @throws Refused (conflict) if they were declared not to be the same; else as {@link
   *     #decideNotSame} does
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void askForMerge(long personA, long personB, String reason) {
    registerOf(personA, personB);
    if (Boolean.FALSE.equals(ledger.decided(roots.members(personA), roots.members(personB)))) {
      throw Refused.conflict("refused.decidedApart");
    }
    decide("mergeAsked", personA, personB, true, Reason.of(reason));
  }

  /**
   * Whether two people are one is a question again.
   *
   * @param personA one
   * @param personB the other
   * @throws Refused (not found) if somebody does not stand in the caller's register; (conflict) if
   *     both count as one
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void reopen(long personA, long personB) {
    decide("reopen", personA, personB, null, null);
  }

  private void decide(String action, long personA, long personB, Boolean same, String reason) {
    var register = registerOf(personA, personB);
    roots.lock(personA, personB);
    requireTwo(roots.of(personA), roots.of(personB));
    ledger.decide(roots.members(personA), roots.members(personB), same, reason, accounts.caller());
    enter(action, register, roots.of(personA), roots.of(personB), reason);
  }

  /**
   * Merges that concern somebody or whoever counts as them now.
   *
   * @param personId who
   * @return the merges, the newest first; undone ones too
   * @throws Refused (not found) if the person does not stand in the caller's register
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<MergeRow> of(long personId) {
    registerOf(personId);
    return ledger.of(roots.members(personId));
  }

  /** Everybody decides about the people of their own scope and knows no others. */
  private Register registerOf(long... people) {
    var register = scopes.mine().register();
    for (var person : people) {
      if (!scopes.includes(person)) {
        throw Refused.notFound("refused.noPerson", String.valueOf(person));
      }
    }
    return register;
  }

  private static void requireTwo(long root, long other) {
    if (root == other) {
      throw Refused.conflict("refused.samePerson");
    }
  }

  private void enter(String action, Register register, long person, long other, String reason) {
    audit.enter(
        new AuditEntry(action, register, "person " + person, "person " + other, reason),
        accounts.caller());
  }
}
