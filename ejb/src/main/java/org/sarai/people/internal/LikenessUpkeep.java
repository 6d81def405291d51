package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.people.internal.Recognition.Likeness;

/** Keeps the keys of likeness as the identities are. On one connection, in its transaction. */
final class LikenessUpkeep {
  private static final int CHUNK = 500;

  private final Connection connection;
  private final KeyBook book;
  private final Profiles profiles;

  LikenessUpkeep(Connection connection, RegisterKey key, Profiles profiles) {
    this.connection = connection;
    this.book = new KeyBook(connection, key);
    this.profiles = profiles;
  }

  /** Whether an earlier release made the keys; locks out whoever would match by them. */
  static boolean isBehind(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeQuery("select id from matching_lock where id = 1 for update").close();
      try (var row = statement.executeQuery("select version from likeness_scheme where id = 1")) {
        row.next();
        return row.getInt(1) < LikenessKeys.SCHEME;
      }
    }
  }

  void refreshEverybody() throws SQLException {
    var last = Long.MIN_VALUE;
    for (var ids = after(last); !ids.isEmpty(); ids = after(last)) {
      refresh(ids);
      last = ids.get(ids.size() - 1);
    }
    try (var update =
        connection.prepareStatement("update likeness_scheme set version = ? where id = 1")) {
      update.setInt(1, LikenessKeys.SCHEME);
      update.executeUpdate();
    }
  }

  private List<Long> after(long last) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select person_id from identity where person_id > ? order by person_id limit "
                + CHUNK)) {
      query.setLong(1, last);
      var ids = new ArrayList<Long>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids;
    }
  }

  /** Somebody's names or numbers have changed. */
  void refresh(long personId) throws SQLException {
    refresh(List.of(personId));
  }

  private void refresh(List<Long> ids) throws SQLException {
    var people = profiles.of(ids);
    // LIKENESS is what the first releases called their only key.
    var kinds = String.join("', '", LikenessKeys.KINDS) + "', 'LIKENESS";
    try (var delete =
            connection.prepareStatement(
                "delete from identity_key where person_id = ? and kind in ('" + kinds + "')");
        var insert = KeyBook.insert(connection)) {
      for (var id : people.keySet()) {
        delete.setLong(1, id);
        delete.addBatch();
      }
      delete.executeBatch();
      for (var person : people.entrySet()) {
        book.remember(book.likeness(person.getValue()), person.getKey(), insert);
      }
      insert.executeBatch();
    }
  }

  List<Likeness> alike(long personId) throws SQLException {
    var person = profiles.of(Set.of(personId)).get(personId);
    if (person == null) {
      return List.of();
    }
    var hashes = book.likeness(person);
    book.load(hashes);
    var alike = new ArrayList<Likeness>();
    for (Map.Entry<Long, Profile> other : profiles.of(book.others(personId, hashes)).entrySet()) {
      var judgement = Judgement.of(person, other.getValue());
      if (judgement.proposed()) {
        alike.add(Likeness.of(personId, other.getKey(), judgement));
      }
    }
    return alike;
  }
}
