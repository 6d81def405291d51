package org.sarai.completion.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sarai.completion.ImportState;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.completion.RowOutcome;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;

/**
 * How far lists have come. In transactions of its own, so that progress is seen while a list is
 * being loaded; only its end is part of the list's own transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunLedger {
  /** Whoever says nothing for so long is gone. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  /** A list that takes its server down with it is not tried for ever. */
  private static final int MOST_ATTEMPTS = 3;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CODE = 40;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * A list as those see it who work it through.
   *
   * @param confined whether it adds to the institutions of the focal point who brought it, and to
   *     nothing else
   */
  public record Run(
      long id,
      String reference,
      ListKind kind,
      Register register,
      String name,
      ImportState state,
      boolean dry,
      ListLayout layout,
      String enrol,
      String by,
      boolean confined) {}

  /** Somebody stopped the list, or another server took it over. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("somebody else has this list now");
    }
  }

  public void add(
      String reference,
      ListKind kind,
      Register register,
      String name,
      String by,
      boolean confined) {
    update(
        "insert into import_run (reference, kind, register, name, state, recorded_at, recorded_by,"
            + " confined) values (?, ?, ?, ?, 'UPLOADED', ?, ?, ?)",
        reference,
        kind.name(),
        register.name(),
        name.substring(0, Math.min(LONGEST_NAME, name.length())),
        Clock.now(),
        by,
        confined);
  }

  /** A list that was loaded at once, in the caller's transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void addDone(ImportJob job, int rows, String result) {
    update(
        "insert into import_run (reference, kind, register, name, state, enrol, rows_read,"
            + " rows_known, result, recorded_at, recorded_by, finished_at)"
            + " values (?, ?, ?, ?, 'DONE', ?, ?, ?, ?, ?, ?, ?)",
        job.reference(),
        job.kind().name(),
        job.register().name(),
        job.name(),
        job.enrol(),
        rows,
        rows,
        result,
        Clock.now(),
        job.by(),
        Clock.now());
  }

  public Optional<Run> find(String reference) {
    return runs("where reference = ?", reference).stream().findFirst();
  }

  public Optional<Run> find(long id) {
    return runs("where id = ?", id).stream().findFirst();
  }

  /** How a list is to be read, while nothing has been loaded of it. */
  public boolean arrange(long id, ListLayout layout, String enrol) {
    return update(
            "update import_run set layout = ?, enrol = ?, state = 'UPLOADED', fault = null,"
                + " result = null where id = ? and state in ('UPLOADED', 'CHECKED', 'FAILED')",
            ImportJson.write(layout),
            enrol,
            id)
        == 1;
  }

  /** In which course everybody is enrolled, while nothing has been loaded of the list. */
  public boolean enrol(long id, String course) {
    return update(
            "update import_run set enrol = ? where id = ?"
                + " and state in ('UPLOADED', 'CHECKED', 'FAILED')",
            course.substring(0, Math.min(LONGEST_CODE, course.length())),
            id)
        == 1;
  }

  /** Forgets a list that is not loaded. */
  public boolean discard(long id) {
    return update(
            "delete from import_run where id = ?"
                + " and state in ('UPLOADED', 'CHECKED', 'FAILED', 'CANCELLED')",
            id)
        == 1;
  }

  /** Puts a list into the queue; tells whether that was possible. */
  public boolean queue(long id, boolean dry) {
    return update(
            "update import_run set state = 'WAITING', dry = ?, attempts = 0, rows_read = 0,"
                + " fault = null, fault_value = null, finished_at = null where id = ?"
                + " and state in ('UPLOADED', 'CHECKED', 'FAILED', 'CANCELLED')",
            dry,
            id)
        == 1;
  }

  /** Takes a list that waits, or whose server fell silent; null if somebody else has it. */
  public String claim(long id) {
    var claim = Tokens.reference();
    var now = Clock.now();
    var claimed =
        update(
            "update import_run set state = 'RUNNING', claim = ?, beat_at = ?, rows_read = 0,"
                + " attempts = attempts + 1 where id = ? and attempts < ? and (state = 'WAITING'"
                + " or state = 'RUNNING' and beat_at < ?)",
            claim,
            now,
            id,
            MOST_ATTEMPTS,
            now.minus(SILENCE));
    if (claimed == 1) {
      update("delete from import_outcome where run_id = ?", id);
      return claim;
    }
    update(
        "update import_run set state = 'FAILED', fault = 'import.stopped', finished_at = ?"
            + " where id = ? and attempts >= ? and (state = 'WAITING'"
            + " or state = 'RUNNING' and beat_at < ?)",
        now,
        id,
        MOST_ATTEMPTS,
        now.minus(SILENCE));
    return null;
  }

  /**
   * Begins anew after a conflict.
   *
   * @throws Stopped if it must not
   */
  public void restart(long id, String claim) {
    progress(id, claim, 0, List.of());
    update("delete from import_outcome where run_id = ?", id);
  }

  /** Lists that wait for somebody, of one register. */
  public List<Long> waiting(Register register) {
    return runs(
            "where register = ? and (state = 'WAITING' or state = 'RUNNING' and beat_at < ?)"
                + " order by id",
            register.name(),
            Clock.now().minus(SILENCE))
        .stream()
        .map(Run::id)
        .toList();
  }

  /**
   * Says that a list goes on, and what came of its rows.
   *
   * @throws Stopped if it must not
   */
  public void progress(long id, String claim, int readSoFar, List<RowOutcome> outcomes) {
    try (var connection = core.getConnection()) {
      if (update(
              connection,
              "update import_run set rows_read = ?, beat_at = ?"
                  + " where id = ? and claim = ? and state = 'RUNNING'",
              readSoFar,
              Clock.now(),
              id,
              claim)
          == 0) {
        throw new Stopped();
      }
      store(connection, id, outcomes);
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private static void store(Connection connection, long id, List<RowOutcome> outcomes)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into import_outcome (run_id, row_no, outcome, person, at_column, reason)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (var outcome : outcomes) {
        insert.setLong(1, id);
        insert.setInt(2, outcome.row());
        insert.setString(3, outcome.outcome().name());
        insert.setString(4, outcome.person() == null ? null : outcome.person().name());
        insert.setString(5, outcome.column());
        insert.setString(6, outcome.key());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * The list is there, as part of the transaction that brought it.
   *
   * @throws Stopped if it must not be
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void done(long id, String claim, int rows, String result) {
    finish(id, claim, "DONE", rows, result);
  }

  /** A dry run came to its end. */
  public void checked(long id, String claim, int rows, String result) {
    finish(id, claim, "CHECKED", rows, result);
  }

  private void finish(long id, String claim, String state, int rows, String result) {
    if (update(
            "update import_run set state = ?, rows_read = ?, rows_known = ?, result = ?,"
                + " finished_at = ? where id = ? and claim = ? and state = 'RUNNING'",
            state,
            rows,
            rows,
            result,
            Clock.now(),
            id,
            claim)
        == 0) {
      throw new Stopped();
    }
  }

  public void failed(long id, String claim, String fault, String value) {
    update(
        "update import_run set state = 'FAILED', fault = ?, fault_value = ?, finished_at = ?"
            + " where id = ? and claim = ? and state = 'RUNNING'",
        fault,
        value == null ? null : value.substring(0, Math.min(LONGEST_NAME, value.length())),
        Clock.now(),
        id,
        claim);
  }

  public boolean cancel(long id) {
    return update(
            "update import_run set state = 'CANCELLED', claim = null, finished_at = ?"
                + " where id = ? and state in ('WAITING', 'RUNNING')",
            Clock.now(),
            id)
        == 1;
  }

  /** Lists that were never loaded, and whose files are gone. */
  public void forgetOld(int days) {
    update(
        "delete from import_run where state in ('UPLOADED', 'CHECKED', 'FAILED', 'CANCELLED')"
            + " and recorded_at < ?",
        Clock.now().minusDays(days));
    update(
        "delete o from import_outcome o join import_run r on r.id = o.run_id"
            + " where r.finished_at < ?",
        Clock.now().minusDays(days));
  }

  private List<Run> runs(String where, Object... values) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select id, reference, kind, register, name, state, dry, layout, enrol,"
                    + " recorded_by, confined from import_run "
                    + where)) {
      Marks.bind(query, values);
      var runs = new ArrayList<Run>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          runs.add(
              new Run(
                  rows.getLong(1),
                  rows.getString(2),
                  ListKind.valueOf(rows.getString(3)),
                  Register.valueOf(rows.getString(4)),
                  rows.getString(5),
                  ImportState.valueOf(rows.getString(6)),
                  rows.getBoolean(7),
                  ImportJson.layout(rows.getString(8)),
                  rows.getString(9),
                  rows.getString(10).strip(),
                  rows.getBoolean(11)));
        }
      }
      return runs;
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private int update(String sql, Object... values) {
    try (var connection = core.getConnection()) {
      return update(connection, sql, values);
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      Marks.bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static IllegalStateException unusable(SQLException e) {
    return new IllegalStateException("the state of imports cannot be reached", e);
  }
}
