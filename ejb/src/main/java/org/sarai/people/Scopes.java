package org.sarai.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.Registry;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** Whom a caller may see. */
@Stateless
public class Scopes {
  @EJB private Accounts accounts;
  @EJB private Registry registry;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Each administrator sees the people of their register; a focal point those of the institutions
   * that they were named for, with everything below these and their merged duplicates.
   *
   * @return the caller's scope; of a focal point without an institution nobody is in it
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Scope mine() {
    if (isKeeping()) {
      return Scope.all(register());
    }
    return new Scope(Register.OFFICIALS, false, institutionsOf(accounts.current().personId()));
  }

  /**
   * @return the register that the caller's rights are about
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Register register() {
    return isKeeping() && !session.isCallerInRole(Roles.ADMINISTRATOR)
        ? Register.MIGRANTS
        : Register.OFFICIALS;
  }

  /**
   * @return whether the caller keeps a register, and is not confined to some institutions
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public boolean isKeeping() {
    return session.isCallerInRole(Roles.ADMINISTRATOR)
        || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  /**
   * Whom the caller may nominate and enrol: trainers teach everybody among the officials, everybody
   * else whom they may see.
   *
   * @return the caller's scope
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public Scope nominating() {
    var keeps =
        session.isCallerInRole(Roles.ADMINISTRATOR)
            || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
    return !keeps && session.isCallerInRole(Roles.TRAINER) ? Scope.all(Register.OFFICIALS) : mine();
  }

  /**
   * Whom a focal point may see, for work of theirs that goes on without them.
   *
   * @param subject the focal point's account
   * @return their scope as it is now; nobody is in it without an institution
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Scope ofFocalPoint(String subject) {
    @SuppressWarnings("unchecked")
    List<Number> people =
        database
            .createNativeQuery(
                "select person_id from account where subject = ?1 and register = 'OFFICIALS'",
                Long.class)
            .setParameter(1, subject)
            .getResultList();
    var institutions = new HashSet<Long>();
    people.forEach(person -> institutions.addAll(institutionsOf(person.longValue())));
    return new Scope(Register.OFFICIALS, false, institutions);
  }

  /**
   * Who of some people belonged to the institutions of a scope and has left all of them. Whose
   * affiliation was taken back never belonged.
   *
   * @param scope some institutions
   * @param people some people
   * @return those of them who have left
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Set<Long> left(Scope scope, Collection<Long> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    @SuppressWarnings("unchecked")
    List<Number> found =
        database
            .createNativeQuery(
                "select p.person_id from effective_person p where p.person_id in :people"
                    + " and p.register = :register and not "
                    + scope.within("p.root_id")
                    + " and p.root_id in (select q.root_id from belonging b"
                    + " join effective_person q on q.person_id = b.person_id"
                    + " where b.institution_id in :institutions and b.ended_on <= :today"
                    + " and b.ended_on > coalesce(b.valid_from, '1000-01-01'))",
                Long.class)
            .setParameter("people", people)
            .setParameter("register", scope.register().name())
            .setParameter("institutions", scope.ids())
            .setParameter("today", today())
            .getResultList();
    return found.stream().map(Number::longValue).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether somebody is in the caller's scope. Of those who count as one person, all are if one is.
   *
   * @param personId who
   * @return whether the caller may see them
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public boolean includes(long personId) {
    var scope = mine();
    return !database
        .createNativeQuery(
            "select 1 from person p where p.id = ?1 and p.register = ?2 and (?3 or exists"
                + " (select 1 from belonging b where b.person_id in"
                + " (select s.other_id from same_person s where s.person_id = ?1)"
                + " and b.institution_id in ?4 and (b.ended_on is null or b.ended_on > ?5)))")
        .setParameter(1, personId)
        .setParameter(2, scope.register().name())
        .setParameter(3, scope.everybody())
        .setParameter(4, scope.ids())
        .setParameter(5, today())
        .getResultList()
        .isEmpty();
  }

  /**
   * What somebody in the caller's scope is called.
   *
   * @param personId who
   * @return the name; empty if nobody in the caller's scope has this id, or the identity was erased
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Optional<String> name(long personId) {
    return includes(personId)
        ? Optional.ofNullable(registry.names(mine().register(), List.of(personId)).get(personId))
        : Optional.empty();
  }

  /**
   * What the people behind accounts are called, as far as they stand in the caller's register.
   *
   * @param subjects accounts, as ledgers say who recorded something
   * @return names by account; whoever stands in no register, or in the other, is absent
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Map<String, String> accountNames(Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    var register = mine().register();
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select cast(subject as varchar(36)), person_id from account"
                    + " where subject in ?1 and register = ?2")
            .setParameter(1, subjects)
            .setParameter(2, register.name())
            .getResultList();
    var people = rows.stream().map(row -> ((Number) row[1]).longValue()).distinct().toList();
    var names = registry.names(register, people);
    return rows.stream()
        .filter(row -> names.containsKey(((Number) row[1]).longValue()))
        .collect(
            Collectors.toMap(
                row -> ((String) row[0]).strip(), row -> names.get(((Number) row[1]).longValue())));
  }

  private static LocalDate today() {
    return Clock.now().toLocalDate();
  }

  private Set<Long> institutionsOf(long personId) {
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery(
                "with recursive below (id) as ("
                    + "select f.institution_id from focal_point f"
                    + " join effective_person p on p.person_id = f.person_id"
                    + " join effective_person me on me.root_id = p.root_id"
                    + " left join focal_point_end e on e.focal_point_id = f.id"
                    + " where me.person_id = ?1 and e.focal_point_id is null"
                    + " union select i.institution_id from below b join effective_institution i"
                    + " on i.parent_id = b.id or i.merged_into = b.id)"
                    + " select id from below",
                Long.class)
            .setParameter(1, personId)
            .getResultList();
    return ids.stream().map(Number::longValue).collect(Collectors.toUnmodifiableSet());
  }
}
