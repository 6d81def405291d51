package org.sarai.facts.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import org.sarai.facts.FactEvent;
import org.sarai.facts.FactOwner;
import org.sarai.facts.FactStatement;
import org.sarai.shared.Cells;

/** Everything that happened to a card, the newest first. */
@Stateless
@PermitAll
public class FactHistory {
  /** The last column orders what happened at one moment: a card begins with what it says. */
  private static final String EVENTS =
      "select 'STATED', s.recorded_at, cast(s.recorded_by as varchar(36)), s.id, s.value, s.source,"
          + " s.note, null, null, null, 1 as step"
          + " from fact_statement s where s.card_id = ?1"
          + " union all select 'OWNED', o.recorded_at, o.owner, 0, null, null, null, null, null,"
          + " null, 2 from fact_owner o where o.card_id = ?1"
          + " union all select 'CHECKED', k.recorded_at, cast(k.recorded_by as varchar(36)), s.id,"
          + " null, null, null, k.verified_on, k.expires_on, k.method, 3"
          + " from fact_check k join fact_statement s on s.id = k.statement_id where s.card_id = ?1"
          + " union all select 'WITHDRAWN', w.recorded_at, cast(w.recorded_by as varchar(36)), s.id,"
          + " null, null, null, null, null, w.reason, 4"
          + " from fact_withdrawal w join fact_statement s on s.id = w.statement_id"
          + " where s.card_id = ?1 order by 2 desc, 11 desc, 4 desc";

  @EJB private FactStore store;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @param who whom an account is shown as
   */
  @SuppressWarnings("unchecked")
  public List<FactEvent> of(long cardId, Function<String, FactOwner> who) {
    List<Object[]> rows =
        database.createNativeQuery(EVENTS).setParameter(1, cardId).getResultList();
    return rows.stream().map(row -> event(row, who)).toList();
  }

  private FactEvent event(Object[] row, Function<String, FactOwner> who) {
    var what = FactEvent.What.valueOf((String) row[0]);
    var edition = Cells.number(row[3]);
    return new FactEvent(
        what,
        Cells.instant(row[1]),
        who.apply(((String) row[2]).strip()),
        edition,
        what == FactEvent.What.STATED
            ? new FactStatement(
                (String) row[4], (String) row[5], (String) row[6], store.texts(edition))
            : null,
        Cells.day(row[7]),
        Cells.day(row[8]),
        (String) row[9]);
  }
}
