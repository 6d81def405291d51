package org.sarai.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Account;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Roots;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** People as they arrive by signing in, and what they see and correct of their own. */
@Stateless
@PermitAll
public class People {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Registry registry;
  @EJB private Roots roots;
  @EJB private Scopes scopes;
  @Inject private Event<DomainEvent> events;

  /**
   * Somebody has signed in: finds their account, or matches a person by verified e-mail and birth
   * date, or creates one. Calling it again changes nothing.
   *
   * @param token what the identity provider says
   * @return the account, linked
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Account signedIn(TokenIdentity token) {
    var register = accounts.register();
    var known = accounts.find(token.subject(), register);
    var personId =
        known
            .map(Account::personId)
            .or(() -> registry.personAwaiting(register, token.username(), token.subject()))
            .orElseGet(() -> arrived(token, register));
    registry.nameAccount(register, token.username(), token.subject(), personId);
    return known.orElseGet(() -> accounts.link(token.subject(), register, personId));
  }

  private long arrived(TokenIdentity token, Register register) {
    var name = token.givenName() == null ? token.username() : token.givenName();
    var details =
        new PersonDetails(
            name,
            token.familyName(),
            token.birthDate(),
            null,
            null,
            token.emailVerified() ? token.email() : null,
            null,
            null,
            null);
    var candidate = new Candidate(details, "account " + token.subject());
    return registry.recognise(Scope.all(register), List.of(candidate), false).get(0).personId();
  }

  /**
   * What the platform knows of the caller.
   *
   * @return the caller's own profile
   */
  public OwnProfile ownProfile() {
    var me = accounts.current();
    var today = LocalDate.now(java.time.ZoneOffset.UTC);
    var affiliation = registry.affiliation(me.personId(), today);
    return new OwnProfile(
        registry
            .details(me.register(), me.personId())
            .orElseThrow(() -> Refused.unauthenticated("refused.noAccount")),
        affiliation.map(Affiliated::institutionName).orElse(null),
        affiliation.map(Affiliated::position).orElse(null));
  }

  /**
   * The caller corrects their own names, telephone number and sex.
   *
   * @param correction the new values
   */
  public void correctOwnProfile(@Valid CorrectOwnProfile correction) {
    var me = accounts.current();
    registry.correct(me, correction);
    registry.correctSex(me.personId(), blankToNull(correction.sex()), Clock.now());
    registry.reassess(me.register(), me.personId());
    events.fire(new TraitsCorrected(me.personId()));
  }

  /**
   * A register's keeper corrects sex, nationality and disability of somebody, for everybody who
   * counts as the same.
   *
   * @param correction the new values
   * @throws Refused (not found) if the person does not stand in the caller's register
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void correctTraits(@Valid CorrectTraits correction) {
    var register = scopes.mine().register();
    var personId = correction.personId();
    if (!roots.isIn(register, personId)) {
      throw Refused.notFound("refused.noPerson", String.valueOf(personId));
    }
    roots.lock(personId);
    registry.correctTraits(correction, Clock.now());
    audit.enter(
        new AuditEntry("traits", register, "person " + roots.of(personId), null, null),
        accounts.caller());
    events.fire(new TraitsCorrected(personId));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
