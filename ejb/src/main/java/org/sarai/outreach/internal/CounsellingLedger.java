package org.sarai.outreach.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sarai.identity.Accounts;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingRow;
import org.sarai.outreach.CounsellingTopic;
import org.sarai.outreach.RecordCounselling;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/** The rows of counselling. */
@Stateless
@PermitAll
public class CounsellingLedger {
  private static final String TABLE = "counselling";
  private static final String STANDING =
      " from counselling o join effective_institution i on i.institution_id = o.institution_id"
          + " where "
          + Standing.now(TABLE);
  private static final String READ =
      "select cast(o.reference as varchar(22)), i.name, o.institution_id,"
          + " cast(o.country as varchar(2)), o.happened_on, o.topic, o.channel,"
          + " cast(o.sex as varchar(1)), o.interactions, o.client, o.project,"
          + " (select count(*) from counselling e where e.reference = o.reference), o.recorded_at";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @param reason null for new counselling
   */
  public void add(String reference, RecordCounselling talk, String reason) {
    database
        .createNativeQuery(
            "insert into counselling (reference, institution_id, country, happened_on, topic,"
                + " channel, sex, interactions, client, project, reason, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .setParameter(1, reference)
        .setParameter(2, talk.institutionId())
        .setParameter(3, talk.country())
        .setParameter(4, talk.on())
        .setParameter(5, talk.topic().name())
        .setParameter(6, talk.channel().name())
        .setParameter(7, talk.sex())
        .setParameter(8, talk.interactions())
        .setParameter(9, talk.client())
        .setParameter(10, Typed.text(talk.project()))
        .setParameter(11, reason)
        .setParameter(12, Clock.now())
        .setParameter(13, accounts.caller())
        .executeUpdate();
  }

  public void withdraw(String reference, String reason) {
    database
        .createNativeQuery(
            "insert into counselling (reference, institution_id, country, happened_on, topic,"
                + " channel, sex, interactions, client, project, withdrawn, reason, recorded_at,"
                + " recorded_by) select o.reference, o.institution_id, o.country, o.happened_on,"
                + " o.topic, o.channel, o.sex, o.interactions, o.client, o.project, true, ?2, ?3, ?4"
                + " from counselling o where o.reference = ?1 order by o.id desc limit 1")
        .setParameter(1, reference)
        .setParameter(2, reason)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
  }

  public void lockStanding(String reference, Set<Long> scope) {
    Standing.lock(database, TABLE, reference, scope);
  }

  public CounsellingRow standing(String reference, Set<Long> scope) {
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

  public PageOf<CounsellingRow> page(Set<Long> scope, int first, int count) {
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
  private static List<CounsellingRow> rows(Query query, Set<Long> scope) {
    List<Object[]> rows = query.setParameter("scope", Scoped.ids(scope)).getResultList();
    return rows.stream().map(CounsellingLedger::row).toList();
  }

  private static CounsellingRow row(Object[] row) {
    return new CounsellingRow(
        (String) row[0],
        (String) row[1],
        new RecordCounselling(
            ((Number) row[2]).longValue(),
            (String) row[3],
            Cells.day(row[4]),
            CounsellingTopic.valueOf((String) row[5]),
            CounsellingChannel.valueOf((String) row[6]),
            Objects.toString(row[7], null),
            ((Number) row[8]).intValue(),
            (String) row[9],
            (String) row[10]),
        ((Number) row[11]).intValue() > 1,
        Cells.instant(row[12]));
  }
}
