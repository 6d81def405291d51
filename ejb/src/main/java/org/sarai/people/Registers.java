package org.sarai.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Roots;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** The registers, for the features that record what people did. */
@Stateless
public class Registers {
  @EJB private Registry registry;
  @EJB private Roots roots;
  @Resource private SessionContext session;

  /**
   * Recognises or creates people of one register.
   *
   * @param scope as whom somebody may be recognised; whoever is like somebody outside of it is new,
   *     and proposed to those who see both
   * @param candidates the people
   * @param demo whether those who are new belong to the demo programme
   * @return one answer for each, in order
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<Matched> recognise(Scope scope, List<Candidate> candidates, boolean demo) {
    return registry.recognise(scope, candidates, demo);
  }

  /**
   * Who candidates would turn out to be; stores nothing.
   *
   * @param register which one
   * @param candidates the people
   * @return one answer for each, in order; those who would be new have ids that do not last
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<Matched> recogniseDry(Register register, List<Candidate> candidates) {
    return registry.recogniseDry(register, candidates);
  }

  /**
   * A register in which people can be recognised as if for good, by the same code, without anything
   * staying and without arrivals waiting.
   *
   * @param scope as whom somebody may be recognised
   * @return the register; to be closed within the transaction in which it was opened, which must
   *     then be rolled back
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public DryRegister tryOut(Scope scope) {
    return registry.tryOut(scope);
  }

  /**
   * Prepares an account for somebody who has not signed in yet, so that they can be enrolled.
   *
   * @param username the account's name in Keycloak
   * @param register the person's register
   * @param personId the person
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void prepareAccount(String username, Register register, long personId) {
    registry.prepareName(register, username, personId);
  }

  /**
   * Whose account a user name is.
   *
   * @param register where to look
   * @param username the account's name in Keycloak, exactly
   * @return the person, if the account has arrived or was prepared
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Optional<Long> personOfAccount(Register register, String username) {
    return registry.personNamed(register, username);
  }

  /**
   * Where somebody belongs on a day.
   *
   * @param personId who
   * @param day when
   * @return the newest affiliation that holds on that day
   */
  @PermitAll
  public Optional<Affiliated> affiliation(long personId, LocalDate day) {
    return registry.affiliation(personId, day);
  }

  /**
   * Whether two are one person: the same, or merged.
   *
   * @param personId one
   * @param otherId the other
   * @return whether both count as the same
   */
  @PermitAll
  public boolean same(long personId, long otherId) {
    return roots.of(personId) == roots.of(otherId);
  }

  /**
   * Whom somebody counts as.
   *
   * @param personId who
   * @return the root of the merges that stand; the person themselves if nobody absorbed them
   */
  @PermitAll
  public long root(long personId) {
    return roots.of(personId);
  }

  /**
   * In which age band somebody is on a day; the birth date itself stays in the register.
   *
   * @param register the person's register
   * @param personId who
   * @param day when
   * @return the band, or null when the birth date is not stated
   */
  @PermitAll
  public AgeBand ageBand(Register register, long personId, LocalDate day) {
    return registry.birthDate(register, personId).map(birth -> AgeBand.on(birth, day)).orElse(null);
  }

  /**
   * What people of one register are called.
   *
   * @param register which one
   * @param personIds who
   * @return full names by id; people who do not stand in this register are absent
   * @throws Refused (forbidden) if the caller keeps the other register only
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public Map<Long, String> names(Register register, List<Long> personIds) {
    var mine = register == Register.OFFICIALS ? Roles.ADMINISTRATOR : Roles.MIGRANT_ADMINISTRATOR;
    var other = register == Register.OFFICIALS ? Roles.MIGRANT_ADMINISTRATOR : Roles.ADMINISTRATOR;
    if (session.isCallerInRole(other) && !session.isCallerInRole(mine)) {
      throw Refused.forbidden("refused.otherRegister", register.audience());
    }
    return registry.names(register, personIds);
  }

  /**
   * The name that learning content greets its learner with.
   *
   * @param register the person's register
   * @param personId who
   * @return "Family, Given", as SCORM wants it; empty if the identity was erased
   */
  @PermitAll
  public String contentName(Register register, long personId) {
    return registry
        .details(register, personId)
        .map(
            details ->
                details.familyName() == null
                    ? details.givenName()
                    : details.familyName() + ", " + details.givenName())
        .orElse("");
  }

  /**
   * How to write to somebody. Only the platform's own clockwork asks, when a mail goes out; no
   * signed-in caller has that role.
   *
   * @param register the person's register
   * @param personId who
   * @return name and address; empty when they have no address, or no identity any more
   */
  @RolesAllowed(Roles.PLATFORM)
  public Optional<Contact> contact(Register register, long personId) {
    return registry.contact(register, personId);
  }
}
