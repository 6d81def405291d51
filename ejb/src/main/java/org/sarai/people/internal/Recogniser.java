package org.sarai.people.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.sarai.people.Candidate;
import org.sarai.people.Matched;
import org.sarai.people.PersonDetails;
import org.sarai.people.internal.Recognition.Likeness;
import org.sarai.shared.Clock;

/**
 * Recognises people within one register: automatically by an equal number and nationality, else by
 * an equal address and birth date unless both have numbers that differ. Weaker likeness only
 * proposes. Works on one connection, in the caller's transaction.
 */
final class Recogniser {
  private static final String NUMBER = "NATIONAL_ID";
  private static final String EMAIL = "EMAIL_BIRTH";
  private static final String LIKENESS = "LIKENESS";
  private static final String ROW = "ROW";
  private static final int CHUNK = 500;

  private final Connection connection;
  private final RegisterKey key;
  private final LongSupplier ids;
  private final Map<ByteBuffer, Set<Long>> holders = new HashMap<>();
  private final Map<Long, String> numbers = new HashMap<>();
  private final Map<Long, String> learnt = new HashMap<>();
  private final Set<Likeness> likenesses = new LinkedHashSet<>();

  Recogniser(Connection connection, RegisterKey key, LongSupplier ids) {
    this.connection = connection;
    this.key = key;
    this.ids = ids;
  }

  /**
   * @param dry whether nothing is to be stored: people who would be new get ids that do not last
   */
  Recognition recognise(List<Candidate> candidates, boolean dry) throws SQLException {
    var known = candidates.stream().map(this::hashes).toList();
    load(known);
    var people = new ArrayList<Matched>();
    try (var identity =
            connection.prepareStatement(
                "insert into identity (person_id, given_name, family_name, birth_date, national_id,"
                    + " email, phone, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)");
        var hash =
            connection.prepareStatement(
                "insert ignore into identity_key (kind, hash, person_id) values (?, ?, ?)")) {
      for (var index = 0; index < candidates.size(); index++) {
        people.add(recognise(candidates.get(index).details(), known.get(index), identity, hash));
      }
      if (!dry) {
        identity.executeBatch();
        hash.executeBatch();
        storeLearntNumbers();
      }
    }
    return new Recognition(people, List.copyOf(likenesses));
  }

  private record Hash(String kind, ByteBuffer value) {}

  private List<Hash> hashes(Candidate candidate) {
    var keys = MatchKeys.of(candidate.details());
    var hashes = new ArrayList<Hash>();
    add(hashes, NUMBER, keys.nationalId());
    add(hashes, EMAIL, keys.emailAndBirth());
    add(hashes, LIKENESS, keys.likeness());
    if (keys.nationalId() == null && keys.emailAndBirth() == null) {
      add(hashes, ROW, candidate.fingerprint());
    }
    return hashes;
  }

  private void add(List<Hash> hashes, String kind, String text) {
    if (text != null) {
      hashes.add(new Hash(kind, ByteBuffer.wrap(key.hash(kind, text))));
    }
  }

  private void load(List<List<Hash>> known) throws SQLException {
    var values = known.stream().flatMap(List::stream).map(Hash::value).distinct().toList();
    for (var from = 0; from < values.size(); from += CHUNK) {
      var chunk = values.subList(from, Math.min(from + CHUNK, values.size()));
      var kinds = "'" + String.join("', '", NUMBER, EMAIL, LIKENESS, ROW) + "'";
      var marks = String.join(", ", Collections.nCopies(chunk.size(), "?"));
      try (var query =
          connection.prepareStatement(
              "select hash, person_id from identity_key where kind in ("
                  + kinds
                  + ") and hash in ("
                  + marks
                  + ")")) {
        for (var index = 0; index < chunk.size(); index++) {
          query.setBytes(index + 1, chunk.get(index).array());
        }
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            hold(ByteBuffer.wrap(rows.getBytes(1)), rows.getLong(2));
          }
        }
      }
    }
  }

  private Matched recognise(
      PersonDetails person, List<Hash> hashes, PreparedStatement identity, PreparedStatement hash)
      throws SQLException {
    var number = MatchKeys.plainNumber(person.nationalId());
    for (var kind : List.of(NUMBER, EMAIL, ROW)) {
      for (var candidate : holders(hashes, kind)) {
        if (!kind.equals(EMAIL) || !differ(number, numberOf(candidate))) {
          remember(hashes, candidate, hash);
          if (kind.equals(NUMBER)) {
            numbers.put(candidate, number);
          } else {
            learnNumber(candidate, person.nationalId());
          }
          return new Matched(candidate, false, alike(candidate, hashes).lower(candidate) != null);
        }
      }
    }
    var id = ids.getAsLong();
    insert(person, id, identity);
    makeFindable(person, id, hash);
    numbers.put(id, number);
    var toReview = !alike(id, hashes).isEmpty();
    remember(hashes, id, hash);
    return new Matched(id, true, toReview);
  }

  /**
   * Proposes whoever is like somebody. Of those who are known already too: the core may not have
   * heard of them, if the try that brought them failed after the register had them.
   */
  private TreeSet<Long> alike(long id, List<Hash> hashes) throws SQLException {
    var others = new TreeSet<Long>();
    for (var other : holders(hashes, LIKENESS)) {
      if (other != id && !differ(numberOf(id), numberOf(other))) {
        likenesses.add(
            new Likeness(Math.min(id, other), Math.max(id, other), "SAME_BIRTH_DATE_LIKE_NAME"));
        others.add(other);
      }
    }
    return others;
  }

  /**
   * Somebody who was known without a number has one from now on, by which others are told apart.
   */
  private void learnNumber(long personId, String written) throws SQLException {
    var number = MatchKeys.plainNumber(written);
    if (number != null && numberOf(personId) == null) {
      numbers.put(personId, number);
      learnt.put(personId, written);
    }
  }

  private void storeLearntNumbers() throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update identity set national_id = ? where person_id = ? and national_id is null")) {
      for (var number : learnt.entrySet()) {
        update.setBytes(1, key.encrypt(number.getValue()));
        update.setLong(2, number.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static boolean differ(String number, String other) {
    return number != null && other != null && !number.equals(other);
  }

  private TreeSet<Long> holders(List<Hash> hashes, String kind) {
    return hashes.stream()
        .filter(hash -> hash.kind().equals(kind))
        .findFirst()
        .map(hash -> holders.getOrDefault(hash.value(), Set.of()))
        .map(TreeSet::new)
        .orElseGet(TreeSet::new);
  }

  private void hold(ByteBuffer hash, long personId) {
    holders.computeIfAbsent(hash, unused -> new LinkedHashSet<>()).add(personId);
  }

  /** A person gathers keys: who was once seen with a number and later with an address has both. */
  private void remember(List<Hash> hashes, long personId, PreparedStatement insert)
      throws SQLException {
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

  private void insert(PersonDetails person, long id, PreparedStatement identity)
      throws SQLException {
    var values =
        Arrays.asList(
            person.givenName(),
            person.familyName(),
            person.birthDate() == null ? null : person.birthDate().toString(),
            person.nationalId(),
            person.email(),
            person.phone());
    identity.setLong(1, id);
    for (var index = 0; index < values.size(); index++) {
      identity.setBytes(index + 2, key.encrypt(values.get(index)));
    }
    identity.setObject(8, Clock.now());
    identity.addBatch();
  }

  private void makeFindable(PersonDetails person, long id, PreparedStatement insert)
      throws SQLException {
    for (var entry : NameIndex.hashes(NameIndex.Words.of(person)).entrySet()) {
      for (var text : entry.getValue()) {
        insert.setString(1, entry.getKey());
        insert.setBytes(2, key.hash(entry.getKey(), text));
        insert.setLong(3, id);
        insert.addBatch();
      }
    }
  }

  private String numberOf(long personId) throws SQLException {
    if (!numbers.containsKey(personId)) {
      try (var query =
          connection.prepareStatement("select national_id from identity where person_id = ?")) {
        query.setLong(1, personId);
        try (var row = query.executeQuery()) {
          numbers.put(
              personId, row.next() ? MatchKeys.plainNumber(key.decrypt(row.getBytes(1))) : null);
        }
      }
    }
    return numbers.get(personId);
  }
}
