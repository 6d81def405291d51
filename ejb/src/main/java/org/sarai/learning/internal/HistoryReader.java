package org.sarai.learning.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.sarai.learning.RecordStep.After;
import org.sarai.learning.ValueSet;
import org.sarai.learning.internal.History.Committed;
import org.sarai.learning.internal.History.Launched;
import org.sarai.learning.internal.History.Opened;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;

/** Reads histories of attempts from the ledgers, row by row: a journal may be long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HistoryReader {
  /** Rows that the driver fetches at a time. */
  private static final int FETCHED = 200;

  /** Browsers stamp with the time of day; earlier journals counted from the launch. */
  private static final long LONGEST_LAUNCH = 100_000_000_000L;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** A play with the launches that have not been told yet. */
  private record Play(Opened opened, Deque<Placed> launches) {}

  private record Placed(int afterSeq, Launched launch) {}

  /**
   * Tells the histories of some attempts.
   *
   * @param attemptIds which ones
   * @param listeners who hears an attempt's history
   */
  public void read(List<Long> attemptIds, LongFunction<? extends History> listeners) {
    if (attemptIds.isEmpty()) {
      return;
    }
    var marks = Marks.of(attemptIds.size());
    try (var connection = core.getConnection()) {
      var launches = launches(connection, attemptIds, marks);
      try (var query =
          connection.prepareStatement(
              "select p.id, j.seq, j.committed_at, j.entries, j.terminates, j.navigation,"
                  + " j.rejected, j.refused, j.completion, j.success, j.score, j.seconds,"
                  + " p.attempt_id, p.opened_at, p.language"
                  + " from play p left join journal j on j.play_id = p.id where p.attempt_id in ("
                  + marks
                  + ") order by p.attempt_id, p.id, j.seq")) {
        fill(query, attemptIds);
        query.setFetchSize(FETCHED);
        tell(query.executeQuery(), launches, listeners);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("histories cannot be read", e);
    }
  }

  private static void tell(
      ResultSet row, Map<Long, Deque<Placed>> launches, LongFunction<? extends History> listeners)
      throws SQLException {
    Play play = null;
    Launched launch = null;
    while (row.next()) {
      if (play == null || play.opened().playId() != row.getLong(1)) {
        if (play != null) {
          rest(play, listeners);
        }
        play = play(row, launches);
        launch = null;
        listeners.apply(play.opened().attemptId()).opened(play.opened());
      }
      var history = listeners.apply(play.opened().attemptId());
      var seq = row.getInt(2);
      while (seq > 0 && !play.launches().isEmpty() && play.launches().peek().afterSeq() < seq) {
        launch = play.launches().poll().launch();
        history.launched(launch);
      }
      if (seq > 0) {
        history.committed(committed(row, play.opened().attemptId(), launch));
      }
    }
    if (play != null) {
      rest(play, listeners);
    }
  }

  private static void rest(Play play, LongFunction<? extends History> listeners) {
    play.launches()
        .forEach(placed -> listeners.apply(play.opened().attemptId()).launched(placed.launch()));
  }

  private static Committed committed(ResultSet row, long attemptId, Launched launch)
      throws SQLException {
    var at = instant(row, 3);
    var completion = row.getString(9);
    var score = row.getBigDecimal(11);
    return new Committed(
        attemptId,
        row.getInt(2),
        at,
        values(row.getString(4), row.getString(7), launch == null ? at : launch.at()),
        row.getBoolean(5),
        row.getString(6),
        row.getString(8),
        completion == null
            ? null
            : new After(
                completion,
                row.getString(10),
                score == null ? null : score.doubleValue(),
                row.getLong(12)));
  }

  private static List<ValueSet> values(String entries, String rejected, Instant launchedAt) {
    var errors = new HashMap<Integer, Integer>();
    if (rejected != null) {
      for (var one : array(rejected)) {
        errors.put(one.asJsonArray().getInt(0), one.asJsonArray().getInt(2));
      }
    }
    var values = new ArrayList<ValueSet>();
    for (var one : array(entries)) {
      var entry = one.asJsonArray();
      var millisecond = entry.getJsonNumber(2).longValue();
      values.add(
          new ValueSet(
              entry.getString(0),
              entry.getString(1),
              millisecond < LONGEST_LAUNCH
                  ? launchedAt.plusMillis(millisecond)
                  : Instant.ofEpochMilli(millisecond),
              errors.getOrDefault(values.size(), 0)));
    }
    return values;
  }

  private static JsonArray array(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }

  private static Play play(ResultSet row, Map<Long, Deque<Placed>> launches) throws SQLException {
    var opened = new Opened(row.getLong(13), row.getLong(1), instant(row, 14), row.getString(15));
    return new Play(opened, launches.getOrDefault(opened.playId(), new ArrayDeque<>()));
  }

  private static Map<Long, Deque<Placed>> launches(
      Connection connection, List<Long> attempts, String marks) throws SQLException {
    var launches = new HashMap<Long, Deque<Placed>>();
    try (var query =
        connection.prepareStatement(
            "select p.id, l.after_seq, l.launched_at, l.number, l.activity, l.title, p.attempt_id"
                + " from play p join launch l on l.play_id = p.id where p.attempt_id in ("
                + marks
                + ") order by l.play_id, l.after_seq, l.launched_at, l.number")) {
      fill(query, attempts);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var launch =
              new Launched(
                  row.getLong(7),
                  instant(row, 3),
                  row.getInt(4),
                  row.getString(5),
                  row.getString(6));
          launches
              .computeIfAbsent(row.getLong(1), play -> new ArrayDeque<>())
              .add(new Placed(row.getInt(2), launch));
        }
      }
    }
    return launches;
  }

  private static void fill(java.sql.PreparedStatement query, List<Long> ids) throws SQLException {
    for (var index = 0; index < ids.size(); index++) {
      query.setLong(index + 1, ids.get(index));
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Clock.instant(row.getObject(column, LocalDateTime.class));
  }
}
