package org.sarai.catalogue.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.sarai.catalogue.CourseDetail;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.CourseRules;
import org.sarai.catalogue.PublishedVersion;
import org.sarai.catalogue.UnitRow;
import org.sarai.shared.Cells;
import org.sarai.shared.Register;

/** Reads of the catalogue, as records. */
@Stateless
public class CourseQueries {
  /** The text in the language asked for, else in English, else in any. */
  private static final String ROWS =
      "select c.id, c.code, t.title, c.audience, c.programme, c.minutes, c.open,"
          + " exists (select 1 from course_version v where v.course_id = c.id"
          + " and v.published_at is not null and v.retired_at is null), t.outline, t.outcomes"
          + " from course c join course_text t on t.course_id = c.id and t.language ="
          + " (select x.language from course_text x where x.course_id = c.id"
          + " order by x.language <> ?1, x.language <> 'en', x.language limit 1)";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public List<CourseRow> all(String language) {
    return rows(ROWS + " order by c.code", language, null).map(CourseQueries::row).toList();
  }

  public Optional<CourseRow> summary(String code, String language) {
    return rows(ROWS + " where c.code = ?2", language, code).findFirst().map(CourseQueries::row);
  }

  public Optional<CourseDetail> find(String code, String language) {
    return rows(ROWS + " where c.code = ?2", language, code)
        .findFirst()
        .map(
            row ->
                new CourseDetail(
                    row(row),
                    (String) row[8],
                    row[9] == null ? List.of() : ((String) row[9]).lines().toList(),
                    newestVersion(((Number) row[0]).longValue(), language).orElse(null)));
  }

  @SuppressWarnings("unchecked")
  public Optional<String> title(String code, String language) {
    return ((List<String>)
            database
                .createNativeQuery(
                    "select t.title from course c join course_text t on t.course_id = c.id"
                        + " where c.code = ?1 order by t.language <> ?2, t.language <> 'en',"
                        + " t.language limit 1",
                    String.class)
                .setParameter(1, code)
                .setParameter(2, language)
                .getResultList())
        .stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  public Optional<CourseRules> rules(String code) {
    List<Object[]> rows =
        database
            .createNativeQuery("select open, approval, capacity from course where code = ?1")
            .setParameter(1, code)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new CourseRules(
                    Cells.truth(row[0]),
                    Cells.truth(row[1]),
                    row[2] == null ? null : ((Number) row[2]).intValue()));
  }

  public Optional<PublishedVersion> newestVersion(long courseId, String language) {
    return versions(
        "v.course_id = ?1 and v.number = (select max(n.number) from course_version n"
            + " where n.course_id = v.course_id and n.published_at is not null and n.retired_at is null)",
        courseId,
        language);
  }

  public Optional<PublishedVersion> version(long versionId, String language) {
    return versions("v.id = ?1", versionId, language);
  }

  @SuppressWarnings("unchecked")
  private Optional<PublishedVersion> versions(String condition, long id, String language) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select v.id, v.number, u.id, u.position, u.kind,"
                    + " coalesce(t.title, u.title), u.package_id"
                    + " from course_version v join unit u on u.version_id = v.id"
                    + " left join unit_text t on t.unit_id = u.id and t.language = ?2 where "
                    + condition
                    + " order by u.position")
            .setParameter(1, id)
            .setParameter(2, language)
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var units =
        rows.stream()
            .map(
                row ->
                    new UnitRow(
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).intValue(),
                        (String) row[4],
                        (String) row[5],
                        row[6] == null ? null : ((Number) row[6]).longValue()))
            .toList();
    var first = rows.get(0);
    return Optional.of(
        new PublishedVersion(
            ((Number) first[0]).longValue(), ((Number) first[1]).intValue(), units));
  }

  @SuppressWarnings("unchecked")
  private java.util.stream.Stream<Object[]> rows(String sql, String language, String code) {
    var query = database.createNativeQuery(sql).setParameter(1, language);
    if (code != null) {
      query.setParameter(2, code);
    }
    return ((List<Object[]>) query.getResultList()).stream();
  }

  private static CourseRow row(Object[] row) {
    return new CourseRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        Register.valueOf((String) row[3]),
        (String) row[4],
        row[5] == null ? null : ((Number) row[5]).intValue(),
        Cells.truth(row[6]),
        Cells.truth(row[7]));
  }
}
