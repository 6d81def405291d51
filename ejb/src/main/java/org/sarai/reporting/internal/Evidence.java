package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Institutions;
import org.sarai.reporting.CompletionBehind;
import org.sarai.reporting.CompletionBehind.ListedRow;
import org.sarai.reporting.CompletionBehind.Play;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** How participations are known: the rows of lists that say them, or what was played. */
@Stateless
public class Evidence {
  private static final String RECORDS =
      "select r.id, c.code, coalesce(t.title, r.activity_title), r.completed_on, r.mode,"
          + " r.attendance_percent, r.score, r.source, r.recorded_at, r.enrolment_id"
          + " from training_record r left join course c on c.id = r.course_id"
          + " left join course_text t on t.course_id = c.id and t.language ="
          + " (select x.language from course_text x where x.course_id = c.id"
          + " order by x.language <> :language, x.language <> 'en', x.language limit 1)"
          + " where r.id in :records";

  /** The lists that stood at the instant of the question. */
  private static final String LISTS =
      "select r.record_id, i.name, cast(i.reference as varchar(22)), r.row_no, i.recorded_at"
          + " from import_row r join participation_import i on i.id = r.import_id"
          + " left join import_undo u on u.import_id = i.id and u.recorded_at <= :at"
          + " where r.record_id in :records and i.recorded_at <= :at and u.import_id is null"
          + " order by i.id, r.row_no";

  @EJB private Institutions institutions;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** In the order of the records. */
  public List<CompletionBehind> of(Map<Long, Behind.Found> records, Instant asOf, String language) {
    if (records.isEmpty()) {
      return List.of();
    }
    var details = new HashMap<Long, Object[]>();
    rows(RECORDS, Map.of("records", records.keySet(), "language", language))
        .forEach(row -> details.put(number(row[0]), row));
    var at = asOf == null ? Clock.now() : Clock.stored(asOf);
    var lists =
        rows(LISTS, Map.of("records", records.keySet(), "at", at)).stream()
            .collect(
                Collectors.groupingBy(
                    row -> number(row[0]),
                    Collectors.mapping(Evidence::listed, Collectors.toList())));
    var names = names(records);
    return records.entrySet().stream()
        .map(
            record ->
                completion(
                    details.get(record.getKey()),
                    record.getValue(),
                    names.get(record.getValue().institutionId()),
                    lists.getOrDefault(record.getKey(), List.of())))
        .toList();
  }

  private Map<Long, String> names(Map<Long, Behind.Found> records) {
    var ids =
        records.values().stream()
            .map(Behind.Found::institutionId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var names = new HashMap<Long, String>();
    for (InstitutionRow row : institutions.rows(ids)) {
      names.put(row.id(), row.name());
    }
    return names;
  }

  private CompletionBehind completion(
      Object[] row, Behind.Found found, String institution, List<ListedRow> lists) {
    return new CompletionBehind(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        Cells.day(row[3]),
        institution,
        (String) row[4],
        (BigDecimal) row[5],
        (BigDecimal) row[6],
        found.evidence(),
        lists,
        "PLAY".equals(row[7]) ? new Play(Cells.instant(row[8]), attempts(row[9])) : null);
  }

  private List<Long> attempts(Object enrolmentId) {
    return enrolmentId == null
        ? List.of()
        : rows(
                "select id, enrolment_id from attempt where enrolment_id = :enrolment order by id",
                Map.of("enrolment", enrolmentId))
            .stream()
            .map(row -> number(row[0]))
            .toList();
  }

  private static ListedRow listed(Object[] row) {
    return new ListedRow(
        (String) row[1],
        ((String) row[2]).strip(),
        ((Number) row[3]).intValue(),
        Cells.instant(row[4]));
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Map<String, Object> parameters) {
    var query = database.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
