package org.sarai.learning.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.learning.CourseQuestion;
import org.sarai.learning.UnitFigures;

/**
 * The learners of a course with their attempts, and its units with what was put before them: one
 * statement each, however many they are.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CourseQuery {
  /** Rows that the driver fetches at a time. */
  private static final int FETCHED = 1000;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /** Tells every human being whom the question selects, once for the whole and once a group. */
  public void read(CourseRow course, CourseQuestion question, CourseTally tally) {
    var statement =
        new ChosenLearners(course, question)
            .add(
                "select h.id, h.version_id, h.cohort_id, h.state, h.started, h.nth = 1,"
                    + " h.cohort_id is not null and h.nth_of_cohort = 1, a.id, a.unit_id,"
                    + " a.completed_at, a.seconds, a.score, a.success, a.played"
                    + " from chosen h left join (select p.id, p.enrolment_id, p.unit_id,"
                    + " p.completed_at, p.seconds, p.score, p.success, true as played"
                    + " from attempt p join enrolment e on e.id = p.enrolment_id"
                    + " where e.course_id = ?",
                course.id())
            .add(
                " union all select t.id, t.enrolment_id, t.unit_id, t.completed_at, t.seconds,"
                    + " t.score, t.success, false from test_outcome t"
                    + " join enrolment e on e.id = t.enrolment_id where e.course_id = ?",
                course.id())
            .add(
                ") a on a.enrolment_id = h.id"
                    + " where h.nth = 1 or h.cohort_id is not null and h.nth_of_cohort = 1"
                    + " order by h.id, a.played, a.id");
    read(
        statement,
        row -> {
          Learner learner = null;
          var id = 0L;
          while (row.next()) {
            if (learner == null || row.getLong(1) != id) {
              if (learner != null) {
                tally.count(learner);
              }
              id = row.getLong(1);
              learner = learner(row);
            }
            if (row.getLong(8) != 0) {
              learner.add(attempt(row));
            }
          }
          if (learner != null) {
            tally.count(learner);
          }
          return null;
        });
  }

  private static Learner learner(ResultSet row) throws SQLException {
    var cohort = row.getLong(3);
    return new Learner(
        row.getLong(2),
        cohort == 0 ? null : (Long) cohort,
        State.valueOf(row.getString(4)),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7));
  }

  private static Learner.Attempt attempt(ResultSet row) throws SQLException {
    var score = row.getBigDecimal(12);
    var seconds = row.getLong(11);
    var timed = !row.wasNull();
    return new Learner.Attempt(
        row.getLong(8),
        row.getLong(9),
        row.getObject(10, LocalDateTime.class),
        timed ? (Long) seconds : null,
        score == null ? null : (Double) score.doubleValue(),
        row.getString(13),
        row.getBoolean(14));
  }

  /** Every unit of the published versions, with what the tally knows of it. */
  public List<UnitFigures> units(
      CourseRow course, CourseQuestion question, String language, CourseTally tally) {
    var statement =
        new ChosenLearners(course, question)
            .add(
                "select v.id, v.number, u.id, u.position, coalesce(t.title, u.title), l.title,"
                    + " l.reached from course_version v join unit u on u.version_id = v.id"
                    + " left join unit_text t on t.unit_id = u.id and t.language = ?",
                language)
            .add(
                " left join (select a.unit_id, max(x.title) as title, x.activity,"
                    + " count(distinct a.id) as reached, min(x.number) as first_number"
                    + " from chosen h join attempt a on a.enrolment_id = h.id"
                    + " join play p on p.attempt_id = a.id join launch x on x.play_id = p.id"
                    + " where h.nth = 1 group by a.unit_id, x.activity) l on l.unit_id = u.id"
                    + " where v.course_id = ? and v.published_at is not null",
                course.id())
            .add(" order by v.number desc, u.position, l.first_number, l.activity");
    return read(
        statement,
        row -> {
          var units = new LinkedHashMap<Long, Unit>();
          while (row.next()) {
            var unit = units.get(row.getLong(3));
            if (unit == null) {
              unit = unit(row);
              units.put(unit.id(), unit);
            }
            if (row.getString(6) != null) {
              unit.parts().add(new UnitFigures.Part(row.getString(6), row.getLong(7)));
            }
          }
          return units.values().stream().map(unit -> unit.counted(tally)).toList();
        });
  }

  /** A unit as the catalogue has it, with what was launched in it. */
  private record Unit(
      long versionId,
      int version,
      long id,
      int position,
      String title,
      List<UnitFigures.Part> parts) {
    UnitFigures counted(CourseTally tally) {
      var counted = tally.unit(id);
      return new UnitFigures(
          version,
          position,
          title,
          tally.begun(versionId),
          counted.reached(),
          counted.finished(),
          counted.passed(),
          counted.failed(),
          counted.time(),
          parts);
    }
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        row.getString(5),
        new ArrayList<>());
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> T read(ChosenLearners statement, Reader<T> reader) {
    try (var connection = core.getConnection();
        var query = connection.prepareStatement(statement.sql())) {
      statement.fill(query);
      query.setFetchSize(FETCHED);
      try (var row = query.executeQuery()) {
        return reader.read(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("figures of a course cannot be read", e);
    }
  }
}
