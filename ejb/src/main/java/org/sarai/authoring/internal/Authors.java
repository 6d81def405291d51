package org.sarai.authoring.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.authoring.Author;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Who somebody is whose account a draft's rows name. Colleagues who teach are told each other's
 * names: a lock that does not say whom to ask helps nobody.
 */
@Stateless
@PermitAll
public class Authors {
  @EJB private Accounts accounts;
  @EJB private Registers registers;
  @Resource private SessionContext session;

  public Author of(String account) {
    var named =
        session.isCallerInRole(Roles.TRAINER) || session.isCallerInRole(Roles.ADMINISTRATOR);
    var name =
        named
            ? accounts
                .find(account, Register.OFFICIALS)
                .map(
                    found ->
                        registers
                            .names(Register.OFFICIALS, List.of(found.personId()))
                            .get(found.personId()))
                .orElse(null)
            : null;
    return new Author(account.equals(accounts.caller()), account.equals(Accounts.PLATFORM), name);
  }

  public boolean isCaller(String account) {
    return account.equals(accounts.caller());
  }
}
