package org.sarai.completion.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.sarai.completion.CompletionRow;
import org.sarai.shared.Register;

/** Completions of a course as they count, read row by row: one statement however many they are. */
@Stateless
public class CompletionQuery {
  /** Of those who count as one and completed on the same day, one counts: a list before a play. */
  private static final String ROWS =
      "select r.id, r.root_id, i.name, r.position, r.started_on, r.completed_on, r.mode,"
          + " r.language, r.attendance_percent, r.score, r.source from (select q.id, p.root_id,"
          + " q.institution_id, q.position, q.started_on, q.completed_on, q.mode, q.language,"
          + " q.attendance_percent, q.score, q.source, row_number() over"
          + " (partition by p.root_id, q.happened_on order by q.source = 'PLAY', q.id) as nth"
          + " from standing_record s join qualified_record q on q.id = s.id"
          + " join effective_person p on p.person_id = q.person_id"
          + " where s.course_id = ? and p.register = ? and q.qualifies) r"
          + " left join institution i on i.id = r.institution_id where r.nth = 1"
          + " and r.completed_on >= ? and r.completed_on <= ? order by r.completed_on, r.id";

  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Rows that the driver fetches at a time. */
  private static final int FETCHED = 1000;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** Tells completions without names; either day may be null. */
  public void tell(
      long courseId,
      Register register,
      LocalDate from,
      LocalDate to,
      Consumer<CompletionRow> sink) {
    try (var connection = core.getConnection();
        var query = connection.prepareStatement(ROWS)) {
      query.setLong(1, courseId);
      query.setString(2, register.name());
      query.setObject(3, from == null ? FIRST : from);
      query.setObject(4, to == null ? LAST : to);
      query.setFetchSize(FETCHED);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          sink.accept(completion(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("completions cannot be read", e);
    }
  }

  private static CompletionRow completion(ResultSet row) throws SQLException {
    return new CompletionRow(
        row.getLong(1),
        row.getLong(2),
        null,
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getString(8),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getString(11));
  }
}
