package org.sarai.facts.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactRow;
import org.sarai.facts.FactState;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.facts.FactUse;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** Fact cards as they are kept: rows that are only added. */
@Stateless
@PermitAll
public class FactStore {
  private static final String STANDING =
      "select card_id, code, country, kind, owner, statement_id, value, source, note, stated_at,"
          + " verified_on, expires_on, withdrawn from effective_fact where code = ?1";

  private static final String LIST =
      "select e.code, e.country, e.kind, e.owner, e.value, coalesce(t.text, n.text),"
          + " e.verified_on, e.expires_on, e.withdrawn,"
          + " (select count(*) from fact_use u where u.code = e.code)"
          + " from effective_fact e"
          + " left join fact_statement_text t on t.statement_id = e.statement_id"
          + " and t.language = ?1"
          + " left join fact_statement_text n on n.statement_id = e.statement_id"
          + " and n.language = 'en' order by e.country, e.code";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Waits until nobody else writes on the card. */
  public void lock(String code) {
    database
        .createNativeQuery("select id from fact_card where code = ?1 for update", Long.class)
        .setParameter(1, code)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  public Optional<Standing> find(String code) {
    List<Object[]> rows =
        database.createNativeQuery(STANDING).setParameter(1, code).getResultList();
    return rows.stream().findFirst().map(FactStore::standing);
  }

  private static Standing standing(Object[] row) {
    return new Standing(
        Cells.number(row[0]),
        (String) row[1],
        (String) row[2],
        FactKind.valueOf((String) row[3]),
        (String) row[4],
        Cells.number(row[5]),
        (String) row[6],
        (String) row[7],
        (String) row[8],
        Cells.instant(row[9]),
        Cells.day(row[10]),
        Cells.day(row[11]),
        Cells.truth(row[12]));
  }

  /** By country and code. */
  @SuppressWarnings("unchecked")
  public List<FactRow> rows(String language, LocalDate today, String caller) {
    List<Object[]> rows =
        database.createNativeQuery(LIST).setParameter(1, language).getResultList();
    return rows.stream().map(row -> row(row, today, caller)).toList();
  }

  private static FactRow row(Object[] row, LocalDate today, String caller) {
    var expiresOn = Cells.day(row[7]);
    return new FactRow(
        (String) row[0],
        (String) row[1],
        FactKind.valueOf((String) row[2]),
        FactState.of(Cells.truth(row[8]), expiresOn, today),
        (String) row[4],
        (String) row[5],
        Cells.day(row[6]),
        expiresOn,
        row[3] != null,
        caller.equals(row[3]),
        Cells.number(row[9]));
  }

  public FactStatement statement(Standing card) {
    return new FactStatement(card.value(), card.source(), card.note(), texts(card.edition()));
  }

  @SuppressWarnings("unchecked")
  public Map<String, FactText> texts(long edition) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select language, text, instead, draft from fact_statement_text"
                    + " where statement_id = ?1")
            .setParameter(1, edition)
            .getResultList();
    var texts = new HashMap<String, FactText>();
    rows.forEach(
        row ->
            texts.put(
                (String) row[0],
                new FactText((String) row[1], (String) row[2], Cells.truth(row[3]))));
    return texts;
  }

  @SuppressWarnings("unchecked")
  public List<FactUse> uses(String code) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select course_code, version_id, unit from fact_use where code = ?1"
                    + " order by course_code, version_id, unit")
            .setParameter(1, code)
            .getResultList();
    return rows.stream()
        .map(row -> new FactUse((String) row[0], Cells.number(row[1]), (String) row[2]))
        .toList();
  }

  public long addCard(DefineFact card) {
    return insert(
        "fact_card (code, country, kind", card.code(), card.country(), card.kind().name());
  }

  public void addStatement(long cardId, FactStatement statement) {
    var edition =
        insert(
            "fact_statement (card_id, value, source, note",
            cardId,
            statement.value(),
            statement.source(),
            statement.note());
    statement
        .texts()
        .forEach(
            (language, text) ->
                database
                    .createNativeQuery(
                        "insert into fact_statement_text"
                            + " (statement_id, language, text, instead, draft)"
                            + " values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, edition)
                    .setParameter(2, language)
                    .setParameter(3, text.text())
                    .setParameter(4, text.instead())
                    .setParameter(5, text.draft())
                    .executeUpdate());
  }

  public void addOwner(long cardId, String owner) {
    insert("fact_owner (card_id, owner", cardId, owner);
  }

  public void addCheck(long edition, CheckFact check) {
    insert(
        "fact_check (statement_id, verified_on, expires_on, method",
        edition,
        check.verifiedOn(),
        check.expiresOn(),
        check.method());
  }

  public void addWithdrawal(long edition, String reason) {
    insert("fact_withdrawal (statement_id, reason", edition, reason);
  }

  private long insert(String into, Object... values) {
    var sql =
        "insert into %s, recorded_at, recorded_by) values (%s) returning id"
            .formatted(into, String.join(", ", Collections.nCopies(values.length + 2, "?")));
    var query = database.createNativeQuery(sql, Long.class);
    for (var index = 0; index < values.length; index++) {
      query.setParameter(index + 1, values[index]);
    }
    query.setParameter(values.length + 1, Clock.now());
    query.setParameter(values.length + 2, accounts.caller());
    return ((Number) query.getSingleResult()).longValue();
  }
}
