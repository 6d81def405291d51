package org.sarai.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sarai.identity.internal.AccountEntity;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** Which account belongs to which person. One account may stand for one person per register. */
@Stateless
@PermitAll
public class Accounts {
  /** Who recorded what the platform did by itself. */
  public static final String PLATFORM = "platform";

  /** What the container calls a caller who has not signed in. */
  private static final String NOBODY = "anonymous";

  private static final Pattern OPAQUE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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
    return find(caller(), register())
        .orElseThrow(() -> Refused.unauthenticated("refused.noAccount"));
  }

  /**
   * Who is calling, as ledgers say who recorded something.
   *
   * @return the identity provider's opaque id of the account, person or machine; {@link #PLATFORM}
   *     when the platform itself is at work
   * @throws IllegalStateException if the server's sign-in is set up to call people by their names
   */
  public String caller() {
    var name = session.getCallerPrincipal().getName();
    if (NOBODY.equals(name)) {
      return PLATFORM;
    }
    if (!OPAQUE.matcher(name).matches()) {
      throw new IllegalStateException(
          "Callers must be known by the identity provider's id (principal-attribute \"sub\"):"
              + " the ledgers keep no names");
    }
    return name;
  }

  /**
   * @param subject the identity provider's id of the account
   * @param register where to look
   * @return the account, if this subject has arrived before
   */
  public Optional<Account> find(String subject, Register register) {
    return database
        .createQuery(
            "select a from Account a where a.subject = ?1 and a.register = ?2", AccountEntity.class)
        .setParameter(1, subject)
        .setParameter(2, register)
        .getResultStream()
        .findFirst()
        .map(AccountEntity::row);
  }

  /**
   * Binds an account that has not arrived before to a person.
   *
   * @param subject the identity provider's id of the account
   * @param register the person's register
   * @param personId the person
   * @return the account
   */
  public Account link(String subject, Register register, long personId) {
    var account = new AccountEntity(subject, register, personId, Clock.now());
    database.persist(account);
    return account.row();
  }

  /**
   * Takes the sign-ins off people whose identity is erased: whoever signs in with one of them again
   * is somebody new.
   *
   * @param personIds the people
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void unlink(Collection<Long> personIds) {
    database
        .createQuery("delete from Account a where a.personId in ?1")
        .setParameter(1, personIds)
        .executeUpdate();
  }
}
