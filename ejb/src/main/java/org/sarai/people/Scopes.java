package org.sarai.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.identity.Accounts;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** Whom a caller may see. */
@Stateless
public class Scopes {
  @EJB private Accounts accounts;
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
    if (session.isCallerInRole(Roles.ADMINISTRATOR)) {
      return Scope.all(Register.OFFICIALS);
    }
    if (session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR)) {
      return Scope.all(Register.MIGRANTS);
    }
    return new Scope(Register.OFFICIALS, false, institutionsOf(accounts.current().personId()));
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
