package org.sarai.outreach.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import org.sarai.identity.Accounts;
import org.sarai.outreach.OutreachChannel;
import org.sarai.outreach.OutreachRow;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.RecordOutreach;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/** The rows of outreach events. */
@Stateless
@PermitAll
public class OutreachLedger {
  private static final String TABLE = "outreach_event";
  private static final String STANDING =
      " from outreach_event o join effective_institution i on i.institution_id = o.institution_id"
          + " where "
          + Standing.now(TABLE);
  private static final String READ =
      "select cast(o.reference as varchar(22)), i.name, o.institution_id, o.place,"
          + " cast(o.country as varchar(2)), o.happened_on, o.channel, o.method, o.women, o.men,"
          + " o.not_stated, o.project, o.source, cast(o.parent as varchar(22)),"
          + " (select count(*) from outreach_event e where e.reference = o.reference),"
          + " (select count(*) from outreach_event c where c.parent = o.reference and c.id ="
          + " (select max(n.id) from outreach_event n where n.reference = c.reference)"
          + " and not c.withdrawn), o.recorded_at";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @param reason null for a new event
   */
  public void add(String reference, RecordOutreach event, String reason) {
    database
        .createNativeQuery(
            "insert into outreach_event (reference, institution_id, place, country, happened_on,"
                + " channel, method, women, men, not_stated, project, source, parent, reason,"
                + " recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)")
        .setParameter(1, reference)
        .setParameter(2, event.institutionId())
        .setParameter(3, Typed.text(event.place()))
        .setParameter(4, event.country())
        .setParameter(5, event.on())
        .setParameter(6, event.channel().name())
        .setParameter(7, event.method().name())
        .setParameter(8, event.women())
        .setParameter(9, event.men())
        .setParameter(10, event.notStated())
        .setParameter(11, Typed.text(event.project()))
        .setParameter(12, Typed.text(event.source()))
        .setParameter(13, event.parent())
        .setParameter(14, reason)
        .setParameter(15, Clock.now())
        .setParameter(16, accounts.caller())
        .executeUpdate();
  }

  public void withdraw(String reference, String reason) {
    database
        .createNativeQuery(
            "insert into outreach_event (reference, institution_id, place, country, happened_on,"
                + " channel, method, women, men, not_stated, project, source, parent, withdrawn,"
                + " reason, recorded_at, recorded_by)"
                + " select o.reference, o.institution_id, o.place, o.country, o.happened_on,"
                + " o.channel, o.method, o.women, o.men, o.not_stated, o.project, o.source,"
                + " o.parent, true, ?2, ?3, ?4 from outreach_event o where o.reference = ?1"
                + " order by o.id desc limit 1")
        .setParameter(1, reference)
        .setParameter(2, reason)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
  }

  public void lockStanding(String reference, Set<Long> scope) {
    Standing.lock(database, TABLE, reference, scope);
  }

  /** An event that stands, is the caller's, and did not itself come out of the one in question. */
  public void mustBePossibleParent(String parent, String reference, Set<Long> scope) {
    var line =
        database
            .createNativeQuery(
                "with recursive line (reference, parent) as ("
                    + "select o.reference, o.parent"
                    + STANDING
                    + " and o.reference = :parent and "
                    + Scoped.condition("o.institution_id", scope)
                    + " union select o.reference, o.parent from line l join outreach_event o"
                    + " on o.reference = l.parent where "
                    + Standing.now(TABLE)
                    + ") select cast(reference as varchar(22)) from line",
                String.class)
            .setParameter("parent", parent)
            .setParameter("scope", Scoped.ids(scope))
            .getResultList();
    if (line.isEmpty() || line.contains(reference)) {
      throw Refused.unprocessable("refused.outreachParent");
    }
  }

  public OutreachRow standing(String reference, Set<Long> scope) {
    return rows(
            database
                .createNativeQuery(
                    READ
                        + STANDING
                        + " and o.reference = :reference and "
                        + Scoped.condition("o.institution_id", scope))
                .setParameter("reference", reference),
            scope)
        .stream()
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.outreachUnknown"));
  }

  public PageOf<OutreachRow> page(Set<Long> scope, int first, int count) {
    var where = STANDING + " and " + Scoped.condition("o.institution_id", scope);
    var total =
        (Number)
            database
                .createNativeQuery("select count(*)" + where, Long.class)
                .setParameter("scope", Scoped.ids(scope))
                .getSingleResult();
    var query =
        database.createNativeQuery(READ + where + " order by o.happened_on desc, o.id desc");
    return new PageOf<>(
        rows(query.setFirstResult(first).setMaxResults(count), scope), total.longValue());
  }

  @SuppressWarnings("unchecked")
  private static List<OutreachRow> rows(Query query, Set<Long> scope) {
    List<Object[]> rows = query.setParameter("scope", Scoped.ids(scope)).getResultList();
    return rows.stream().map(OutreachLedger::row).toList();
  }

  private static OutreachRow row(Object[] row) {
    return new OutreachRow(
        (String) row[0],
        (String) row[1],
        new RecordOutreach(
            ((Number) row[2]).longValue(),
            (String) row[3],
            (String) row[4],
            Cells.day(row[5]),
            OutreachChannel.valueOf((String) row[6]),
            ReachMethod.valueOf((String) row[7]),
            ((Number) row[8]).intValue(),
            ((Number) row[9]).intValue(),
            ((Number) row[10]).intValue(),
            (String) row[11],
            (String) row[12],
            (String) row[13]),
        ((Number) row[14]).intValue() > 1,
        ((Number) row[15]).intValue(),
        Cells.instant(row[16]));
  }
}
