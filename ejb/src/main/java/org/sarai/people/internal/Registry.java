package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sarai.identity.Account;
import org.sarai.identity.Accounts;
import org.sarai.people.Affiliated;
import org.sarai.people.Candidate;
import org.sarai.people.Contact;
import org.sarai.people.CorrectOwnProfile;
import org.sarai.people.CorrectTraits;
import org.sarai.people.DryRegister;
import org.sarai.people.Matched;
import org.sarai.people.PersonDetails;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;

/** Register and core together, in the order that keeps them repairable: identity first. */
@Stateless
public class Registry {
  @EJB private Accounts accounts;
  @EJB private IdentityStore identities;
  @EJB private PersonLedger ledger;
  @EJB private Proposals proposals;
  @EJB private Roots roots;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Resource(lookup = "java:jboss/TransactionManager")
  private TransactionManager transactions;

  /**
   * Recognises or creates people. Who is new is judged by the core: somebody whom a try that failed
   * has left in the register is new until the core has them.
   */
  public List<Matched> recognise(Scope scope, List<Candidate> candidates, boolean demo) {
    var recognition = identities.recognise(scope, candidates);
    return record(scope.register(), candidates, recognition, demo, true);
  }

  /** Who they would turn out to be; stores nothing. */
  public List<Matched> recogniseDry(Register register, List<Candidate> candidates) {
    return identities.lookUp(Scope.all(register), candidates).people();
  }

  /** The same in a transaction of the register that is kept open beside the core's. */
  public DryRegister tryOut(Scope scope) {
    return new TriedRegister(
        transactions,
        candidates -> identities.tryOut(scope, candidates),
        (candidates, recognition, demo) ->
            record(scope.register(), candidates, recognition, demo, false));
  }

  private List<Matched> record(
      Register register,
      List<Candidate> candidates,
      Recognition recognition,
      boolean demo,
      boolean lock) {
    var fresh = ledger.record(register, candidates, recognition, demo, lock);
    return recognition.people().stream()
        .map(
            matched ->
                fresh.remove(matched.personId())
                    ? new Matched(matched.personId(), true, matched.toReview())
                    : new Matched(matched.personId(), false, false))
        .toList();
  }

  public void prepareName(Register register, String username, long personId) {
    identities.prepareName(register, username, personId);
  }

  public void nameAccount(Register register, String username, String subject, long personId) {
    identities.nameAccount(register, username, subject, personId);
  }

  public Optional<Long> personNamed(Register register, String username) {
    return identities.personNamed(register, username);
  }

  public Optional<Long> personAwaiting(Register register, String username, String subject) {
    return identities.personAwaiting(register, username, subject);
  }

  /**
   * What is known of somebody: their own words, and where they say nothing those of whoever counts
   * as the same; traits as they are counted.
   *
   * @return empty if the identity was erased
   */
  public Optional<PersonDetails> details(Register register, long personId) {
    var traits = effectiveTraits(personId);
    return words(register, personId)
        .map(
            words ->
                new PersonDetails(
                    words.givenName(),
                    words.familyName(),
                    words.birthDate(),
                    words.nationalId(),
                    traits.map(row -> (String) row[1]).orElse(null),
                    words.email(),
                    words.phone(),
                    traits.map(row -> (String) row[0]).orElse(null),
                    traits.map(row -> (String) row[2]).orElse(null)));
  }

  private Optional<PersonDetails> words(Register register, long personId) {
    return roots.members(personId).stream()
        .sorted(Comparator.comparing(member -> member != personId))
        .map(member -> identities.details(register, member))
        .flatMap(Optional::stream)
        .reduce(Registry::filled);
  }

  /** Names belong together; of the rest each value stands for itself. */
  private static PersonDetails filled(PersonDetails words, PersonDetails others) {
    return new PersonDetails(
        words.givenName(),
        words.familyName(),
        either(words.birthDate(), others.birthDate()),
        either(words.nationalId(), others.nationalId()),
        null,
        either(words.email(), others.email()),
        either(words.phone(), others.phone()),
        null,
        null);
  }

  public Map<Long, String> names(Register register, List<Long> personIds) {
    return identities.names(register, personIds);
  }

  public Optional<Contact> contact(Register register, long personId) {
    return identities
        .details(register, personId)
        .filter(details -> details.email() != null)
        .map(details -> new Contact(details.fullName(), details.email()));
  }

  public Map<String, Set<Long>> owners(Register register, Set<String> written) {
    return identities.owners(register, written);
  }

  private static <T> T either(T one, T other) {
    return one == null ? other : one;
  }

  public Optional<LocalDate> birthDate(Register register, long personId) {
    return words(register, personId).map(PersonDetails::birthDate);
  }

  public void correct(Account account, CorrectOwnProfile correction) {
    identities.correct(
        account.register(),
        account.personId(),
        correction.givenName().strip(),
        correction.familyName() == null ? null : correction.familyName().strip(),
        correction.phone());
  }

  /** Whoever is like somebody after a correction is proposed, whoever is not is no more. */
  public void reassess(Register register, long personId) {
    proposals.reassess(register, personId);
  }

  /** A correction is a further row; it says nothing about the other traits. */
  public void correctSex(long personId, String sex, LocalDateTime now) {
    database
        .createNativeQuery(
            "insert into person_trait (person_id, sex, sex_decided, recorded_at)"
                + " values (?1, ?2, true, ?3)")
        .setParameter(1, personId)
        .setParameter(2, sex)
        .setParameter(3, now)
        .executeUpdate();
  }

  /** All three traits are decided, also that one of them is not stated. */
  public void correctTraits(CorrectTraits correction, LocalDateTime now) {
    database
        .createNativeQuery(
            "insert into person_trait (person_id, sex, sex_decided, nationality,"
                + " nationality_decided, disability, disability_decided, recorded_at)"
                + " values (?1, ?2, true, ?3, true, ?4, true, ?5)")
        .setParameter(1, correction.personId())
        .setParameter(2, correction.sex())
        .setParameter(3, correction.nationality())
        .setParameter(4, correction.disability())
        .setParameter(5, now)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Optional<Object[]> effectiveTraits(long personId) {
    // A varchar of one would come back as a Character.
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select cast(sex as varchar(2)), cast(nationality as varchar(2)), disability"
                    + " from effective_trait where person_id = ?1")
            .setParameter(1, personId)
            .getResultList();
    return rows.stream().findFirst();
  }

  /**
   * Takes people out of the register and their accounts off them; what they learnt stays. The core
   * says so first: if the register then cannot be reached, all of it is rolled back.
   */
  public void erase(
      Register register, Collection<Long> people, String reason, String by, LocalDateTime now) {
    for (var person : people) {
      database
          .createNativeQuery(
              "insert ignore into person_erasure (person_id, reason, recorded_at, recorded_by)"
                  + " values (?1, ?2, ?3, ?4)")
          .setParameter(1, person)
          .setParameter(2, reason)
          .setParameter(3, now)
          .setParameter(4, by)
          .executeUpdate();
    }
    accounts.unlink(people);
    identities.erase(register, people);
  }

  public boolean isErased(long personId) {
    return !database
        .createNativeQuery("select 1 from person_erasure where person_id = ?1")
        .setParameter(1, personId)
        .getResultList()
        .isEmpty();
  }

  /** The newest affiliation that holds on a day, of all who count as the same. */
  @SuppressWarnings("unchecked")
  public Optional<Affiliated> affiliation(long personId, LocalDate day) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select a.institution_id, i.name, a.position from affiliation a"
                    + " join institution i on i.id = a.institution_id"
                    + " left join affiliation_end e on e.affiliation_id = a.id"
                    + " where a.person_id in"
                    + " (select s.other_id from same_person s where s.person_id = ?1)"
                    + " and (a.valid_from is null or a.valid_from <= ?2)"
                    + " and (e.ended_on is null or e.ended_on > ?2)"
                    + " order by a.valid_from desc, a.id desc limit 1")
            .setParameter(1, personId)
            .setParameter(2, day)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row -> new Affiliated(((Number) row[0]).longValue(), (String) row[1], (String) row[2]));
  }
}
