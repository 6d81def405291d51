package org.sarai.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.people.internal.InstitutionTree;
import org.sarai.people.internal.Registry;
import org.sarai.people.internal.Sight;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Who acts for the people of an institution. Focal points are officials, so only the officials'
 * register knows them. The role itself is given in the identity provider.
 */
@Stateless
public class FocalPoints {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private InstitutionTree tree;
  @EJB private Registry registry;
  @EJB private Scopes scopes;
  @EJB private Sight sight;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * The focal points of an institution itself, not of those above.
   *
   * @param institutionId which one
   * @return them, in the order in which they were named
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @SuppressWarnings("unchecked")
  public List<FocalPointRow> of(long institutionId) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select f.id, p.root_id, f.recorded_at from focal_point f"
                    + " join effective_person p on p.person_id = f.person_id"
                    + " left join focal_point_end e on e.focal_point_id = f.id"
                    + " where f.institution_id = ?1 and e.focal_point_id is null order by f.id")
            .setParameter(1, institutionId)
            .getResultList();
    var names =
        registry.names(Register.OFFICIALS, rows.stream().map(row -> Cells.id(row[1])).toList());
    return rows.stream()
        .map(
            row ->
                new FocalPointRow(
                    Cells.id(row[0]),
                    Cells.id(row[1]),
                    names.get(Cells.id(row[1])),
                    Cells.instant(row[2])))
        .toList();
  }

  /**
   * Somebody acts for the people of an institution and of everything below it from now on.
   *
   * @param institutionId which one
   * @param personId who
   * @throws Refused (not found) if there is no such person or institution
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void name(long institutionId, long personId) {
    var root = sight.root(scopes.mine(), personId);
    sight.locked(root);
    tree.requireOpen(institutionId);
    if (of(institutionId).stream().anyMatch(row -> row.personId() == root)) {
      return;
    }
    database
        .createNativeQuery(
            "insert into focal_point (person_id, institution_id, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, root)
        .setParameter(2, institutionId)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
    enter("focalPointNamed", root, institutionId);
  }

  /**
   * Somebody does not act for an institution any more.
   *
   * @param institutionId which one
   * @param focalPointId the naming
   * @throws Refused (not found) if it does not stand
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void end(long institutionId, long focalPointId) {
    var named =
        of(institutionId).stream()
            .filter(row -> row.id() == focalPointId)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.noFocalPoint"));
    database
        .createNativeQuery(
            "insert into focal_point_end (focal_point_id, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3)")
        .setParameter(1, focalPointId)
        .setParameter(2, Clock.now())
        .setParameter(3, accounts.caller())
        .executeUpdate();
    enter("focalPointEnded", named.personId(), institutionId);
  }

  private void enter(String action, long personId, long institutionId) {
    audit.enter(
        new AuditEntry(
            action, Register.OFFICIALS, "person " + personId, "institution " + institutionId, null),
        accounts.caller());
  }
}
