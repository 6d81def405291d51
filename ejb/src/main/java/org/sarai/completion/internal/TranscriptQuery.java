package org.sarai.completion.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import org.sarai.completion.TranscriptRow;
import org.sarai.shared.Cells;

/** Records of one human being, whoever they were recorded under. */
@Stateless
public class TranscriptQuery {
  /** What stands in no list any more was never there; what was withdrawn is shown as such. */
  private static final String ROWS =
      "select r.id, r.person_id, c.code, coalesce(t.title, r.activity_title), r.started_on,"
          + " r.completed_on, r.institution_id, i.name, r.position, r.mode, r.language, r.score,"
          + " r.source, w.id is null and r.qualifies and row_number() over"
          + " (partition by w.id is null, r.what_key, r.happened_on"
          + " order by r.qualifies desc, r.source = 'PLAY', r.id) = 1 as counts,"
          + " cast(w.reference as varchar(22)), w.reason"
          + " from qualified_record r left join course c on c.id = r.course_id"
          + " left join course_text t on t.course_id = c.id and t.language ="
          + " (select x.language from course_text x where x.course_id = c.id"
          + " order by x.language <> ?2, x.language <> 'en', x.language limit 1)"
          + " left join institution i on i.id = r.institution_id"
          + " left join record_withdrawal w on w.record_id = r.id and not exists"
          + " (select 1 from record_withdrawal_undo u where u.withdrawal_id = w.id)"
          + " where r.person_id in (select s.other_id from same_person s where s.person_id = ?1)"
          + " and (r.source = 'PLAY' or exists (select 1 from import_row ir"
          + " left join import_undo iu on iu.import_id = ir.import_id"
          + " where ir.record_id = r.id and iu.import_id is null))"
          + " order by r.happened_on desc, r.id desc";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @SuppressWarnings("unchecked")
  public List<TranscriptRow> of(long personId, String language) {
    List<Object[]> rows =
        database
            .createNativeQuery(ROWS)
            .setParameter(1, personId)
            .setParameter(2, language)
            .getResultList();
    return rows.stream().map(TranscriptQuery::row).toList();
  }

  private static TranscriptRow row(Object[] row) {
    return new TranscriptRow(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        Cells.day(row[4]),
        Cells.day(row[5]),
        row[6] == null ? null : ((Number) row[6]).longValue(),
        (String) row[7],
        (String) row[8],
        (String) row[9],
        (String) row[10],
        (BigDecimal) row[11],
        (String) row[12],
        Cells.truth(row[13]),
        (String) row[14],
        (String) row[15]);
  }
}
