package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.IdentityFiles;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Sight;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;
import org.sarai.shared.Typed;

/** Keeping the people of a register: who they are, how they are reached, what they agreed to. */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeopleDesk {
  static final String LANGUAGES = "LANGUAGES";
  static final String AGE_BAND = "AGE_BAND";

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private IdentityFiles files;
  @EJB private Registry registry;
  @EJB private Scopes scopes;
  @EJB private Sight sight;
  @Inject private Event<DomainEvent> events;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Takes somebody into the caller's register, unless they are recognised as somebody who stands in
   * it.
   *
   * @param command who
   * @return the new person
   * @throws Refused (conflict) if they are known
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public long create(@Valid CreatePerson command) {
    var scope = scopes.mine();
    var details = details(command.words(), command.words().sex(), null);
    var candidate = List.of(new Candidate(details, null));
    var known = registry.recogniseDry(scope.register(), candidate).get(0);
    if (!known.created()) {
      throw Refused.conflict("refused.personKnown", Long.toString(known.personId()));
    }
    var personId = registry.recognise(scope, candidate, false).get(0).personId();
    writeTraits(scope, personId, command.words());
    enter("personCreated", scope, personId, null);
    return personId;
  }

  /**
   * Replaces what stands of somebody. By the old values they are still recognised, so that lists
   * which hold them change nothing.
   *
   * @param command who, and what is true
   * @throws Refused (conflict) if the number is somebody else's
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void correct(@Valid CorrectPerson command) {
    var scope = scopes.mine();
    var root = sight.root(scope, command.personId());
    sight.locked(root);
    var disability = known(scope, root).disability();
    var details = details(command.words(), command.words().sex(), disability);
    if (!files.write(scope.register(), root, details)) {
      throw Refused.conflict("refused.numberTaken");
    }
    writeTraits(scope, root, command.words());
    registry.correctTraits(
        new CorrectTraits(root, details.sex(), details.nationality(), details.disability()),
        Clock.now());
    registry.reassess(scope.register(), root);
    events.fire(new TraitsCorrected(root));
    enter("personCorrected", scope, root, null);
  }

  private void writeTraits(Scope scope, long personId, PersonWords words) {
    var values = new HashMap<String, String>();
    values.put(LANGUAGES, Typed.text(words.languages()));
    values.put(AGE_BAND, words.birthDate() == null ? words.ageBand() : null);
    files.traits(scope.register(), personId, values);
  }

  private static PersonDetails details(PersonWords words, String sex, String disability) {
    return new PersonDetails(
        words.givenName().strip(),
        Typed.text(words.familyName()),
        words.birthDate(),
        Typed.text(words.nationalId()),
        words.nationality(),
        Typed.text(words.email()),
        Typed.text(words.phone()),
        sex,
        disability);
  }

  /**
   * Replaces how somebody is reached.
   *
   * @param command who, and how
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public void correctContact(@Valid CorrectContact command) {
    var scope = scopes.mine();
    var root = sight.root(scope, command.personId());
    files.contact(scope.register(), root, Typed.text(command.email()), Typed.text(command.phone()));
    registry.reassess(scope.register(), root);
    enter("contactCorrected", scope, root, null);
  }

  /**
   * Writes somebody's name in a further language, or takes that writing away.
   *
   * @param command who, and how it is written
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void writeName(@Valid WriteName command) {
    var scope = scopes.mine();
    var root = sight.root(scope, command.personId());
    files.name(
        scope.register(),
        root,
        new ScriptName(
            command.language(), Typed.text(command.givenName()), Typed.text(command.familyName())));
    enter("nameWritten", scope, root, command.language());
  }

  /**
   * Adds a number by which somebody is recognised from now on.
   *
   * @param command who, and which
   * @throws Refused (conflict) if it is somebody else's
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void addNumber(@Valid AddNumber command) {
    var scope = scopes.mine();
    var root = sight.root(scope, command.personId());
    if (command.number().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw Refused.invalid("refused.emptyNumber");
    }
    var nationality = known(scope, root).nationality();
    if (!files.addNumber(
        scope.register(), root, command.kind(), command.number().strip(), nationality)) {
      throw Refused.conflict("refused.numberTaken");
    }
    enter("numberAdded", scope, root, command.kind().name());
  }

  /**
   * Takes a further number away.
   *
   * @param personId whose
   * @param numberId which
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void removeNumber(long personId, long numberId) {
    var scope = scopes.mine();
    var root = sight.root(scope, personId);
    var nationality = known(scope, root).nationality();
    files.removeNumber(scope.register(), root, numberId, nationality);
    enter("numberRemoved", scope, root, null);
  }

  /**
   * Keeps the answers in the register; the core learns yes or no.
   *
   * @param command who, and what they answered
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void answer(@Valid AnswerDifficulties command) {
    var scope = scopes.mine();
    var root = sight.root(scope, command.personId());
    sight.locked(root);
    var values = new HashMap<String, String>();
    for (var domain : Difficulty.values()) {
      var answer = command.answers().get(domain);
      values.put(domain.name(), answer == null ? null : answer.name());
    }
    files.traits(scope.register(), root, values);
    var details = known(scope, root);
    registry.correctTraits(
        new CorrectTraits(root, details.sex(), details.nationality(), command.disability()),
        Clock.now());
    events.fire(new TraitsCorrected(root));
    enter("difficultiesAnswered", scope, root, null);
  }

  /**
   * Records a decision on a purpose; the newest counts, all are kept.
   *
   * @param command who, on what, and which
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void consent(@Valid RecordConsent command) {
    var scope = scopes.mine();
    var root = sight.root(scope, command.personId());
    if (command.on().isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
      throw Refused.invalid("refused.inTheFuture");
    }
    database
        .createNativeQuery(
            "insert into consent (person_id, purpose, given, decided_on, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, root)
        .setParameter(2, command.purpose().name())
        .setParameter(3, command.given())
        .setParameter(4, command.on())
        .setParameter(5, Clock.now())
        .setParameter(6, accounts.caller())
        .executeUpdate();
    enter(
        command.given() ? "consentGiven" : "consentWithdrawn",
        scope,
        root,
        command.purpose().name());
  }

  private PersonDetails known(Scope scope, long root) {
    return registry
        .details(scope.register(), root)
        .orElseThrow(() -> Refused.notFound("refused.noPerson", Long.toString(root)));
  }

  private void enter(String action, Scope scope, long personId, String detail) {
    audit.enter(
        new AuditEntry(action, scope.register(), "person " + personId, null, detail),
        accounts.caller());
  }
}
