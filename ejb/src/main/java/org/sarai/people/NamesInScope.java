package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.people.internal.Registry;
import org.sarai.shared.Roles;

/** What people are called, for those who may see them by name and for nobody else. */
@Stateless
public class NamesInScope {
  @EJB private Registry registry;
  @EJB private Scopes scopes;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Names of people of the caller's scope.
   *
   * @param personIds who
   * @return full names by id; whoever is outside of the scope is absent
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT})
  public Map<Long, String> of(List<Long> personIds) {
    var scope = scopes.mine();
    if (personIds.isEmpty()) {
      return Map.of();
    }
    return registry.names(
        scope.register(), scope.everybody() ? personIds : within(personIds, scope.ids()));
  }

  @SuppressWarnings("unchecked")
  private List<Long> within(List<Long> personIds, Set<Long> institutions) {
    List<Number> ids =
        database
            .createNativeQuery(
                "select distinct p.root_id from belonging b"
                    + " join effective_person p on p.person_id = b.person_id"
                    + " where p.root_id in :people and b.institution_id in :scope"
                    + " and (b.ended_on is null or b.ended_on > utc_date())",
                Long.class)
            .setParameter("people", personIds)
            .setParameter("scope", institutions)
            .getResultList();
    return ids.stream().map(Number::longValue).toList();
  }
}
