package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.people.internal.Registry;
import org.sarai.shared.PageOf;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/**
 * Whom somebody may nominate: everything is within the caller's scope, so that what lies outside
 * can be neither found nor counted.
 */
@Stateless
@RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
public class Nominees {
  @EJB private Scopes scopes;
  @EJB private Registry registry;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Finds people by what somebody has written down.
   *
   * @param written numbers of identity documents, e-mail addresses or user names
   * @return for each text whom it may mean, merged people as one: nobody, one, or several
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public Map<String, Set<Long>> find(Collection<String> written) {
    var register = scopes.nominating().register();
    var texts = Set.copyOf(written);
    var owners = registry.owners(register, texts);
    for (var text : texts) {
      registry
          .personNamed(register, text.strip())
          .ifPresent(id -> owners.computeIfAbsent(text, none -> new HashSet<>()).add(id));
    }
    var roots = roots(owners.values().stream().flatMap(Set::stream).distinct().toList());
    var found = new LinkedHashMap<String, Set<Long>>();
    for (var text : written) {
      var people = new HashSet<Long>();
      owners.getOrDefault(text, Set.of()).stream()
          .map(roots::get)
          .filter(root -> root != null)
          .forEach(people::add);
      found.put(text, people);
    }
    return found;
  }

  /**
   * Whom people count as.
   *
   * @param personIds some people
   * @return the person whom each counts as; those outside the caller's scope are absent
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public Map<Long, Long> roots(Collection<Long> personIds) {
    var roots = new HashMap<Long, Long>();
    if (personIds.isEmpty()) {
      return roots;
    }
    var scope = scopes.nominating();
    var query =
        scoped(
                "select p.person_id, p.root_id from effective_person p where p.person_id in :people"
                    + " and p.register = :register and "
                    + scope.within("p.root_id"),
                scope)
            .setParameter("people", personIds);
    for (var row : rows(query)) {
      roots.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
    return roots;
  }

  /**
   * What people are called.
   *
   * @param personIds some people
   * @return full names by id; those outside the caller's scope are absent
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public Map<Long, String> names(Collection<Long> personIds) {
    return registry.names(scopes.nominating().register(), List.copyOf(roots(personIds).keySet()));
  }

  /**
   * People who belong to an institution of the caller's.
   *
   * @param institutionId one institution; null for all within scope
   * @param among only these, or who they count as; null for all
   * @param first how many to leave out
   * @param count how many at most
   * @return people in order of their id
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public PageOf<Nominee> people(Long institutionId, Collection<Long> among, int first, int count) {
    if (among != null && among.isEmpty()) {
      return new PageOf<>(List.of(), 0);
    }
    var scope = scopes.nominating();
    var from =
        " from belonging b join effective_person p on p.person_id = b.person_id"
            + " join institution i on i.id = b.institution_id where p.register = :register"
            + " and (b.valid_from is null or b.valid_from <= :today)"
            + " and (b.ended_on is null or b.ended_on > :today)"
            + (scope.everybody() ? "" : " and b.institution_id in :institutions")
            + (institutionId == null ? "" : " and b.institution_id = :institution")
            + (among == null
                ? ""
                : " and p.root_id in (select m.root_id from effective_person m"
                    + " where m.person_id in :among)");
    var query =
        scoped(
            "select p.root_id, max(i.name), max(b.position)"
                + from
                + " group by p.root_id order by p.root_id",
            scope);
    var total = scoped("select count(distinct p.root_id), 0" + from, scope);
    for (var each : List.of(query, total)) {
      each.setParameter("today", today());
      if (institutionId != null) {
        each.setParameter("institution", institutionId);
      }
      if (among != null) {
        each.setParameter("among", among);
      }
    }
    var rows = rows(query.setFirstResult(first).setMaxResults(count));
    var names =
        registry.names(
            scope.register(), rows.stream().map(row -> ((Number) row[0]).longValue()).toList());
    return new PageOf<>(
        rows.stream()
            .map(
                row ->
                    new Nominee(
                        ((Number) row[0]).longValue(),
                        names.get(((Number) row[0]).longValue()),
                        (String) row[1],
                        (String) row[2]))
            .toList(),
        ((Number) rows(total).get(0)[0]).longValue());
  }

  /**
   * The institutions whose people the caller may nominate.
   *
   * @return by name; none when everybody is in scope and so many would not help to choose
   */
  @RolesAllowed({
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR,
    Roles.FOCAL_POINT
  })
  public List<InstitutionRow> institutions() {
    var scope = scopes.nominating();
    return rows(
            scoped(
                "select i.institution_id, i.name, cast(i.country as varchar(2)), i.type"
                    + " from effective_institution i where i.merged_into is null and exists"
                    + " (select 1 from belonging b join person p on p.id = b.person_id"
                    + " where b.institution_id = i.institution_id and p.register = :register)"
                    + (scope.everybody() ? "" : " and i.institution_id in :institutions")
                    + " order by i.name, i.institution_id",
                scope))
        .stream()
        .map(
            row ->
                new InstitutionRow(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3]))
        .toList();
  }

  private Query scoped(String sql, Scope scope) {
    var query = database.createNativeQuery(sql);
    if (sql.contains(":register")) {
      query.setParameter("register", scope.register().name());
    }
    if (!scope.everybody()) {
      query.setParameter("institutions", scope.ids());
      if (sql.contains(":today")) {
        query.setParameter("today", today());
      }
    }
    return query;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
