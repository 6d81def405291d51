package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sarai.people.PersonDetails;
import org.sarai.people.Placed;
import org.sarai.people.Placement;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;

/** The core's rows of affiliations, many at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlacementLedger {
  private static final int CHUNK = 1000;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  public List<Placed> record(List<Placement> placements, String by) {
    try (var connection = core.getConnection()) {
      var known = standing(connection, placements);
      var fresh = new LinkedHashSet<>(placements);
      fresh.removeAll(known.keySet());
      insert(connection, List.copyOf(fresh), by, known);
      var placed = new ArrayList<Placed>();
      for (var placement : placements) {
        placed.add(new Placed(known.get(placement), fresh.remove(placement)));
      }
      return placed;
    } catch (SQLException e) {
      throw new IllegalStateException("affiliations could not be recorded", e);
    }
  }

  private static Map<Placement, Long> standing(Connection connection, List<Placement> placements)
      throws SQLException {
    var people = placements.stream().map(Placement::personId).distinct().sorted().toList();
    var known = new HashMap<Placement, Long>();
    for (var from = 0; from < people.size(); from += CHUNK) {
      var chunk = people.subList(from, Math.min(from + CHUNK, people.size()));
      var marks = Marks.of(chunk.size());
      try (var query =
          connection.prepareStatement(
              "select a.person_id, a.institution_id, a.position, a.service_rank, a.valid_from, a.id"
                  + " from affiliation a left join affiliation_end e on e.affiliation_id = a.id"
                  + " where (e.id is null or e.ended_on > coalesce(a.valid_from, '1000-01-01'))"
                  + " and a.person_id in ("
                  + marks
                  + ")")) {
        for (var index = 0; index < chunk.size(); index++) {
          query.setLong(index + 1, chunk.get(index));
        }
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            var day = rows.getDate(5);
            known.putIfAbsent(
                new Placement(
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getString(3),
                    rows.getString(4),
                    day == null ? null : day.toLocalDate()),
                rows.getLong(6));
          }
        }
      }
    }
    return known;
  }

  private static void insert(
      Connection connection, List<Placement> fresh, String by, Map<Placement, Long> known)
      throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into affiliation (person_id, institution_id, position, service_rank,"
                + " valid_from, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      var now = Clock.now();
      for (var placement : fresh) {
        insert.setLong(1, placement.personId());
        insert.setLong(2, placement.institutionId());
        insert.setString(3, placement.position());
        insert.setString(4, placement.rank());
        insert.setDate(5, placement.from() == null ? null : Date.valueOf(placement.from()));
        insert.setObject(6, now);
        insert.setString(7, by);
        insert.addBatch();
      }
      insert.executeBatch();
      try (var keys = insert.getGeneratedKeys()) {
        for (var index = 0; keys.next(); index++) {
          known.put(fresh.get(index), keys.getLong(1));
        }
      }
    }
  }

  public void withdraw(List<Long> affiliationIds, String by) {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into affiliation_end (affiliation_id, ended_on, recorded_at, recorded_by)"
                    + " select a.id, coalesce(a.valid_from, '1000-01-01'), ?, ? from affiliation a"
                    + " left join affiliation_end e on e.affiliation_id = a.id"
                    + " where a.id = ? and e.id is null")) {
      var now = Clock.now();
      for (var id : affiliationIds) {
        insert.setObject(1, now);
        insert.setString(2, by);
        insert.setLong(3, id);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("affiliations could not be taken back", e);
    }
  }

  public void describe(Map<Long, PersonDetails> people) {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into person_trait (person_id, sex, nationality, disability, recorded_at)"
                    + " select ?, ?, ?, ?, ? from dual where not exists"
                    + " (select 1 from person_trait where person_id = ?)")) {
      var now = Clock.now();
      for (var person : people.entrySet()) {
        var details = person.getValue();
        if (details.sex() != null
            || details.nationality() != null
            || details.disability() != null) {
          insert.setLong(1, person.getKey());
          insert.setString(2, details.sex());
          insert.setString(3, details.nationality());
          insert.setString(4, details.disability());
          insert.setObject(5, now);
          insert.setLong(6, person.getKey());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("what is stated of people could not be recorded", e);
    }
  }
}
