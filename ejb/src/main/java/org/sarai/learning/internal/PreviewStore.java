package org.sarai.learning.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.sarai.shared.Clock;

/** Previews in the database, apart from everything that learners do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PreviewStore {
  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** A unit that can be looked at. */
  record Unit(long packageId, String courseCode) {}

  public Optional<Unit> unit(long unitId) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select u.package_id, c.code from unit u"
                    + " join course_version v on v.id = u.version_id"
                    + " join course c on c.id = v.course_id"
                    + " where u.id = ? and u.package_id is not null")) {
      query.setLong(1, unitId);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Unit(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Keeps a new preview, and forgets those that nobody can open any more. */
  public void insert(PreviewRow preview) {
    try (var connection = core.getConnection()) {
      try (var delete = connection.prepareStatement("delete from preview where expires_at < ?")) {
        delete.setObject(1, Clock.now());
        delete.executeUpdate();
      }
      try (var insert =
          connection.prepareStatement(
              "insert into preview (reference, token_hash, unit_id, language, person_id, register,"
                  + " state, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
        insert.setString(1, preview.reference());
        insert.setBytes(2, preview.tokenHash());
        insert.setLong(3, preview.unitId());
        insert.setString(4, preview.language());
        insert.setObject(5, preview.personId());
        insert.setString(6, preview.register());
        insert.setString(7, preview.state());
        insert.setObject(8, preview.expiresAt());
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  public Optional<PreviewRow> lock(String reference) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select r.reference, r.token_hash, r.unit_id, r.language, r.person_id,"
                    + " r.register, r.state, r.last_seq, r.last_commit_at, r.expires_at,"
                    + " u.package_id, c.code"
                    + " from preview r join unit u on u.id = r.unit_id"
                    + " join course_version v on v.id = u.version_id"
                    + " join course c on c.id = v.course_id where r.reference = ? for update")) {
      query.setString(1, reference);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static PreviewRow read(ResultSet row) throws SQLException {
    var number = row.getLong(5);
    var person = row.wasNull() ? null : Long.valueOf(number);
    return new PreviewRow(
        row.getString(1),
        row.getBytes(2),
        row.getLong(3),
        row.getString(4),
        person,
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getObject(9, LocalDateTime.class),
        row.getObject(10, LocalDateTime.class),
        row.getLong(11),
        row.getString(12));
  }

  public void advance(String reference, String state, int seq, LocalDateTime committedAt) {
    try (var connection = core.getConnection();
        var update =
            connection.prepareStatement(
                "update preview set state = ?, last_seq = ?, last_commit_at = ?"
                    + " where reference = ?")) {
      update.setString(1, state);
      update.setInt(2, seq);
      update.setObject(3, committedAt);
      update.setString(4, reference);
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException("previews cannot be read or written", e);
  }
}
