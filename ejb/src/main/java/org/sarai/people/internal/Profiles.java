package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sarai.people.PersonDetails;
import org.sarai.shared.Marks;

/** Reads what is compared of the few people who share a key with somebody. */
final class Profiles {
  private static final int CHUNK = 500;

  private final Connection connection;
  private final RegisterKey key;
  private final Function<Set<Long>, Map<Long, String>> sexes;

  /**
   * @param sexes what the core knows of people's sex
   */
  Profiles(Connection connection, RegisterKey key, Function<Set<Long>, Map<Long, String>> sexes) {
    this.connection = connection;
    this.key = key;
    this.sexes = sexes;
  }

  /** Of those who stand in the register. */
  Map<Long, Profile> of(Collection<Long> people) throws SQLException {
    var profiles = new HashMap<Long, Profile>();
    var ids = List.copyOf(people);
    for (var from = 0; from < ids.size(); from += CHUNK) {
      read(ids.subList(from, Math.min(from + CHUNK, ids.size())), profiles);
    }
    if (!profiles.isEmpty()) {
      var known = sexes.apply(profiles.keySet());
      profiles.replaceAll((id, profile) -> profile.withSex(known.get(id)));
    }
    return profiles;
  }

  /** National ids in letters and digits, by person; of those who have one. */
  Map<Long, String> numbers(Collection<Long> people) throws SQLException {
    var numbers = new HashMap<Long, String>();
    var ids = List.copyOf(people);
    for (var from = 0; from < ids.size(); from += CHUNK) {
      var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
      try (var query =
          connection.prepareStatement(
              "select person_id, national_id from identity"
                  + " where national_id is not null and person_id in "
                  + marks(chunk))) {
        set(query, chunk);
        try (var row = query.executeQuery()) {
          while (row.next()) {
            numbers.put(row.getLong(1), MatchKeys.plainNumber(key.decrypt(row.getBytes(2))));
          }
        }
      }
    }
    return numbers;
  }

  private void read(List<Long> ids, Map<Long, Profile> profiles) throws SQLException {
    var places = places(ids);
    try (var query =
        connection.prepareStatement(
            "select person_id, given_name, family_name, birth_date, national_id, email, phone"
                + " from identity where person_id in "
                + marks(ids))) {
      set(query, ids);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var birth = key.decrypt(row.getBytes(4));
          var person =
              new PersonDetails(
                  key.decrypt(row.getBytes(2)),
                  key.decrypt(row.getBytes(3)),
                  birth == null ? null : LocalDate.parse(birth),
                  key.decrypt(row.getBytes(5)),
                  null,
                  key.decrypt(row.getBytes(6)),
                  key.decrypt(row.getBytes(7)),
                  null,
                  null);
          profiles.put(
              row.getLong(1), Profile.of(person, places.getOrDefault(row.getLong(1), Set.of())));
        }
      }
    }
  }

  private Map<Long, Set<String>> places(List<Long> ids) throws SQLException {
    var places = new HashMap<Long, Set<String>>();
    try (var query =
        connection.prepareStatement(
            "select person_id, hash from identity_key where kind = '"
                + LikenessKeys.PLACE
                + "' and person_id in "
                + marks(ids))) {
      set(query, ids);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          places
              .computeIfAbsent(row.getLong(1), unused -> new HashSet<>())
              .add(HexFormat.of().formatHex(row.getBytes(2)));
        }
      }
    }
    return places;
  }

  private static String marks(List<Long> ids) {
    return "(" + Marks.of(ids.size()) + ")";
  }

  private static void set(PreparedStatement query, List<Long> ids) throws SQLException {
    for (var index = 0; index < ids.size(); index++) {
      query.setLong(index + 1, ids.get(index));
    }
  }
}
