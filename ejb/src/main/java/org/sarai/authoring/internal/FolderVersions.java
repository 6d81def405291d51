package org.sarai.authoring.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sarai.authoring.CardBehind;
import org.sarai.authoring.FolderRow;
import org.sarai.authoring.PublishedUnit;
import org.sarai.shared.Cells;

/** Reads of versions that came from folders. */
@Stateless
@PermitAll
public class FolderVersions {
  private static final String UNITS =
      "select v.id, v.number, u.id, u.source, u.authored, coalesce(t.title, u.title), f.faults,"
          + " (select group_concat(substring_index(substring_index(p.path, '.', -2), '.', 1)"
          + " order by p.path separator ' ') from version_file p where p.version_id = v.id"
          + " and p.path like concat('units/', u.source, '.%.md'))"
          + " from course c join course_version v on v.course_id = c.id"
          + " join unit u on u.version_id = v.id and u.source is not null"
          + " left join unit_text t on t.unit_id = u.id and t.language = ?2"
          + " left join version_fault f on f.version_id = v.id"
          + " where c.code = ?1 and exists (select 1 from version_file x where x.version_id = v.id)"
          + " order by v.number desc, u.position";

  /** A card that was withdrawn has to go, however it was checked. */
  private static final String BEHIND =
      "select f.code, min(u.title), min(f.expires_on),"
          + " max(case when e.withdrawn then null else e.expires_on end)"
          + " from course c join course_version v on v.course_id = c.id and v.number ="
          + " (select max(n.number) from course_version n where n.course_id = c.id"
          + " and n.published_at is not null)"
          + " join unit u on u.version_id = v.id join unit_fact f on f.unit_id = u.id"
          + " join effective_fact e on e.code = f.code where c.code = ?1"
          + " and (e.statement_id <> f.statement_id or e.withdrawn"
          + " or not (e.expires_on <=> f.expires_on) or e.expires_on < utc_date()) group by f.code order by f.code";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @SuppressWarnings("unchecked")
  public List<FolderRow> of(String courseCode, String language) {
    List<Object[]> rows =
        database
            .createNativeQuery(UNITS)
            .setParameter(1, courseCode)
            .setParameter(2, language)
            .getResultList();
    Map<Long, FolderRow> versions = new LinkedHashMap<>();
    for (var row : rows) {
      var id = Cells.number(row[0]);
      var before = versions.get(id);
      var units = new ArrayList<>(before == null ? List.<PublishedUnit>of() : before.units());
      units.add(unit(row));
      versions.put(
          id,
          new FolderRow(
              id,
              Cells.integer(row[1]),
              units,
              before == null
                  ? FaultReports.readTexts(Objects.toString(row[6], null))
                  : before.faults()));
    }
    return List.copyOf(versions.values());
  }

  private static PublishedUnit unit(Object[] row) {
    var languages = Objects.toString(row[7], "");
    return new PublishedUnit(
        Cells.number(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        languages.isEmpty() ? List.of() : List.of(languages.split(" ")));
  }

  @SuppressWarnings("unchecked")
  public List<CardBehind> behind(String courseCode) {
    List<Object[]> rows =
        database.createNativeQuery(BEHIND).setParameter(1, courseCode).getResultList();
    return rows.stream()
        .map(
            row ->
                new CardBehind(
                    (String) row[0], (String) row[1], Cells.day(row[2]), Cells.day(row[3])))
        .toList();
  }

  @SuppressWarnings("unchecked")
  public Optional<Long> id(String courseCode, int number) {
    return database
        .createNativeQuery(
            "select v.id from course_version v join course c on c.id = v.course_id"
                + " where c.code = ?1 and v.number = ?2",
            Long.class)
        .setParameter(1, courseCode)
        .setParameter(2, number)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The version that learners get into. */
  @SuppressWarnings("unchecked")
  public Optional<Long> newest(String courseCode) {
    return database
        .createNativeQuery(
            "select v.id from course_version v join course c on c.id = v.course_id"
                + " where c.code = ?1 and v.published_at is not null"
                + " order by v.number desc limit 1",
            Long.class)
        .setParameter(1, courseCode)
        .getResultList()
        .stream()
        .findFirst();
  }
}
