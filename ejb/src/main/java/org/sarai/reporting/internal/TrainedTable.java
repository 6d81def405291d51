package org.sarai.reporting.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Reads the table {@code trained} into columns, within the caller's transaction and so as of its
 * one instant. Plain JDBC, because millions of rows come by.
 */
final class TrainedTable {
  /** Rows that the driver holds at a time. */
  private static final int FETCH = 5_000;

  /** A reading that takes longer is given up, before the transaction is. */
  private static final int PATIENCE_SECONDS = 200;

  /** The part of the heap that the columns may take; past it, counting is left to the database. */
  private static final double SHARE = 0.4;

  private static final int COLUMNS = Column.values().length;

  /**
   * What makes or ends a proposal are ledgers, which only grow: the same number of rows with the
   * same newest one are the same rows.
   */
  private static final String STATE =
      "select v.epoch, v.number, v.forgotten, exists (select 1 from outbox_delivery"
          + " where done_at is null and projector = ?), concat_ws(' ', "
          + ledger("match_proposal", "id")
          + ", "
          + ledger("match_assessment", "id")
          + ", "
          + ledger("match_decision", "id")
          + ", "
          + ledger("person_merge", "id")
          + ", "
          + ledger("person_merge_undo", "merge_id")
          + ") from trained_version v where v.id = 1";

  private static final String CHANGED =
      "select t.record_id is not null, c.person_id, "
          + Column.select()
          + " from trained_change c left join trained t on t.person_id = c.person_id"
          + " where c.number > ? order by c.person_id";

  private static final String ALL =
      "select true, person_id, " + Column.select() + " from trained order by person_id";

  private final DataSource database;

  TrainedTable(DataSource database) {
    this.database = database;
  }

  private static String ledger(String table, String id) {
    return "(select concat(count(*), '-', coalesce(max(" + id + "), 0)) from " + table + ")";
  }

  TrainedState state() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(STATE)) {
      query.setString(1, TrainedProjector.NAME);
      try (var row = query.executeQuery()) {
        row.next();
        return new TrainedState(
            new TrainedVersion(row.getLong(1), row.getLong(2)),
            row.getLong(3),
            row.getBoolean(4),
            row.getString(5));
      }
    }
  }

  /**
   * @return everything
   * @throws SQLException if it cannot be read in time, or would take too much memory
   */
  ColumnStore all(TrainedVersion version) throws SQLException {
    var dictionaries = ColumnStore.dictionaries();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(ALL)) {
      var writer = new ChunkWriter(ChunkWriter.ROWS);
      read(query, dictionaries, writer, Integer.MAX_VALUE);
      return new ColumnStore(dictionaries, writer.finish(), version);
    }
  }

  /**
   * @param store what is kept
   * @param most give up if more people than this have changed
   * @return the same at a later version; nothing if too much has changed
   */
  Optional<ColumnStore> later(ColumnStore store, TrainedVersion version, int most)
      throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(CHANGED)) {
      query.setLong(1, store.version().number());
      var writer = new ChunkWriter(ChunkWriter.ROWS);
      var changed = read(query, store.coding(), writer, most);
      return changed.length > most
          ? Optional.empty()
          : Optional.of(store.with(changed, writer.finish(), version));
    }
  }

  /** The ids of all who came by, also of those without rows if few may come by. */
  private static long[] read(
      PreparedStatement query, List<Dictionary> dictionaries, ChunkWriter writer, int most)
      throws SQLException {
    query.setFetchSize(FETCH);
    query.setQueryTimeout(PATIENCE_SECONDS);
    var limit = (long) (SHARE * Runtime.getRuntime().maxMemory());
    var people = new ArrayList<Long>();
    var codes = new int[COLUMNS];
    try (var row = query.executeQuery()) {
      while (row.next() && people.size() <= most) {
        var person = row.getLong(2);
        if (most < Integer.MAX_VALUE
            && (people.isEmpty() || people.get(people.size() - 1) != person)) {
          people.add(person);
        }
        if (row.getBoolean(1)) {
          code(row, dictionaries, codes);
          writer.add(person, codes);
          if (writer.size() > limit) {
            throw new SQLException("the columns take more memory than they may");
          }
        }
      }
    }
    return people.stream().mapToLong(Long::longValue).toArray();
  }

  private static void code(ResultSet row, List<Dictionary> dictionaries, int[] codes)
      throws SQLException {
    var at = 3;
    for (var column : Column.values()) {
      var combination = new Object[column.parts().size()];
      for (var part = 0; part < combination.length; part++) {
        combination[part] = value(row, column.parts().get(part), at++);
      }
      codes[column.ordinal()] = dictionaries.get(column.ordinal()).code(combination);
    }
  }

  private static Object value(ResultSet row, String part, int at) throws SQLException {
    return switch (part) {
      case "institution_id", "institution_unit_id", "course_id", "session_id" -> {
        var id = row.getLong(at);
        yield row.wasNull() ? null : (Object) id;
      }
      case "first_time" -> String.valueOf(row.getBoolean(at));
      default -> row.getString(at);
    };
  }

  /** Pairs of roots who may be one. */
  Pairs pairs(String state) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select root_a, root_b from open_proposal")) {
      query.setQueryTimeout(PATIENCE_SECONDS);
      var ids = LongStream.builder();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1)).add(row.getLong(2));
        }
      }
      return Pairs.of(state, ids.build().toArray());
    }
  }
}
