package org.sarai.completion.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.completion.ImportRow;
import org.sarai.completion.ImportState;
import org.sarai.completion.ListKind;
import org.sarai.completion.RowOutcome;
import org.sarai.completion.RowOutcome.Outcome;
import org.sarai.completion.RowOutcome.Who;
import org.sarai.people.ListVault;
import org.sarai.people.Registers;
import org.sarai.shared.Cells;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Lists and the outcomes of their rows, for pages. */
@Stateless
public class RunRows {
  private static final String ROWS =
      "select cast(r.reference as varchar(22)), r.kind, r.name, if(u.import_id is null, r.state, 'UNDONE'), r.dry,"
          + " r.layout, r.enrol, r.rows_read, r.rows_known, r.result, r.fault, r.fault_value,"
          + " r.recorded_at, cast(r.recorded_by as varchar(36)), a.person_id"
          + " from import_run r"
          + " left join account a on a.subject = r.recorded_by and a.register = 'OFFICIALS'"
          + " left join participation_import i on i.reference = r.reference"
          + " left join import_undo u on u.import_id = i.id where r.register = ?1";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @EJB private ListVault vault;
  @EJB private Registers registers;

  /** A list; refused if there is none of this register. */
  public ImportRow row(Register register, String reference) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(ROWS + " and r.reference = ?2")
            .setParameter(1, register.name())
            .setParameter(2, reference)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> row(row, register, vault.holds(register, reference), names(register, rows)))
        .orElseThrow(() -> Refused.notFound("refused.noImport", reference));
  }

  /**
   * Lists, of one account if one is given, the newest first; whether their files are kept is not
   * looked up.
   */
  public PageOf<ImportRow> page(Register register, String by, int first, int count) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(ROWS + " and (?2 is null or r.recorded_by = ?2) order by r.id desc")
            .setParameter(1, register.name())
            .setParameter(2, by)
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total =
        (Number)
            database
                .createNativeQuery(
                    "select count(*) from import_run where register = ?1"
                        + " and (?2 is null or recorded_by = ?2)",
                    Long.class)
                .setParameter(1, register.name())
                .setParameter(2, by)
                .getSingleResult();
    var names = names(register, rows);
    return new PageOf<>(
        rows.stream().map(row -> row(row, register, false, names)).toList(), total.longValue());
  }

  /** Administrators are officials: those who keep the migrants do not read that register. */
  private Map<Long, String> names(Register register, List<Object[]> rows) {
    if (register == Register.MIGRANTS) {
      return Map.of();
    }
    var ids =
        rows.stream()
            .filter(row -> row[14] != null)
            .map(row -> ((Number) row[14]).longValue())
            .distinct()
            .toList();
    return registers.names(Register.OFFICIALS, ids);
  }

  private static ImportRow row(
      Object[] row, Register register, boolean held, Map<Long, String> names) {
    var reference = (String) row[0];
    return new ImportRow(
        reference,
        ListKind.valueOf((String) row[1]),
        register,
        (String) row[2],
        ImportState.valueOf((String) row[3]),
        Cells.truth(row[4]),
        ImportJson.layout((String) row[5]),
        (String) row[6],
        ((Number) row[7]).intValue(),
        row[8] == null ? null : ((Number) row[8]).intValue(),
        row[9] == null
            ? null
            : ImportJson.result((String) row[9], Cells.truth(row[4]) ? null : reference),
        (String) row[10],
        (String) row[11],
        held,
        Cells.instant(row[12]),
        ((String) row[13]).strip(),
        row[14] == null ? null : names.get(((Number) row[14]).longValue()));
  }

  /** What came of rows; with what stood in them where that is still kept. */
  public PageOf<RowOutcome> outcomes(RunLedger.Run run, String filter, int first, int count) {
    var where =
        " from import_outcome where run_id = ?1"
            + " and (?2 is null or outcome = ?2 or person = ?2)";
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select row_no, outcome, person, at_column, reason" + where + " order by row_no")
            .setParameter(1, run.id())
            .setParameter(2, filter)
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total =
        (Number)
            database
                .createNativeQuery("select count(*)" + where, Long.class)
                .setParameter(1, run.id())
                .setParameter(2, filter)
                .getSingleResult();
    var values = values(run, rows);
    return new PageOf<>(rows.stream().map(row -> outcome(row, values)).toList(), total.longValue());
  }

  private Map<Integer, String> values(RunLedger.Run run, List<Object[]> rows) {
    var rejected =
        rows.stream()
            .filter(row -> Outcome.REJECTED.name().equals(row[1]))
            .map(row -> ((Number) row[0]).intValue())
            .toList();
    var values = new HashMap<Integer, String>();
    if (!rejected.isEmpty()) {
      vault
          .lines(run.register(), run.reference(), rejected.get(0) - 1, rejected.size())
          .forEach(line -> values.put(line.number(), line.value()));
    }
    return values;
  }

  private static RowOutcome outcome(Object[] row, Map<Integer, String> values) {
    var number = ((Number) row[0]).intValue();
    return new RowOutcome(
        number,
        Outcome.valueOf((String) row[1]),
        row[2] == null ? null : Who.valueOf((String) row[2]),
        (String) row[3],
        (String) row[4],
        values.get(number));
  }

  /** Who came with a list that stands, in the order of its rows. */
  public List<Long> people(RunLedger.Run run) {
    @SuppressWarnings("unchecked")
    List<Number> people =
        database
            .createNativeQuery(
                "select p.person_id from import_person p"
                    + " join participation_import i on i.id = p.import_id"
                    + " left join import_undo u on u.import_id = i.id"
                    + " where i.reference = ?1 and u.import_id is null"
                    + " group by p.person_id order by min(p.row_no)",
                Long.class)
            .setParameter(1, run.reference())
            .getResultList();
    return people.stream().map(Number::longValue).toList();
  }

  /** Why rows were not taken, by their numbers. */
  public Map<Integer, RowOutcome> reasons(RunLedger.Run run, int from, int to) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select row_no, outcome, person, at_column, reason from import_outcome"
                    + " where run_id = ?1 and row_no between ?2 and ?3 and outcome = 'REJECTED'")
            .setParameter(1, run.id())
            .setParameter(2, from)
            .setParameter(3, to)
            .getResultList();
    var reasons = new HashMap<Integer, RowOutcome>();
    rows.forEach(row -> reasons.put(((Number) row[0]).intValue(), outcome(row, Map.of())));
    return reasons;
  }
}
