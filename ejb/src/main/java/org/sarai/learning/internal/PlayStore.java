package org.sarai.learning.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sarai.shared.Clock;
import org.scorm4j.runtime.Step;

/**
 * Plays, attempts and journals in the database. Plain statements: a commit is the most frequent
 * thing that the platform does, and takes three of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlayStore {
  private static final String LOCK =
      "select p.id, p.reference, p.token_hash, p.expires_at, p.last_seq, p.language, a.id, a.state,"
          + " a.writer_play, a.package_id, a.enrolment_id, a.unit_id, a.completed_at, e.person_id,"
          + " c.code, c.audience, a.last_commit_at"
          + " from play p join attempt a on a.id = p.attempt_id"
          + " join enrolment e on e.id = a.enrolment_id join course c on c.id = e.course_id"
          + " where p.reference = ? for update";

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  public Optional<PlayRow> lock(String reference) {
    try (var connection = core.getConnection();
        var query = connection.prepareStatement(LOCK)) {
      query.setString(1, reference);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static PlayRow read(ResultSet row) throws SQLException {
    var writer = row.getLong(9);
    return new PlayRow(
        row.getLong(1),
        row.getString(2),
        row.getBytes(3),
        row.getObject(4, LocalDateTime.class),
        row.getInt(5),
        row.getString(6),
        row.getLong(7),
        row.getString(8),
        writer == 0 ? null : writer,
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getObject(13, LocalDateTime.class),
        row.getLong(14),
        row.getString(15),
        row.getString(16),
        row.getObject(17, LocalDateTime.class));
  }

  /** The attempt on a unit; a new one begins with the state given. */
  public long attempt(long enrolmentId, long unitId, long packageId, Supplier<String> state) {
    try (var connection = core.getConnection()) {
      try (var query =
          connection.prepareStatement(
              "select id from attempt where enrolment_id = ? and unit_id = ?")) {
        query.setLong(1, enrolmentId);
        query.setLong(2, unitId);
        try (var row = query.executeQuery()) {
          if (row.next()) {
            return row.getLong(1);
          }
        }
      }
      try (var insert =
          connection.prepareStatement(
              "insert into attempt (enrolment_id, unit_id, package_id, state, completion, success,"
                  + " started_at) values (?, ?, ?, ?, 'NOT_ATTEMPTED', 'UNKNOWN', ?)",
              Statement.RETURN_GENERATED_KEYS)) {
        insert.setLong(1, enrolmentId);
        insert.setLong(2, unitId);
        insert.setLong(3, packageId);
        insert.setString(4, state.get());
        insert.setObject(5, Clock.now());
        insert.executeUpdate();
        return key(insert);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  public void insertPlay(
      String reference, long attemptId, byte[] tokenHash, String language, LocalDateTime expires) {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into play (reference, attempt_id, token_hash, language, opened_at,"
                    + " expires_at) values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, reference);
      insert.setLong(2, attemptId);
      insert.setBytes(3, tokenHash);
      insert.setString(4, language);
      insert.setObject(5, Clock.now());
      insert.setObject(6, expires);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Another token for a play, and until when it is taken. */
  public void renew(PlayRow play, byte[] tokenHash, LocalDateTime expires) {
    try (var connection = core.getConnection();
        var update =
            connection.prepareStatement(
                "update play set token_hash = ?, expires_at = ? where id = ?")) {
      update.setBytes(1, tokenHash);
      update.setObject(2, expires);
      update.setLong(3, play.id());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** The attempt is open in this play now; what another play still sends is refused. */
  public void takeOver(PlayRow play, String state) {
    try (var connection = core.getConnection();
        var update =
            connection.prepareStatement(
                "update attempt set writer_play = ?, state = ? where id = ?")) {
      update.setLong(1, play.id());
      update.setString(2, state);
      update.setLong(3, play.attemptId());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** What an attempt has come to, and which commit brought it there. */
  public void advance(PlayRow play, int seq, Step step, boolean completes, LocalDateTime now) {
    var summary = step.summary();
    try (var connection = core.getConnection();
        var update =
            connection.prepareStatement(
                "update play p join attempt a on a.id = p.attempt_id set p.last_seq = ?,"
                    + " p.ended_at = if(?, coalesce(p.ended_at, ?), null), a.state = ?,"
                    + " a.completion = ?, a.success = ?, a.score = ?, a.seconds = ?,"
                    + " a.last_commit_at = ?, a.completed_at = coalesce(a.completed_at, if(?, ?, null))"
                    + " where p.id = ?")) {
      update.setInt(1, seq);
      update.setBoolean(2, step.ended());
      update.setObject(3, now);
      update.setString(4, step.attempt().state());
      update.setString(5, summary.completion().name());
      update.setString(6, summary.success().name());
      update.setObject(7, Scores.percent(summary));
      update.setLong(8, summary.totalTime().toSeconds());
      update.setObject(9, now);
      update.setBoolean(10, completes);
      update.setObject(11, now);
      update.setLong(12, play.id());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** What a learner's courses share. */
  public Optional<String> shared(long personId) {
    return shared(personId, "");
  }

  private Optional<String> shared(long personId, String how) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select state from learner_shared where person_id = ?" + how)) {
      query.setLong(1, personId);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Changes what a learner's courses share; nobody else changes it in between. */
  public void share(long personId, Function<Optional<String>, String> change) {
    var state = change.apply(shared(personId, " for update"));
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into learner_shared (person_id, state, changed_at) values (?, ?, ?)"
                    + " on duplicate key update state = values(state),"
                    + " changed_at = values(changed_at)")) {
      insert.setLong(1, personId);
      insert.setString(2, state);
      insert.setObject(3, Clock.now());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** When other plays of the same attempt have last set each element; by the server's clock. */
  public Map<String, Instant> saidElsewhere(PlayRow play) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select j.entries, j.committed_at from journal j join play p on p.id = j.play_id"
                    + " where p.attempt_id = ? and p.id <> ? order by j.committed_at")) {
      query.setLong(1, play.attemptId());
      query.setLong(2, play.id());
      var said = new HashMap<String, Instant>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var at = Clock.instant(row.getObject(2, LocalDateTime.class));
          Commit.entries(row.getString(1)).forEach(entry -> said.put(entry.element(), at));
        }
      }
      return said;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** When a commit was acknowledged. */
  public LocalDateTime committedAt(PlayRow play, int seq) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select committed_at from journal where play_id = ? and seq = ?")) {
      query.setLong(1, play.id());
      query.setInt(2, seq);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDateTime.class);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static long key(Statement insert) throws SQLException {
    try (var keys = insert.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("plays cannot be read or written", e);
  }
}
