package org.sarai.people.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sarai.shared.Cells;
import org.sarai.shared.Refused;
import org.sarai.shared.Scope;

/**
 * Who lies within a scope. Whoever does not is answered for as if they did not exist: that somebody
 * stands in a register is nobody else's business either.
 */
@Stateless
public class Sight {
  /** Roots of one register that were not erased; {@link #within} says whose. */
  static final String ROOTS =
      " from effective_person p where p.person_id = p.root_id and p.register = :register"
          + " and not exists (select 1 from person_erasure x where x.person_id = p.person_id)";

  /** People who belong to some institutions today, as roots. */
  static final String BELONG =
      "select e.root_id from belonging b join effective_person e on e.person_id = b.person_id"
          + " where (b.ended_on is null or b.ended_on > :today) and b.institution_id in ";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** The predicate of a scope, with the parameters that it needs. */
  static String within(Scope scope, Map<String, Object> parameters) {
    parameters.put("register", scope.register().name());
    if (scope.everybody()) {
      return "";
    }
    parameters.put("today", today());
    parameters.put("scope", scope.ids());
    return " and p.person_id in (" + BELONG + ":scope)";
  }

  /**
   * The person that counts for an id, locked for nobody.
   *
   * @throws Refused (not found) if there is none within the scope
   */
  public long root(Scope scope, long personId) {
    var parameters = new HashMap<String, Object>();
    var sql =
        "select p.person_id"
            + ROOTS
            + within(scope, parameters)
            + " and p.person_id = (select e.root_id from effective_person e where e.person_id = :id)";
    parameters.put("id", personId);
    var query = database.createNativeQuery(sql, Long.class);
    parameters.forEach(query::setParameter);
    @SuppressWarnings("unchecked")
    List<Number> found = query.getResultList();
    return found.stream()
        .findFirst()
        .map(Number::longValue)
        .orElseThrow(() -> Refused.notFound("refused.noPerson", Long.toString(personId)));
  }

  /** Locks everybody who counts as this person, in the order of their ids. */
  public TreeSet<Long> locked(long root) {
    var members = new TreeSet<>(members(List.of(root)).keySet());
    database
        .createNativeQuery("select id from person where id in :ids order by id for update")
        .setParameter("ids", members)
        .getResultList();
    return members;
  }

  /** Everybody who counts as one of these, with the one that counts. */
  public Map<Long, Long> members(Collection<Long> roots) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id as member, id as root from person where id in :roots"
                    + " union all select person_id, root_id from person_root"
                    + " where root_id in :roots and person_id <> root_id")
            .setParameter("roots", Cells.some(roots))
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> Cells.id(row[0]), row -> Cells.id(row[1])));
  }

  /** The day that it is, for dates without a place. */
  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
