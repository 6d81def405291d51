package org.sarai.learning.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.sarai.learning.RecordRow;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;

/** Summaries of attempts. Every list says whose register it reads. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordQueries {
  private static final String FROM =
      " from attempt a join enrolment e on e.id = a.enrolment_id"
          + " join course c on c.id = e.course_id"
          + " join course_version v on v.id = e.version_id join unit u on u.id = a.unit_id"
          + " left join person_root m on m.person_id = e.person_id"
          + " left join unit_text t on t.unit_id = u.id and t.language = ?"
          + " where c.audience = ?";

  private static final String ROWS =
      "select a.id, coalesce(m.root_id, e.person_id), v.number, coalesce(t.title, u.title), a.completion, a.success,"
          + " a.score, a.seconds, (select count(*) from play p where p.attempt_id = a.id),"
          + " (select coalesce(sum(p.last_seq), 0) from play p where p.attempt_id = a.id),"
          + " a.started_at, a.last_commit_at, a.completed_at, c.code, c.minutes, u.id"
          + FROM;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** An attempt without its learner's name and without what is read from its journal. */
  record Found(RecordRow row, String courseCode, Integer minutes, long unitId) {}

  /** How many attempts there are on each course, by code. */
  public Map<String, Long> counts(Register register) {
    return read(
        "select c.code, count(*) from attempt a join enrolment e on e.id = a.enrolment_id"
            + " join course c on c.id = e.course_id where c.audience = ? group by c.code",
        query -> query.setString(1, register.name()),
        row -> {
          var counts = new HashMap<String, Long>();
          while (row.next()) {
            counts.put(row.getString(1), row.getLong(2));
          }
          return counts;
        });
  }

  public long count(Register register, String courseCode) {
    return counts(register).getOrDefault(courseCode, 0L);
  }

  /** The newest first. */
  public List<Found> page(
      Register register, String courseCode, String language, int first, int most) {
    return find(
        " and c.code = ? order by coalesce(a.last_commit_at, a.started_at) desc, a.id desc"
            + " limit ? offset ?",
        register,
        language,
        query -> {
          query.setString(3, courseCode);
          query.setInt(4, most);
          query.setInt(5, first);
        });
  }

  /** By id, those that come after one. */
  public List<Found> after(
      Register register, String courseCode, String language, long attemptId, int most) {
    return find(
        " and c.code = ? and a.id > ? order by a.id limit ?",
        register,
        language,
        query -> {
          query.setString(3, courseCode);
          query.setLong(4, attemptId);
          query.setInt(5, most);
        });
  }

  /** By id, those in whose journals a comment is, that come after one. */
  public List<Found> commented(
      Register register, String courseCode, String language, long attemptId, int most) {
    return find(
        " and c.code = ? and a.id > ? and exists (select 1 from play p join journal j"
            + " on j.play_id = p.id where p.attempt_id = a.id"
            + " and (locate('\"cmi.comments_from_learner.', j.entries) > 0"
            + " or locate('\"cmi.comments\"', j.entries) > 0))"
            + " order by a.id limit ?",
        register,
        language,
        query -> {
          query.setString(3, courseCode);
          query.setLong(4, attemptId);
          query.setInt(5, most);
        });
  }

  public Optional<Found> attempt(Register register, String language, long attemptId) {
    return find(" and a.id = ?", register, language, query -> query.setLong(3, attemptId)).stream()
        .findFirst();
  }

  private List<Found> find(String condition, Register register, String language, Filler filler) {
    return read(
        ROWS + condition,
        query -> {
          query.setString(1, language);
          query.setString(2, register.name());
          filler.fill(query);
        },
        row -> {
          var rows = new ArrayList<Found>();
          while (row.next()) {
            rows.add(found(row));
          }
          return rows;
        });
  }

  private static Found found(ResultSet row) throws SQLException {
    var score = row.getBigDecimal(7);
    var minutes = row.getInt(15);
    var expected = row.wasNull() ? null : Integer.valueOf(minutes);
    return new Found(
        new RecordRow(
            row.getLong(1),
            row.getLong(2),
            "",
            row.getInt(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            score == null ? null : score.doubleValue(),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            instant(row, 11),
            instant(row, 12),
            instant(row, 13),
            Set.of()),
        row.getString(14),
        expected,
        row.getLong(16));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : Clock.instant(stored);
  }

  private interface Filler {
    void fill(PreparedStatement query) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> T read(String sql, Filler filler, Reader<T> reader) {
    try (var connection = core.getConnection();
        var query = connection.prepareStatement(sql)) {
      filler.fill(query);
      try (var row = query.executeQuery()) {
        return reader.read(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("records cannot be read", e);
    }
  }
}
