package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.InstitutionTree;
import org.sarai.people.internal.PostingLedger;
import org.sarai.people.internal.Sight;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;
import org.sarai.shared.Typed;

/**
 * Who belongs where from when: taking on, moving, leaving. A focal point does it for the people of
 * the own institution; whoever has moved on is out of sight afterwards.
 */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Postings {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private InstitutionTree tree;
  @EJB private PostingLedger ledger;
  @EJB private Scopes scopes;
  @EJB private Sight sight;

  /**
   * Somebody belongs to an institution beside what they belong to already.
   *
   * @param command who and where; a focal point's own institutions only
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void affiliate(@Valid AffiliatePerson command) {
    var scope = scopes.mine();
    var root = locked(scope, command.personId());
    tree.requireOpen(command.institutionId());
    requireMine(scope, command.institutionId());
    ledger.begin(
        root,
        command.institutionId(),
        Typed.text(command.position()),
        Typed.text(command.rank()),
        command.from());
    enter("personAffiliated", scope, root, command.institutionId());
  }

  /**
   * Somebody moves to any institution: what they belong to within the caller's scope ends, the new
   * affiliation begins. Completions keep the institution of their own day.
   *
   * @param command who, where to and when
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void transfer(@Valid TransferPerson command) {
    var scope = scopes.mine();
    var root = locked(scope, command.personId());
    tree.requireOpen(command.institutionId());
    ledger.end(scope, root, null, command.on());
    ledger.begin(
        root,
        command.institutionId(),
        Typed.text(command.position()),
        Typed.text(command.rank()),
        command.on());
    enter("personTransferred", scope, root, command.institutionId());
  }

  /**
   * Somebody leaves an institution of the caller's scope.
   *
   * @param command who, which and when
   * @throws Refused (not found) if they do not belong there
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void leave(@Valid LeaveInstitution command) {
    var scope = scopes.mine();
    var root = locked(scope, command.personId());
    if (ledger.end(scope, root, command.institutionId(), command.on()) == 0) {
      throw Refused.notFound("refused.notThere");
    }
    enter("personLeft", scope, root, command.institutionId());
  }

  /**
   * Somebody has another position or rank where they belong.
   *
   * @param command who, where, what and from when
   * @throws Refused (not found) if they do not belong there
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void changePost(@Valid ChangePost command) {
    var scope = scopes.mine();
    var root = locked(scope, command.personId());
    if (ledger.end(scope, root, command.institutionId(), command.on()) == 0) {
      throw Refused.notFound("refused.notThere");
    }
    ledger.begin(
        root,
        command.institutionId(),
        Typed.text(command.position()),
        Typed.text(command.rank()),
        command.on());
    enter("postChanged", scope, root, command.institutionId());
  }

  private long locked(Scope scope, long personId) {
    var root = sight.root(scope, personId);
    sight.locked(root);
    // Somebody else may have moved or merged them while this waited.
    return sight.root(scope, personId);
  }

  private static void requireMine(Scope scope, long institutionId) {
    if (!scope.everybody() && !scope.institutions().contains(institutionId)) {
      throw Refused.notFound("refused.noInstitution");
    }
  }

  private void enter(String action, Scope scope, long personId, long institutionId) {
    audit.enter(
        new AuditEntry(
            action, scope.register(), "person " + personId, "institution " + institutionId, null),
        accounts.caller());
  }
}
