package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sarai.people.NumberKind;
import org.sarai.people.NumberRow;
import org.sarai.people.PersonDetails;
import org.sarai.people.ScriptName;
import org.sarai.shared.Clock;

/** One register's files on one connection. Whoever's file changes is indexed afresh. */
final class FileCabinet {
  private final Connection connection;
  private final RegisterKey key;
  private final NameIndex index;

  FileCabinet(Connection connection, RegisterKey key) {
    this.connection = connection;
    this.key = key;
    this.index = new NameIndex(connection, key);
  }

  List<Long> find(String typed) throws SQLException {
    return index.find(typed);
  }

  IdentityFile file(long personId) throws SQLException {
    var names = new ArrayList<ScriptName>();
    each(
        "select language, given_name, family_name from identity_name where person_id = ?"
            + " order by language",
        personId,
        row ->
            names.add(
                new ScriptName(
                    row.getString(1), key.decrypt(row.getBytes(2)), key.decrypt(row.getBytes(3)))));
    var numbers = new ArrayList<NumberRow>();
    each(
        "select id, kind, number from identity_number where person_id = ? order by id",
        personId,
        row ->
            numbers.add(
                new NumberRow(
                    row.getLong(1),
                    NumberKind.valueOf(row.getString(2)),
                    key.decrypt(row.getBytes(3)))));
    var traits = new HashMap<String, String>();
    each(
        "select kind, value from identity_trait where person_id = ?",
        personId,
        row -> traits.put(row.getString(1), key.decrypt(row.getBytes(2))));
    return new IdentityFile(names, numbers, traits);
  }

  /**
   * @return false if the number is somebody else's; then nothing is stored
   */
  boolean write(long personId, PersonDetails words) throws SQLException {
    var number = MatchKeys.of(words).nationalId();
    if (number != null && isTaken(key.hash("NATIONAL_ID", number), personId)) {
      return false;
    }
    change(
        "update identity set given_name = ?, family_name = ?, birth_date = ?, national_id = ?,"
            + " email = ?, phone = ?, recorded_at = ? where person_id = ?",
        key.encrypt(words.givenName()),
        key.encrypt(words.familyName()),
        key.encrypt(Objects.toString(words.birthDate(), null)),
        key.encrypt(words.nationalId()),
        key.encrypt(words.email()),
        key.encrypt(words.phone()),
        Clock.now(),
        personId);
    recogniseBy(personId, words);
    if (number != null) {
      remember("NATIONAL_ID", number, personId);
    }
    index(personId);
    return true;
  }

  void contact(long personId, String email, String phone) throws SQLException {
    change(
        "update identity set email = ?, phone = ?, recorded_at = ? where person_id = ?",
        key.encrypt(email),
        key.encrypt(phone),
        Clock.now(),
        personId);
    recogniseBy(personId, words(personId));
    index(personId);
  }

  void name(long personId, ScriptName name) throws SQLException {
    change(
        "delete from identity_name where person_id = ? and language = ?",
        personId,
        name.language());
    if (name.givenName() != null) {
      change(
          "insert into identity_name (person_id, language, given_name, family_name, recorded_at)"
              + " values (?, ?, ?, ?, ?)",
          personId,
          name.language(),
          key.encrypt(name.givenName()),
          key.encrypt(name.familyName()),
          Clock.now());
    }
    index(personId);
  }

  void traits(long personId, Map<String, String> traits) throws SQLException {
    for (var trait : traits.entrySet()) {
      change(
          "delete from identity_trait where person_id = ? and kind = ?", personId, trait.getKey());
      if (trait.getValue() != null) {
        change(
            "insert into identity_trait (person_id, kind, value, recorded_at) values (?, ?, ?, ?)",
            personId,
            trait.getKey(),
            key.encrypt(trait.getValue()),
            Clock.now());
      }
    }
  }

  boolean addNumber(long personId, NumberKind kind, String number, String nationality)
      throws SQLException {
    var hash = numberHash(number, nationality);
    if (isTaken(hash, personId)) {
      return false;
    }
    change(
        "insert into identity_number (person_id, kind, number, recorded_at) values (?, ?, ?, ?)",
        personId,
        kind.name(),
        key.encrypt(number),
        Clock.now());
    change(
        "insert ignore into identity_key (kind, hash, person_id) values ('NATIONAL_ID', ?, ?)",
        hash,
        personId);
    index(personId);
    return true;
  }

  void removeNumber(long personId, long numberId, String nationality) throws SQLException {
    for (var number : file(personId).numbers()) {
      if (number.id() == numberId) {
        change("delete from identity_number where id = ?", numberId);
        change(
            "delete from identity_key where kind = 'NATIONAL_ID' and hash = ? and person_id = ?",
            numberHash(number.number(), nationality),
            personId);
        index(personId);
      }
    }
  }

  int indexSome(int most) throws SQLException {
    var missing = new ArrayList<Long>();
    try (var query =
            connection.prepareStatement(
                "select i.person_id from identity i where not exists (select 1 from identity_key k"
                    + " where k.person_id = i.person_id and k.kind = 'NAME') limit "
                    + most);
        var row = query.executeQuery()) {
      while (row.next()) {
        missing.add(row.getLong(1));
      }
    }
    for (var personId : missing) {
      index(personId);
    }
    return missing.size();
  }

  /** Makes somebody findable by what the file says now. */
  void index(long personId) throws SQLException {
    var words = words(personId);
    if (words == null) {
      return;
    }
    var file = file(personId);
    var names = new ArrayList<String>();
    names.add(words.fullName());
    file.names().forEach(name -> names.add(name.fullName()));
    var numbers = new ArrayList<String>();
    numbers.add(words.nationalId());
    numbers.add(words.phone());
    file.numbers().forEach(number -> numbers.add(number.number()));
    var addresses = new ArrayList<String>();
    addresses.add(words.email());
    index.write(personId, new NameIndex.Words(names, addresses, numbers));
    new LikenessUpkeep(connection, key, new Profiles(connection, key, unused -> Map.of()))
        .refresh(personId);
  }

  private boolean isTaken(byte[] number, long personId) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select 1 from identity_key where kind = 'NATIONAL_ID' and hash = ?"
                + " and person_id <> ?")) {
      query.setBytes(1, number);
      query.setLong(2, personId);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Numbers are remembered apart: their keys hold a nationality, which is the core's. */
  private void recogniseBy(long personId, PersonDetails words) throws SQLException {
    var keys = MatchKeys.of(words);
    remember("EMAIL_BIRTH", keys.emailAndBirth(), personId);
  }

  private void remember(String kind, String text, long personId) throws SQLException {
    if (text != null) {
      change(
          "insert ignore into identity_key (kind, hash, person_id) values (?, ?, ?)",
          kind,
          key.hash(kind, text),
          personId);
    }
  }

  private byte[] numberHash(String number, String nationality) {
    var plain = MatchKeys.plainNumber(number);
    return key.hash("NATIONAL_ID", plain + '|' + (nationality == null ? "" : nationality));
  }

  private PersonDetails words(long personId) throws SQLException {
    var found = new ArrayList<PersonDetails>();
    each(
        "select given_name, family_name, birth_date, national_id, email, phone from identity"
            + " where person_id = ?",
        personId,
        row -> {
          var birth = key.decrypt(row.getBytes(3));
          found.add(
              new PersonDetails(
                  key.decrypt(row.getBytes(1)),
                  key.decrypt(row.getBytes(2)),
                  birth == null ? null : LocalDate.parse(birth),
                  key.decrypt(row.getBytes(4)),
                  null,
                  key.decrypt(row.getBytes(5)),
                  key.decrypt(row.getBytes(6)),
                  null,
                  null));
        });
    return found.isEmpty() ? null : found.get(0);
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String sql, long personId, Row reader) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, personId);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  private void change(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      statement.executeUpdate();
    }
  }
}
