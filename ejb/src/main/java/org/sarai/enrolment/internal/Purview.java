package org.sarai.enrolment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sarai.identity.Accounts;
import org.sarai.people.Scopes;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/**
 * What the caller may see of participations and groups, as parts of queries. A group of an
 * institution is seen by whoever may nominate that institution's people; a closed list only by the
 * register's administrator and by the trainer who opened it.
 */
@Stateless
@PermitAll
public class Purview {
  @EJB private Scopes scopes;
  @EJB private Accounts accounts;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public Scope scope() {
    return scopes.nominating();
  }

  public Register register() {
    return scope().register();
  }

  /** Whether the caller may approve, and so whoever they nominate is approved already. */
  public boolean approves() {
    return keepsARegister() || session.isCallerInRole(Roles.TRAINER);
  }

  private boolean keepsARegister() {
    return session.isCallerInRole(Roles.ADMINISTRATOR)
        || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  /** Condition on a cohort {@code h}. */
  public String cohorts(Scope scope) {
    if (keepsARegister()) {
      return "true";
    }
    return scope.everybody()
        ? "(h.institution_id is not null or h.recorded_by = :caller)"
        : "h.institution_id in :institutions";
  }

  /** Whether the caller keeps a group. */
  public boolean keeps(Target target) {
    var scope = scope();
    var group = target.group();
    if (target.register() != scope.register()) {
      return false;
    }
    if (keepsARegister()) {
      return true;
    }
    return group.closed()
        ? scope.everybody() && group.openedBy().equals(accounts.caller())
        : scope.everybody() || scope.institutions().contains(group.institutionId());
  }

  /** A query with whichever parameters its conditions have. */
  public Query query(String sql, Scope scope) {
    var query = database.createNativeQuery(sql);
    if (sql.contains(":register")) {
      query.setParameter("register", scope.register().name());
    }
    if (sql.contains(":institutions")) {
      query.setParameter("institutions", scope.ids());
    }
    if (sql.contains(":caller")) {
      query.setParameter("caller", accounts.caller());
    }
    if (sql.contains(":today")) {
      query.setParameter("today", today());
    }
    return query;
  }

  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
