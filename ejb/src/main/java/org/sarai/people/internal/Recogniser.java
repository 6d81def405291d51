package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarai.people.Candidate;
import org.sarai.people.Matched;
import org.sarai.people.PersonDetails;
import org.sarai.people.internal.KeyBook.Hash;
import org.sarai.people.internal.Recognition.Likeness;
import org.sarai.shared.Clock;

/**
 * Recognises people within one register: automatically by an equal number and nationality, else by
 * an equal address and birth date unless both have numbers that differ. Weaker likeness only
 * proposes. Works on one connection, in the caller's transaction.
 */
final class Recogniser {
  private final Connection connection;
  private final RegisterKey key;
  private final LongSupplier ids;
  private final KeyBook book;
  private final Profiles profiles;
  private final UnaryOperator<Set<Long>> visible;
  private final Set<Long> mine = new HashSet<>();
  private final Map<Long, String> numbers = new HashMap<>();
  private final Map<Long, String> learnt = new HashMap<>();
  private final Map<Long, Profile> arrived = new HashMap<>();

  /**
   * @param visible keeps of some people those whom the caller may recognise anybody as; whoever is
   *     like one of the others is new, and proposed to those who see both
   */
  Recogniser(
      Connection connection,
      RegisterKey key,
      LongSupplier ids,
      Profiles profiles,
      UnaryOperator<Set<Long>> visible) {
    this.connection = connection;
    this.key = key;
    this.ids = ids;
    this.profiles = profiles;
    this.visible = visible;
    this.book = new KeyBook(connection, key);
  }

  /** A candidate with what they are looked up by, and who they turned out to be. */
  private record Arrival(
      Candidate candidate,
      Profile profile,
      List<Hash> automatic,
      List<Hash> likeness,
      List<Hash> stored) {}

  private record Found(long personId, boolean created, TreeSet<Long> others) {}

  Recognition recognise(List<Candidate> candidates) throws SQLException {
    var arrivals = candidates.stream().map(this::arrival).toList();
    book.load(
        arrivals.stream()
            .flatMap(arrival -> Stream.of(arrival.automatic(), arrival.stored()))
            .flatMap(List::stream)
            .toList());
    var holders = book.everybody(arrivals.stream().map(Arrival::automatic));
    numbers.putAll(profiles.numbers(holders));
    mine.addAll(visible.apply(holders));
    var found = new ArrayList<Found>();
    try (var identity =
            connection.prepareStatement(
                "insert into identity (person_id, given_name, family_name, birth_date, national_id,"
                    + " email, phone, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)");
        var hash = KeyBook.insert(connection)) {
      for (var arrival : arrivals) {
        found.add(recognise(arrival, identity, hash));
      }
      identity.executeBatch();
      hash.executeBatch();
      storeLearntNumbers();
    }
    return judged(arrivals, found);
  }

  private Arrival arrival(Candidate candidate) {
    var profile = Profile.of(candidate.details(), book.places(candidate));
    return new Arrival(
        candidate,
        profile,
        book.automatic(candidate),
        book.likeness(profile),
        book.stored(profile));
  }

  private Found recognise(Arrival arrival, PreparedStatement identity, PreparedStatement hash)
      throws SQLException {
    var known = known(arrival);
    var id = known == null ? ids.getAsLong() : known;
    if (known == null) {
      insert(arrival.candidate().details(), id, identity);
      numbers.put(id, arrival.profile().number());
      mine.add(id);
      arrived.put(id, arrival.profile());
      makeFindable(arrival.candidate().details(), id, hash);
    }
    // Not by the institution alone: colleagues would all be compared with each other.
    var others = book.others(id, arrival.likeness());
    book.remember(arrival.automatic(), id, hash);
    book.remember(arrival.stored(), id, hash);
    return new Found(id, known == null, others);
  }

  private Long known(Arrival arrival) {
    var number = arrival.profile().number();
    for (var kind : List.of(KeyBook.NUMBER, KeyBook.EMAIL, KeyBook.ROW)) {
      for (var candidate : book.holders(arrival.automatic(), kind)) {
        if (!mine.contains(candidate)) {
          continue;
        }
        if (!kind.equals(KeyBook.EMAIL) || !differ(number, numbers.get(candidate))) {
          if (kind.equals(KeyBook.NUMBER)) {
            numbers.put(candidate, number);
          } else {
            learnNumber(candidate, arrival.candidate().details().nationalId());
          }
          return candidate;
        }
      }
    }
    return null;
  }

  /**
   * Proposes whoever is like somebody. Of those who are known already too: the core may not have
   * heard of them, if the try that brought them failed after the register had them.
   */
  private Recognition judged(List<Arrival> arrivals, List<Found> found) throws SQLException {
    var before = new HashSet<Long>();
    found.forEach(one -> before.addAll(one.others()));
    before.removeAll(arrived.keySet());
    mine.addAll(visible.apply(before));
    var compared = new HashMap<>(profiles.of(before));
    compared.putAll(arrived);
    var likenesses = new LinkedHashMap<List<Long>, Likeness>();
    var people =
        IntStream.range(0, found.size())
            .mapToObj(
                index -> {
                  var one = found.get(index);
                  var alike = alike(arrivals.get(index), one, compared, likenesses);
                  alike.retainAll(mine);
                  var toReview =
                      one.created() ? !alike.isEmpty() : alike.lower(one.personId()) != null;
                  return new Matched(one.personId(), one.created(), toReview);
                })
            .toList();
    return new Recognition(people, List.copyOf(likenesses.values()));
  }

  private TreeSet<Long> alike(
      Arrival arrival,
      Found one,
      Map<Long, Profile> compared,
      Map<List<Long>, Likeness> likenesses) {
    var alike = new TreeSet<Long>();
    var profile = arrival.profile().withNumber(numbers.get(one.personId()));
    for (var other : one.others()) {
      var theirs = compared.get(other);
      if (theirs == null) {
        continue;
      }
      var judgement = Judgement.of(profile, theirs.withNumber(numbers.get(other)));
      if (judgement.proposed()) {
        var likeness = Likeness.of(one.personId(), other, judgement);
        likenesses.merge(
            List.of(likeness.first(), likeness.second()),
            likeness,
            (old, now) -> now.judgement().score() > old.judgement().score() ? now : old);
        alike.add(other);
      }
    }
    return alike;
  }

  /**
   * Somebody who was known without a number has one from now on, by which others are told apart.
   */
  private void learnNumber(long personId, String written) {
    var number = MatchKeys.plainNumber(written);
    if (number != null && numbers.get(personId) == null) {
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
}
