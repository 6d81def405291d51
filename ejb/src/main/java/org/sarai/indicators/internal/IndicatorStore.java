package org.sarai.indicators.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sarai.identity.Accounts;
import org.sarai.indicators.EnterValue;
import org.sarai.indicators.EnteredValue;
import org.sarai.indicators.Indicator;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Tokens;

/** Indicators, entered values and comments as they are kept: rows that are only added. */
@Stateless
@PermitAll
public class IndicatorStore {
  private static final String INDICATORS =
      "select cast(i.code as varchar(30)), cast(i.audience as varchar(10)), i.definition, i.draft"
          + " from indicator i where i.id = (select max(n.id) from indicator n where n.code = i.code)"
          + " and not i.withdrawn and ";

  private static final String VALUES =
      "select cast(v.reference as varchar(22)), v.value, v.held_on, v.source, v.recorded_at"
          + " from indicator_value v where v.code = ?1 and v.recorded_at <= ?2 and not v.withdrawn"
          + " and not exists (select 1 from indicator_value w where w.reference = v.reference"
          + " and w.withdrawn and w.recorded_at <= ?2) order by v.held_on desc, v.id desc";

  private static final String COMMENTS =
      "select cast(c.reference as varchar(22)), c.text, c.recorded_at,"
          + " cast(c.recorded_by as varchar(36)) from indicator_comment c where c.code = ?1"
          + " and not c.withdrawn and not exists (select 1 from indicator_comment w"
          + " where w.reference = c.reference and w.withdrawn) order by c.id desc";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A comment with the opaque id of whoever made it. */
  public record Said(String reference, String text, Instant recordedAt, String by) {}

  /** Those of some audiences, in their order. */
  public List<Indicator> all(Collection<String> audiences) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(INDICATORS + "i.audience in ?1")
            .setParameter(1, audiences)
            .getResultList();
    return rows.stream()
        .map(IndicatorStore::indicator)
        .sorted(Comparator.comparingInt(Indicator::position).thenComparing(Indicator::code))
        .toList();
  }

  /** The indicator of a code, whoever's it is. */
  public Optional<Indicator> find(String code) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(INDICATORS + "i.code = ?1")
            .setParameter(1, code)
            .getResultList();
    return rows.stream().findFirst().map(IndicatorStore::indicator);
  }

  private static Indicator indicator(Object[] row) {
    return IndicatorJson.read(
        (String) row[0], (String) row[1], (String) row[2], Cells.truth(row[3]));
  }

  /** Adds what is promised from now on, or that it is no more. */
  public void add(Indicator indicator, boolean withdrawn, String reason) {
    insert(
        "indicator (code, audience, definition, draft, withdrawn, reason",
        indicator.code(),
        indicator.audience(),
        IndicatorJson.write(indicator),
        indicator.draft(),
        withdrawn,
        reason);
  }

  /** Entered values as they were known at an instant, the newest day first. */
  public List<EnteredValue> values(String code, Instant at) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(VALUES)
            .setParameter(1, code)
            .setParameter(2, Clock.stored(at))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new EnteredValue(
                    (String) row[0],
                    (BigDecimal) row[1],
                    Cells.day(row[2]),
                    (String) row[3],
                    Cells.instant(row[4])))
        .toList();
  }

  public String enter(EnterValue value) {
    return row(Tokens.reference(), value, false, null);
  }

  public void withdrawValue(String code, EnteredValue value, String reason) {
    row(
        value.reference(),
        new EnterValue(code, value.value(), value.day(), value.source()),
        true,
        reason);
  }

  private String row(String reference, EnterValue value, boolean withdrawn, String reason) {
    insert(
        "indicator_value (reference, code, value, held_on, source, withdrawn, reason",
        reference,
        value.code(),
        value.value(),
        value.day(),
        value.source(),
        withdrawn,
        reason);
    return reference;
  }

  /** The newest first. */
  public List<Said> comments(String code) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database.createNativeQuery(COMMENTS).setParameter(1, code).getResultList();
    return rows.stream()
        .map(
            row ->
                new Said(
                    (String) row[0],
                    (String) row[1],
                    Cells.instant(row[2]),
                    ((String) row[3]).strip()))
        .toList();
  }

  public String comment(String code, String text) {
    return said(Tokens.reference(), code, text, false);
  }

  public void withdrawComment(String code, Said comment) {
    said(comment.reference(), code, comment.text(), true);
  }

  private String said(String reference, String code, String text, boolean withdrawn) {
    insert("indicator_comment (reference, code, text, withdrawn", reference, code, text, withdrawn);
    return reference;
  }

  private void insert(String into, Object... values) {
    Rows.insert(database, accounts.caller(), into, values);
  }

  /** The value that held on a day, by what was known at an instant. */
  public Optional<EnteredValue> valueOn(String code, LocalDate day, Instant at) {
    return values(code, at).stream().filter(value -> !value.day().isAfter(day)).findFirst();
  }
}
