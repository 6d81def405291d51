package org.sarai.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.InstitutionTree;
import org.sarai.people.internal.Sight;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** Organisations and their units, and who belongs to them when. */
@Stateless
public class Institutions {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @EJB private Accounts accounts;
  @EJB private InstitutionTree tree;
  @EJB private Scopes scopes;
  @EJB private Sight sight;

  /**
   * An institution of an import or a seed.
   *
   * @param id its id
   * @param created whether nobody had named it before
   */
  public record Known(long id, boolean created) {}

  /**
   * Finds an institution by name (compatibility forms, case and runs of space ignored) and country,
   * or creates it at counting level.
   *
   * @param name its name
   * @param country ISO 3166-1 alpha-2, or null
   * @param type one of the contract's types, or null
   * @param demo whether it belongs to the demo programme
   * @return the institution
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Known named(String name, String country, String type, boolean demo) {
    var known = find(name, country);
    if (known.isPresent()) {
      return new Known(known.get(), false);
    }
    var id =
        (Number)
            database
                .createNativeQuery(
                    "insert into institution"
                        + " (name, name_key, country, country_key, type, demo, recorded_at)"
                        + " values (?1, ?2, ?3, coalesce(?3, '--'), ?4, ?5, ?6) returning id",
                    Long.class)
                .setParameter(1, name.strip())
                .setParameter(2, nameKey(name))
                .setParameter(3, country)
                .setParameter(4, type)
                .setParameter(5, demo)
                .setParameter(6, Clock.now())
                .getSingleResult();
    return new Known(id.longValue(), true);
  }

  /**
   * @param name a name
   * @param country ISO 3166-1 alpha-2, or null
   * @return id of the institution that {@link #named} would find, by any name that it ever had
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Optional<Long> find(String name, String country) {
    return tree.named(nameKey(name), country);
  }

  /**
   * What two spellings of one institution have in common.
   *
   * @param name a name
   * @return it in compatibility form, lower case, with single spaces
   */
  public static String nameKey(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Somebody belongs to an institution from a day on, beside what they belong to already.
   *
   * @param personId who
   * @param institutionId where
   * @param position rank or post; may be null
   * @param from first day; null when nobody knows
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void affiliate(long personId, long institutionId, String position, LocalDate from) {
    sight.root(scopes.mine(), personId);
    database
        .createNativeQuery(
            "insert into affiliation"
                + " (person_id, institution_id, position, valid_from, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, personId)
        .setParameter(2, institutionId)
        .setParameter(3, position)
        .setParameter(4, from)
        .setParameter(5, Clock.now())
        .setParameter(6, accounts.caller())
        .executeUpdate();
  }

  /**
   * Somebody moves: what they belong to ends on the day before, and the new affiliation begins.
   * Completions keep the institution of their own day.
   *
   * @param personId who
   * @param institutionId where to
   * @param position rank or post there; may be null
   * @param on first day at the new institution
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void transfer(long personId, long institutionId, String position, LocalDate on) {
    if (on == null) {
      throw Refused.invalid("refused.dayMissing");
    }
    sight.root(scopes.mine(), personId);
    database
        .createNativeQuery(
            "insert into affiliation_end (affiliation_id, ended_on, recorded_at, recorded_by)"
                + " select a.id, ?2, ?3, ?4 from affiliation a"
                + " left join affiliation_end e on e.affiliation_id = a.id"
                + " where a.person_id = ?1 and e.id is null")
        .setParameter(1, personId)
        .setParameter(2, on)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
    affiliate(personId, institutionId, position, on);
  }

  /**
   * The institutions of a scope that lie below no other of it.
   *
   * @param scope some institutions
   * @return ids; none when everybody is in scope
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<Long> tops(Scope scope) {
    @SuppressWarnings("unchecked")
    List<Number> ids =
        database
            .createNativeQuery(
                "select institution_id from effective_institution where institution_id in ?1"
                    + " and merged_into is null and (parent_id is null or parent_id not in ?1)",
                Long.class)
            .setParameter(1, scope.ids())
            .getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /**
   * Names of institutions.
   *
   * @param ids which ones
   * @return a row for each that exists, in no order
   */
  @PermitAll
  public List<InstitutionRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select institution_id, name, cast(country as varchar(2)), type"
                    + " from effective_institution where institution_id in ?1")
            .setParameter(1, ids)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new InstitutionRow(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3]))
        .toList();
  }
}
