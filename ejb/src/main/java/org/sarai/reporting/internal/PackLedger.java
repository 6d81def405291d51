package org.sarai.reporting.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sarai.reporting.PackRow;
import org.sarai.reporting.PackState;
import org.sarai.reporting.Trained;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;

/**
 * How far packs are. In transactions of its own, so that progress is seen while a pack is made, and
 * a pack that was stopped learns of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PackLedger {
  /** Whoever says nothing for so long is gone. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /** A pack that takes its server down with it is not tried for ever. */
  private static final int MOST_ATTEMPTS = 3;

  private static final Duration KEPT = Duration.ofDays(1);

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * A pack as those see it who make it.
   *
   * @param documents where the documents of the report's figures lie
   * @param content where the pack lies, or what there is of it; null until somebody makes it. Each
   *     run has a place of its own, so that one that was thought dead spoils nothing
   * @param persons how many people it must name
   */
  public record Pack(
      long id, Register register, String documents, String content, long persons, PackRow row) {}

  /** Somebody stopped the pack, or another server took it over. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("somebody else has this pack now");
    }
  }

  public void add(
      String reference,
      String report,
      Register register,
      String documents,
      Trained.Total total,
      String by) {
    update(
        "insert into export_run (reference, report, register, state, documents, persons,"
            + " participations, recorded_at, recorded_by)"
            + " values (?, ?, ?, 'WAITING', ?, ?, ?, ?, ?)",
        reference,
        report,
        register.name(),
        documents,
        total.persons(),
        total.participations(),
        Clock.now(),
        by);
  }

  public Optional<Pack> find(String reference) {
    return packs("where reference = ?", reference).stream().findFirst();
  }

  public Optional<Pack> find(long id) {
    return packs("where id = ?", id).stream().findFirst();
  }

  /** Of a report, the newest first. */
  public List<Pack> of(String report) {
    return packs("where report = ? order by id desc limit 20", report);
  }

  /** Stops what is under way, puts away what is there; false if there was nothing to end. */
  public boolean end(long id) {
    return update(
            "update export_run set finished_at = ?,"
                + " state = if(state = 'DONE', 'EXPIRED', 'CANCELLED')"
                + " where id = ? and state in ('WAITING', 'RUNNING', 'DONE')",
            Clock.now(),
            id)
        == 1;
  }

  /** Takes a pack that waits, or whose server fell silent; null if somebody else has it. */
  public String claim(long id) {
    var claim = Tokens.reference();
    var now = Clock.now();
    var silent = now.minus(SILENCE);
    var free = " and (state = 'WAITING' or state = 'RUNNING' and beat_at < ?)";
    var claimed =
        update(
            "update export_run set state = 'RUNNING', claim = ?, beat_at = ?, done = 0,"
                + " attempts = attempts + 1 where id = ? and attempts < ?"
                + free,
            claim,
            now,
            id,
            MOST_ATTEMPTS,
            silent);
    if (claimed == 1) {
      return claim;
    }
    update(
        "update export_run set state = 'FAILED', fault = 'pack.stopped', finished_at = ?"
            + " where id = ? and attempts >= ?"
            + free,
        now,
        id,
        MOST_ATTEMPTS,
        silent);
    return null;
  }

  /** Packs that wait for somebody, of one register. */
  public List<Long> waiting(Register register) {
    return packs(
            "where register = ? and (state = 'WAITING' or state = 'RUNNING' and beat_at < ?)"
                + " order by id",
            register.name(),
            Clock.now().minus(SILENCE))
        .stream()
        .map(Pack::id)
        .toList();
  }

  /**
   * Says that a pack goes on.
   *
   * @throws Stopped if it must not
   */
  public void progress(long id, String claim, long done) {
    mine(
        update(
            "update export_run set done = ?, beat_at = ?"
                + " where id = ? and claim = ? and state = 'RUNNING'",
            done,
            Clock.now(),
            id,
            claim));
  }

  /**
   * The pack is there.
   *
   * @throws Stopped if it must not be
   */
  public void done(long id, String claim, long bytes, String sha256) {
    mine(
        update(
            "update export_run set state = 'DONE', done = participations, bytes = ?, sha256 = ?,"
                + " finished_at = ? where id = ? and claim = ? and state = 'RUNNING'",
            bytes,
            sha256,
            Clock.now(),
            id,
            claim));
  }

  private static void mine(int changed) {
    if (changed == 0) {
      throw new Stopped();
    }
  }

  public void failed(long id, String claim, String fault) {
    update(
        "update export_run set state = 'FAILED', fault = ?, finished_at = ?"
            + " where id = ? and claim = ? and state = 'RUNNING'",
        fault,
        Clock.now(),
        id,
        claim);
  }

  /** Ends packs whose day is over, and says which. */
  public List<Pack> expire(Register register) {
    LocalDateTime over = Clock.now().minus(KEPT);
    var old =
        packs("where register = ? and state = 'DONE' and finished_at < ?", register.name(), over);
    old.forEach(pack -> update("update export_run set state = 'EXPIRED' where id = ?", pack.id()));
    return old;
  }

  private List<Pack> packs(String where, Object... values) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select id, register, documents, claim, persons, reference, report, state, done,"
                    + " participations, bytes, sha256, fault, recorded_at from export_run "
                    + where)) {
      Marks.bind(query, values);
      var packs = new ArrayList<Pack>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          packs.add(pack(rows));
        }
      }
      return packs;
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private static Pack pack(ResultSet row) throws SQLException {
    return new Pack(
        row.getLong(1),
        Register.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        new PackRow(
            row.getString(6),
            row.getString(7),
            PackState.valueOf(row.getString(8)),
            row.getLong(9),
            row.getLong(10),
            row.getObject(11, Long.class),
            row.getString(12),
            row.getString(13),
            Clock.instant(row.getObject(14, LocalDateTime.class))));
  }

  private int update(String sql, Object... values) {
    try (var connection = core.getConnection();
        var statement = connection.prepareStatement(sql)) {
      Marks.bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private static IllegalStateException unusable(SQLException e) {
    return new IllegalStateException("the state of packs cannot be reached", e);
  }
}
