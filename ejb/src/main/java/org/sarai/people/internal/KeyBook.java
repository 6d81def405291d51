package org.sarai.people.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarai.people.Candidate;
import org.sarai.shared.Marks;

/**
 * Who is known under which keyed hashes: of those that were asked for, and what was added since.
 */
final class KeyBook {
  static final String NUMBER = "NATIONAL_ID";
  static final String EMAIL = "EMAIL_BIRTH";
  static final String ROW = "ROW";

  /** More than so many people under one key tell nothing, and would be many to compare. */
  static final int CROWD = 200;

  private static final int CHUNK = 500;

  private final Connection connection;
  private final RegisterKey key;
  private final Map<ByteBuffer, Set<Long>> holders = new HashMap<>();

  KeyBook(Connection connection, RegisterKey key) {
    this.connection = connection;
    this.key = key;
  }

  /** A kind of key and a keyed hash. */
  record Hash(String kind, ByteBuffer value) {}

  /** An institution as profiles name it. */
  Set<String> places(Candidate candidate) {
    return candidate.institution() == null
        ? Set.of()
        : Set.of(HexFormat.of().formatHex(key.hash(LikenessKeys.PLACE, candidate.institution())));
  }

  /** By what a candidate is one with somebody. */
  List<Hash> automatic(Candidate candidate) {
    var keys = MatchKeys.of(candidate.details());
    var hashes = new ArrayList<Hash>();
    add(hashes, NUMBER, keys.nationalId());
    add(hashes, EMAIL, keys.emailAndBirth());
    if (hashes.isEmpty()) {
      add(hashes, ROW, candidate.fingerprint());
    }
    return hashes;
  }

  /** By what somebody finds whom they are like. */
  List<Hash> likeness(Profile person) {
    var hashes = new ArrayList<Hash>();
    LikenessKeys.of(person).forEach(key -> add(hashes, key.kind(), key.text()));
    return hashes;
  }

  /** What is stored of somebody, beside the automatic keys. */
  List<Hash> stored(Profile person) {
    var hashes = likeness(person);
    person
        .places()
        .forEach(
            place ->
                hashes.add(
                    new Hash(LikenessKeys.PLACE, ByteBuffer.wrap(HexFormat.of().parseHex(place)))));
    return hashes;
  }

  private void add(List<Hash> hashes, String kind, String text) {
    if (text != null) {
      hashes.add(new Hash(kind, ByteBuffer.wrap(key.hash(kind, text))));
    }
  }

  /** Reads who holds any of some hashes. */
  void load(Collection<Hash> wanted) throws SQLException {
    var byKind = new LinkedHashMap<String, Set<ByteBuffer>>();
    for (var hash : wanted) {
      byKind.computeIfAbsent(hash.kind(), unused -> new LinkedHashSet<>()).add(hash.value());
    }
    for (var kind : byKind.entrySet()) {
      var values = List.copyOf(kind.getValue());
      for (var from = 0; from < values.size(); from += CHUNK) {
        load(kind.getKey(), values.subList(from, Math.min(from + CHUNK, values.size())));
      }
    }
  }

  private void load(String kind, List<ByteBuffer> chunk) throws SQLException {
    var marks = Marks.of(chunk.size());
    try (var query =
        connection.prepareStatement(
            "select hash, person_id from identity_key where kind = ? and hash in ("
                + marks
                + ")")) {
      query.setString(1, kind);
      for (var index = 0; index < chunk.size(); index++) {
        query.setBytes(index + 2, chunk.get(index).array());
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          hold(ByteBuffer.wrap(rows.getBytes(1)), rows.getLong(2));
        }
      }
    }
  }

  /** Who holds the hash of a kind among some, the smallest id first. */
  TreeSet<Long> holders(List<Hash> hashes, String kind) {
    return hashes.stream()
        .filter(hash -> hash.kind().equals(kind))
        .findFirst()
        .map(hash -> new TreeSet<>(holders.getOrDefault(hash.value(), Set.of())))
        .orElseGet(TreeSet::new);
  }

  /** Whoever holds any of some hashes. */
  Set<Long> everybody(Stream<List<Hash>> hashes) {
    return hashes
        .flatMap(List::stream)
        .flatMap(hash -> holders.getOrDefault(hash.value(), Set.of()).stream())
        .collect(Collectors.toSet());
  }

  /** Everybody else who holds any of some hashes that no crowd holds. */
  TreeSet<Long> others(long personId, List<Hash> hashes) {
    var others = new TreeSet<Long>();
    for (var hash : hashes) {
      var people = holders.getOrDefault(hash.value(), Set.of());
      if (people.size() <= CROWD) {
        others.addAll(people);
      }
    }
    others.remove(personId);
    return others;
  }

  private void hold(ByteBuffer hash, long personId) {
    holders.computeIfAbsent(hash, unused -> new LinkedHashSet<>()).add(personId);
  }

  /** A person gathers keys: who was once seen with a number and later with an address has both. */
  void remember(List<Hash> hashes, long personId, PreparedStatement insert) throws SQLException {
    for (var hash : hashes) {
      if (!holders.getOrDefault(hash.value(), Set.of()).contains(personId)) {
        hold(hash.value(), personId);
        insert.setString(1, hash.kind());
        insert.setBytes(2, hash.value().array());
        insert.setLong(3, personId);
        insert.addBatch();
      }
    }
  }

  static PreparedStatement insert(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "insert ignore into identity_key (kind, hash, person_id) values (?, ?, ?)");
  }
}
