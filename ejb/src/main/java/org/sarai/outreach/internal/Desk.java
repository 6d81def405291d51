package org.sarai.outreach.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sarai.identity.Accounts;
import org.sarai.outreach.Workplace;
import org.sarai.people.Scopes;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** For which institutions the caller speaks. */
@Stateless
@PermitAll
public class Desk {
  private static final Set<String> EVERYWHERE =
      Set.of(Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR);

  @EJB private Accounts accounts;
  @EJB private Scopes scopes;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Whose sums the caller sees: the programme everybody's, the others those of {@link
   * #institutions}.
   *
   * @return ids of institutions; null for all
   */
  public Set<Long> institutionsInSums() {
    return session.isCallerInRole(Roles.PROGRAMME) ? null : institutions();
  }

  /**
   * @return whether the caller sees the sums of all without seeing any names, and is therefore told
   *     no figure in which somebody could be recognised
   */
  public boolean isOutside() {
    return session.isCallerInRole(Roles.PROGRAMME)
        && EVERYWHERE.stream().noneMatch(session::isCallerInRole);
  }

  /**
   * Where the caller may record and read what was recorded: administrators of either register
   * everywhere, a focal point in the institutions of their scope, a counsellor where they work
   * today.
   *
   * @return ids of institutions; null for all
   */
  public Set<Long> institutions() {
    if (EVERYWHERE.stream().anyMatch(session::isCallerInRole)) {
      return null;
    }
    var ids = new HashSet<Long>();
    if (session.isCallerInRole(Roles.FOCAL_POINT)) {
      ids.addAll(scopes.mine().institutions());
    }
    if (session.isCallerInRole(Roles.COUNSELLOR)) {
      ids.addAll(worksAt(accounts.current().personId()));
    }
    return ids;
  }

  /**
   * @param institutionId an institution
   * @throws Refused (forbidden) unless the caller speaks for it; so are those that do not exist
   */
  public void mustSpeakFor(long institutionId) {
    var mine = institutions();
    var strange =
        mine == null
            ? database
                .createNativeQuery("select 1 from institution where id = ?1")
                .setParameter(1, institutionId)
                .getResultList()
                .isEmpty()
            : !mine.contains(institutionId);
    if (strange) {
      throw Refused.forbidden("refused.outreachElsewhere");
    }
  }

  /**
   * @return the institutions for which the caller may record, by name; closed and merged ones are
   *     left out
   */
  @SuppressWarnings("unchecked")
  public List<Workplace> workplaces() {
    var mine = institutions();
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select e.institution_id, e.name, cast(e.country as varchar(2))"
                    + " from effective_institution e where e.merged_into is null"
                    + " and (e.closed_on is null or e.closed_on > :today) and "
                    + Scoped.condition("e.institution_id", mine)
                    + " order by e.name, e.country")
            .setParameter("today", LocalDate.now(ZoneOffset.UTC))
            .setParameter("scope", Scoped.ids(mine))
            .getResultList();
    return rows.stream()
        .map(row -> new Workplace(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
        .toList();
  }

  /** With what was merged into it, and into what it was merged. */
  @SuppressWarnings("unchecked")
  private Set<Long> worksAt(long personId) {
    List<Number> ids =
        database
            .createNativeQuery(
                "with recursive mine (id) as ("
                    + "select b.institution_id from belonging b"
                    + " join effective_person p on p.person_id = b.person_id"
                    + " join effective_person me on me.root_id = p.root_id"
                    + " where me.person_id = ?1 and (b.valid_from is null or b.valid_from <= ?2)"
                    + " and (b.ended_on is null or b.ended_on > ?2)"
                    + " union select if(i.merged_into = m.id, i.institution_id, i.merged_into)"
                    + " from mine m join effective_institution i on i.merged_into is not null"
                    + " and (i.merged_into = m.id or i.institution_id = m.id))"
                    + " select id from mine",
                Long.class)
            .setParameter(1, personId)
            .setParameter(2, LocalDate.now(ZoneOffset.UTC))
            .getResultList();
    var found = new HashSet<Long>();
    ids.forEach(id -> found.add(id.longValue()));
    return found;
  }
}
