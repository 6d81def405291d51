package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Roots;
import org.sarai.shared.Clock;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * People who want to be forgotten. Names, numbers, contacts and whatever they could be recognised
 * by leave the register, and their sign-ins are nobody any more. What they learnt goes on counting
 * under an id that means nothing.
 */
@Stateless
public class Erasures {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Registry registry;
  @EJB private Roots roots;
  @EJB private Scopes scopes;

  /**
   * Erases the identity of somebody, and of all who count as the same: they are one human being.
   * This cannot be undone.
   *
   * @param personId who
   * @param reason why; never a name
   * @throws Refused (not found) if the person does not stand in the caller's register; (conflict)
   *     if the identity was erased before; (invalid) without a reason
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void erase(long personId, String reason) {
    var why = Reason.of(reason);
    var register = scopes.mine().register();
    if (!roots.isIn(register, personId)) {
      throw Refused.notFound("refused.noPerson", String.valueOf(personId));
    }
    var members = roots.lock(personId);
    if (members.stream().allMatch(registry::isErased)) {
      throw Refused.conflict("refused.erased");
    }
    registry.erase(register, members, why, accounts.caller(), Clock.now());
    for (var member : members) {
      audit.enter(
          new AuditEntry("erase", register, "person " + member, null, why), accounts.caller());
    }
  }
}
