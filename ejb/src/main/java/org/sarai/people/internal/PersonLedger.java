package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.sarai.people.Candidate;
import org.sarai.people.Matched;
import org.sarai.people.PersonDetails;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;
import org.sarai.shared.Register;

/** The core's rows of people: opaque ids, what is counted by, and who may be whom. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonLedger {
  private static final int CHUNK = 1000;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * Records the people of a recognition, and what is stated of those who come from no list: what a
   * list states lies with its records, and falls with them. Doing it again changes nothing, so that
   * a first try that ended between register and core is repaired by the second.
   *
   * @param lock whether others must wait who would record the same people
   * @return those whom the core did not know
   */
  public Set<Long> record(
      Register register,
      List<Candidate> candidates,
      Recognition recognition,
      boolean demo,
      boolean lock) {
    var now = Clock.now();
    try (var connection = core.getConnection()) {
      var known = known(connection, everybodyIn(recognition), lock);
      return record(connection, register, candidates, recognition, demo, known, now);
    } catch (SQLException e) {
      throw new IllegalStateException("people could not be recorded", e);
    }
  }

  /** In the order of their ids: so does everything that locks people, or two would block. */
  private static TreeSet<Long> everybodyIn(Recognition recognition) {
    var people = new TreeSet<Long>();
    recognition.people().forEach(matched -> people.add(matched.personId()));
    for (var pair : recognition.likenesses()) {
      people.add(pair.first());
      people.add(pair.second());
    }
    return people;
  }

  private static Set<Long> known(Connection connection, TreeSet<Long> people, boolean lock)
      throws SQLException {
    var known = new HashSet<Long>();
    var ids = List.copyOf(people);
    for (var from = 0; from < ids.size(); from += CHUNK) {
      var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
      var marks = Marks.of(chunk.size());
      try (var query =
          connection.prepareStatement(
              "select id from person where id in ("
                  + marks
                  + ") order by id"
                  + (lock ? " for update" : ""))) {
        for (var index = 0; index < chunk.size(); index++) {
          query.setLong(index + 1, chunk.get(index));
        }
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            known.add(rows.getLong(1));
          }
        }
      }
    }
    return known;
  }

  private static Set<Long> record(
      Connection connection,
      Register register,
      List<Candidate> candidates,
      Recognition recognition,
      boolean demo,
      Set<Long> known,
      LocalDateTime now)
      throws SQLException {
    var fresh = new HashSet<Long>();
    try (var person =
            connection.prepareStatement(
                "insert ignore into person (id, register, demo, recorded_at) values (?, ?, ?, ?)");
        var trait =
            connection.prepareStatement(
                "insert into person_trait (person_id, sex, nationality, disability, recorded_at)"
                    + " select ?, ?, ?, ?, ? from dual where not exists"
                    + " (select 1 from person_trait where person_id = ?)");
        var likeness =
            connection.prepareStatement(
                "insert ignore into match_proposal"
                    + " (person_a, person_b, reasons, score, recorded_at)"
                    + " values (?, ?, ?, ?, ?)")) {
      for (var index = 0; index < candidates.size(); index++) {
        Matched matched = recognition.people().get(index);
        if (known.add(matched.personId())) {
          fresh.add(matched.personId());
          person.setLong(1, matched.personId());
          person.setString(2, register.name());
          person.setBoolean(3, demo);
          person.setObject(4, now);
          person.addBatch();
        }
        PersonDetails details = candidates.get(index).details();
        if (candidates.get(index).fingerprint() == null && states(details)) {
          trait.setLong(1, matched.personId());
          trait.setString(2, details.sex());
          trait.setString(3, details.nationality());
          trait.setString(4, details.disability());
          trait.setObject(5, now);
          trait.setLong(6, matched.personId());
          trait.addBatch();
        }
      }
      person.executeBatch();
      trait.executeBatch();
      for (var pair : recognition.likenesses()) {
        if (!fresh.contains(pair.first()) && !fresh.contains(pair.second())) {
          continue;
        }
        likeness.setLong(1, pair.first());
        likeness.setLong(2, pair.second());
        likeness.setString(3, pair.judgement().codes());
        likeness.setInt(4, pair.judgement().score());
        likeness.setObject(5, now);
        likeness.addBatch();
      }
      likeness.executeBatch();
      return fresh;
    }
  }

  private static boolean states(PersonDetails details) {
    return Objects.nonNull(details.sex())
        || Objects.nonNull(details.nationality())
        || Objects.nonNull(details.disability());
  }
}
