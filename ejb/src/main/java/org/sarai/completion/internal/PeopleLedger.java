package org.sarai.completion.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.sarai.people.Matched;
import org.sarai.people.PersonDetails;
import org.sarai.people.Placed;
import org.sarai.people.Placement;
import org.sarai.people.Placements;

/** Who is in a list of people, and which affiliations it states. */
@Stateless
public class PeopleLedger {
  @EJB private Placements placements;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** Records rows; tells of each whether it brought somebody, or somebody's place. */
  public List<Boolean> record(
      long importId,
      List<ListRow> rows,
      List<Matched> people,
      List<Long> institutionIds,
      String by) {
    var stated = new LinkedHashMap<Long, PersonDetails>();
    var wanted = new ArrayList<Placement>();
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index).row();
      stated.putIfAbsent(people.get(index).personId(), row.person());
      if (institutionIds.get(index) != null) {
        wanted.add(
            new Placement(
                people.get(index).personId(),
                institutionIds.get(index),
                row.position(),
                rows.get(index).rank(),
                row.startedOn()));
      }
    }
    placements.describe(stated);
    var placed = placements.record(wanted, by).iterator();
    var brought = new ArrayList<Boolean>();
    var found = new ArrayList<Placed>();
    for (var index = 0; index < rows.size(); index++) {
      var place = institutionIds.get(index) == null ? null : placed.next();
      found.add(place);
      brought.add(people.get(index).created() || place != null && place.created());
    }
    carry(importId, rows, people, found);
    return brought;
  }

  private void carry(long importId, List<ListRow> rows, List<Matched> people, List<Placed> found) {
    try (var connection = core.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into import_person (import_id, row_no, person_id, affiliation_id,"
                    + " brought) values (?, ?, ?, ?, ?)")) {
      for (var index = 0; index < rows.size(); index++) {
        insert.setLong(1, importId);
        insert.setInt(2, rows.get(index).row().number());
        insert.setLong(3, people.get(index).personId());
        var place = found.get(index);
        insert.setObject(4, place == null ? null : place.affiliationId());
        insert.setBoolean(5, place != null && place.created());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the people of a list could not be stored", e);
    }
  }

  /** Affiliations that this import states and, now that it is undone, none that stands. */
  public List<Long> fallen(long importId) {
    try (var connection = core.getConnection();
        var query =
            connection.prepareStatement(
                "select distinct p.affiliation_id from import_person p where p.import_id = ?"
                    + " and p.affiliation_id is not null and not exists (select 1"
                    + " from import_person o left join import_undo u on u.import_id = o.import_id"
                    + " where o.affiliation_id = p.affiliation_id and u.import_id is null)"
                    + " and exists (select 1 from import_person b"
                    + " where b.affiliation_id = p.affiliation_id and b.brought)")) {
      query.setLong(1, importId);
      var fallen = new ArrayList<Long>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          fallen.add(rows.getLong(1));
        }
      }
      return fallen;
    } catch (SQLException e) {
      throw new IllegalStateException("an import cannot be read", e);
    }
  }
}
