package org.sarai.completion.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.sarai.people.AgeBand;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;
import org.sarai.shared.Tokens;

/** The ledger of training records and the imports that carry them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecordLedger {
  private static final int CHUNK = 1000;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** What makes two records the same. */
  public record Key(long personId, String what, LocalDate day) {
    /** The same of whom the person counts as. */
    Key under(Map<Long, Long> roots) {
      return new Key(roots.getOrDefault(personId, personId), what, day);
    }
  }

  /** A row with everybody and everything in it found. */
  public record Entry(ParticipationRow row, long personId, Long institutionId, Long courseId) {
    Key key() {
      return new Key(personId, row.what(), row.happenedOn());
    }
  }

  /**
   * Records that stand, by their key: of these people and of all who count as the same. Locks them
   * against other imports.
   */
  public Map<Key, Long> standing(Collection<Long> people, boolean lock) {
    var known = new HashMap<Key, Long>();
    try (var connection = core.getConnection()) {
      var ids = everybody(connection, people);
      for (var from = 0; from < ids.size(); from += CHUNK) {
        var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
        if (lock) {
          select(
              connection,
              "select id from person where id in (%s) order by id for update",
              chunk,
              null);
        }
        select(
            connection,
            "select id, person_id, what_key, happened_on from standing_record"
                + " where person_id in (%s) order by id",
            chunk,
            row -> {
              var key = new Key(row.getLong(2), row.getString(3), row.getDate(4).toLocalDate());
              known.put(key, row.getLong(1));
            });
      }
      return known;
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger of training records cannot be read", e);
    }
  }

  /** Whom people count as; those who count as themselves are absent. */
  public Map<Long, Long> roots(Collection<Long> people) {
    var roots = new HashMap<Long, Long>();
    try (var connection = core.getConnection()) {
      chunks(
          connection,
          "select person_id, root_id from person_root where person_id in (%s)",
          people,
          row -> roots.put(row.getLong(1), row.getLong(2)));
      return roots;
    } catch (SQLException e) {
      throw new IllegalStateException("who counts as whom cannot be read", e);
    }
  }

  /** With all who count as the same, in order of id: so does everything that locks people. */
  private static List<Long> everybody(Connection connection, Collection<Long> people)
      throws SQLException {
    var all = new TreeSet<Long>();
    people.stream().filter(id -> id >= 0).forEach(all::add);
    chunks(
        connection,
        "select other_id from same_person where person_id in (%s)",
        List.copyOf(all),
        row -> all.add(row.getLong(1)));
    return List.copyOf(all);
  }

  /** Told each row of an answer. */
  private interface Sink {
    void take(ResultSet row) throws SQLException;
  }

  private static void chunks(Connection connection, String sql, Collection<Long> people, Sink sink)
      throws SQLException {
    var ids = people.stream().distinct().sorted().toList();
    for (var from = 0; from < ids.size(); from += CHUNK) {
      select(connection, sql, ids.subList(from, Math.min(from + CHUNK, ids.size())), sink);
    }
  }

  private static void select(Connection connection, String sql, List<Long> people, Sink sink)
      throws SQLException {
    var marks = Marks.of(people.size());
    try (var query = connection.prepareStatement(sql.formatted(marks))) {
      for (var index = 0; index < people.size(); index++) {
        query.setLong(index + 1, people.get(index));
      }
      try (var rows = query.executeQuery()) {
        while (sink != null && rows.next()) {
          sink.take(rows);
        }
      }
    }
  }

  /** Records an import; its result is added when everything else is there. */
  public long startImport(ImportJob job) {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into participation_import"
                    + " (reference, name, kind, register, result, demo, recorded_at, recorded_by)"
                    + " values (?, ?, ?, ?, '{}', ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, job.reference() == null ? Tokens.reference() : job.reference());
      insert.setString(2, job.name());
      insert.setString(3, job.kind().name());
      insert.setString(4, job.register().name());
      insert.setBoolean(5, job.demo());
      insert.setObject(6, Clock.now());
      insert.setString(7, job.by());
      insert.executeUpdate();
      return keys(insert).get(0);
    } catch (SQLException e) {
      throw new IllegalStateException("an import could not be recorded", e);
    }
  }

  /** From this moment on it stands: what was asked as of an earlier one stays as it was. */
  public void finishImport(long importId, String result) {
    try (var connection = core.getConnection();
        var update =
            connection.prepareStatement(
                "update participation_import set result = ?, recorded_at = ? where id = ?")) {
      update.setString(1, result);
      update.setObject(2, Clock.now());
      update.setLong(3, importId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("an import could not be finished", e);
    }
  }

  /** Stores new records. */
  public Map<Key, Long> record(List<Entry> entries, boolean demo, String by) {
    var now = Clock.now();
    var stored = new HashMap<Key, Long>();
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into training_record (person_id, course_id, activity_title, happened_on,"
                    + " what_key, started_on, completed_on, mode, language, attendance_percent,"
                    + " score, project, institution_id, position, age_band, sex, nationality,"
                    + " disability, participation, source, demo, recorded_at, recorded_by) values"
                    + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
      for (var entry : entries) {
        bind(insert, entry, demo, now, by);
        insert.addBatch();
      }
      insert.executeBatch();
      var ids = keys(insert);
      for (var index = 0; index < entries.size(); index++) {
        stored.put(entries.get(index).key(), ids.get(index));
      }
      return stored;
    } catch (SQLException e) {
      throw new IllegalStateException("training records could not be stored", e);
    }
  }

  private static void bind(
      PreparedStatement insert, Entry entry, boolean demo, LocalDateTime now, String by)
      throws SQLException {
    var row = entry.row();
    var birth = row.person().birthDate();
    var values =
        new Object[] {
          entry.personId(),
          entry.courseId(),
          row.activityTitle(),
          row.happenedOn(),
          row.what(),
          row.startedOn(),
          row.completedOn(),
          row.mode(),
          row.language(),
          row.attendancePercent(),
          row.score(),
          row.project(),
          entry.institutionId(),
          row.position(),
          birth == null ? null : AgeBand.on(birth, row.happenedOn()).code(),
          row.person().sex(),
          row.person().nationality(),
          row.person().disability(),
          row.isParticipation(),
          demo,
          now,
          by
        };
    for (var index = 0; index < values.length; index++) {
      insert.setObject(index + 1, values[index]);
    }
  }

  /** Says which rows of an import carry which records. */
  public void carry(long importId, Map<Integer, Long> recordsByRow) {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into import_row (import_id, record_id, row_no) values (?, ?, ?)")) {
      for (var row : recordsByRow.entrySet()) {
        insert.setLong(1, importId);
        insert.setLong(2, row.getValue());
        insert.setInt(3, row.getKey());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the rows of an import could not be stored", e);
    }
  }

  /** Everybody in an import. */
  public List<Long> people(long importId) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select distinct r.person_id from import_row ir"
                    + " join training_record r on r.id = ir.record_id where ir.import_id = ?")) {
      query.setLong(1, importId);
      var people = new ArrayList<Long>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          people.add(rows.getLong(1));
        }
      }
      return people;
    } catch (SQLException e) {
      throw new IllegalStateException("an import cannot be read", e);
    }
  }

  private static List<Long> keys(PreparedStatement insert) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var keys = insert.getGeneratedKeys()) {
      while (keys.next()) {
        ids.add(keys.getLong(1));
      }
    }
    return ids;
  }
}
