package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sarai.people.PersonDetails;

/**
 * By which words, addresses and numbers the people of one register are found. The keys of searching
 * lie beside those of recognising and decide nothing there.
 */
final class NameIndex {
  private static final String NAME = "NAME";
  private static final String MAIL = "MAIL";
  private static final String NUMBER = "NUMBER";

  private final Connection connection;
  private final RegisterKey key;

  NameIndex(Connection connection, RegisterKey key) {
    this.connection = connection;
    this.key = key;
  }

  /** What is searchable of somebody. */
  record Words(List<String> names, List<String> addresses, List<String> numbers) {
    static Words of(PersonDetails person) {
      return new Words(
          List.of(person.fullName()),
          Arrays.asList(person.email()),
          Arrays.asList(person.nationalId(), person.phone()));
    }
  }

  /** Makes somebody findable by these words, and by no others. */
  void write(long personId, Words words) throws SQLException {
    try (var forget =
            connection.prepareStatement(
                "delete from identity_key where person_id = ?"
                    + " and kind in ('NAME', 'MAIL', 'NUMBER')");
        var insert =
            connection.prepareStatement(
                "insert ignore into identity_key (kind, hash, person_id) values (?, ?, ?)")) {
      forget.setLong(1, personId);
      forget.executeUpdate();
      for (var hash : hashes(words).entrySet()) {
        for (var value : hash.getValue()) {
          insert.setString(1, hash.getKey());
          insert.setBytes(2, key.hash(hash.getKey(), value));
          insert.setLong(3, personId);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** Kinds and texts of the keys. */
  static Map<String, Set<String>> hashes(Words words) {
    var hashes = new HashMap<String, Set<String>>();
    hashes.put(NAME, new LinkedHashSet<>(NameTokens.of(String.join(" ", words.names()))));
    words.names().forEach(name -> hashes.get(NAME).addAll(NameTokens.of(name)));
    hashes.put(MAIL, new LinkedHashSet<>());
    hashes.put(NUMBER, new LinkedHashSet<>());
    for (var address : words.addresses()) {
      if (address != null) {
        hashes.get(MAIL).add(address.strip().toLowerCase(Locale.ROOT));
      }
    }
    for (var number : words.numbers()) {
      var plain = MatchKeys.plainNumber(number);
      if (plain != null) {
        hashes.get(NUMBER).add(plain);
      }
    }
    return hashes;
  }

  /**
   * Who is found by what was typed: an address, a number, or beginnings of names.
   *
   * @return ids, those whose words are exactly what was typed first
   */
  List<Long> find(String typed) throws SQLException {
    if (typed.contains("@")) {
      return holders(MAIL, typed.strip().toLowerCase(Locale.ROOT));
    }
    if (NameTokens.isNumber(typed)) {
      return holders(NUMBER, MatchKeys.plainNumber(typed));
    }
    var words = NameTokens.words(typed);
    return words.isEmpty() ? List.of() : named(words);
  }

  private List<Long> holders(String kind, String text) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select person_id from identity_key where kind = ? and hash = ? order by person_id")) {
      query.setString(1, kind);
      query.setBytes(2, key.hash(kind, text));
      return ids(query);
    }
  }

  private List<Long> named(List<String> words) throws SQLException {
    var from = new StringBuilder("select k0.person_id from identity_key k0");
    for (var index = 1; index < words.size(); index++) {
      var alias = "k" + index;
      from.append(" join identity_key " + alias + " on " + alias + ".person_id = k0.person_id");
      from.append(" and " + alias + ".kind = 'NAME' and " + alias + ".hash = ?");
    }
    var marks = String.join(", ", words.stream().map(word -> "?").toList());
    from.append(" where k0.kind = 'NAME' and k0.hash = ? order by (select count(*)")
        .append(" from identity_key x where x.person_id = k0.person_id and x.kind = 'NAME'")
        .append(" and x.hash in (" + marks + ")) desc, k0.person_id");
    try (var query = connection.prepareStatement(from.toString())) {
      var place = 1;
      for (var word : words.subList(1, words.size())) {
        query.setBytes(place++, key.hash(NAME, NameTokens.beginning(word)));
      }
      query.setBytes(place++, key.hash(NAME, NameTokens.beginning(words.get(0))));
      for (var word : words) {
        query.setBytes(place++, key.hash(NAME, NameTokens.whole(word)));
      }
      return ids(query);
    }
  }

  private static List<Long> ids(PreparedStatement query) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
