package org.sarai.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.sarai.identity.internal.AccountEntity;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** Which account belongs to which person. One account may stand for one person per register. */
@Stateless
@PermitAll
public class Accounts {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Resource private SessionContext session;

  /**
   * The register that the caller acts in: staff of any kind among the officials, everybody else
   * among the migrants.
   *
   * @return the register; never null
   */
  public Register register() {
    return Roles.STAFF.stream().anyMatch(session::isCallerInRole)
        ? Register.OFFICIALS
        : Register.MIGRANTS;
  }

  /**
   * The caller's account.
   *
   * @return the account
   * @throws Refused (unauthenticated) if nobody is signed in or the account has not arrived yet
   */
  public Account current() {
    return find(session.getCallerPrincipal().getName(), register())
        .orElseThrow(() -> Refused.unauthenticated("refused.noAccount"));
  }

  /**
   * @param username the account's name in Keycloak
   * @param register where to look
   * @return the account, if it has arrived or was prepared
   */
  public Optional<Account> find(String username, Register register) {
    return one(
        "select a from Account a where a.username = ?1 and a.register = ?2", username, register);
  }

  /**
   * @param subject Keycloak's id of the account
   * @param register where to look
   * @return the account, if this subject has arrived before
   */
  public Optional<Account> findBySubject(String subject, Register register) {
    return one(
        "select a from Account a where a.subject = ?1 and a.register = ?2", subject, register);
  }

  /**
   * Binds an account to a person, or a prepared account to its subject.
   *
   * @param username the account's name in Keycloak
   * @param subject Keycloak's id of the account; null prepares an account that has not arrived yet
   * @param register the person's register
   * @param personId the person
   * @return the account
   */
  public Account link(String username, String subject, Register register, long personId) {
    var known =
        database
            .createQuery(
                "select a from Account a where a.username = ?1 and a.register = ?2",
                AccountEntity.class)
            .setParameter(1, username)
            .setParameter(2, register)
            .getResultList();
    var account =
        known.isEmpty()
            ? new AccountEntity(username, register, personId, Clock.now())
            : known.get(0);
    if (subject != null) {
      account.link(subject, Clock.now());
    }
    database.persist(account);
    return account.row();
  }

  private Optional<Account> one(String query, Object first, Object second) {
    List<AccountEntity> found =
        database
            .createQuery(query, AccountEntity.class)
            .setParameter(1, first)
            .setParameter(2, second)
            .getResultList();
    return found.stream().findFirst().map(AccountEntity::row);
  }
}
