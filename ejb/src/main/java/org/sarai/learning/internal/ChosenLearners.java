package org.sarai.learning.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.learning.CourseQuestion;
import org.sarai.people.Institutions;

/**
 * The enrolments that a question about a course selects, as the beginning of a statement: {@code
 * chosen}, each with its place among those of the same human being.
 */
final class ChosenLearners {
  /** An enrolment that got further comes first, else the older one; as in what learners see. */
  private static final String FURTHEST =
      "field(e.state, 'COMPLETED', 'STARTED', 'ENROLLED', 'WAITING', 'NOMINATED', 'WITHDRAWN',"
          + " 'DECLINED'), e.id";

  /** Who belonged where and when, below institutions of one name. */
  private static final String PLACES =
      "below (id) as (select i.id from institution i where i.name_key = ?"
          + " union select n.institution_id from institution_name n where n.name_key = ?"
          + " union select i.institution_id from below b join effective_institution i"
          + " on i.parent_id = b.id or i.merged_into = b.id),"
          + " place as (select distinct q.root_id, b.valid_from, b.ended_on from belonging b"
          + " join effective_person q on q.person_id = b.person_id"
          + " where b.institution_id in (select id from below)), ";

  private final StringBuilder sql = new StringBuilder("with recursive ");
  private final List<Object> parameters = new ArrayList<>();

  ChosenLearners(CourseRow course, CourseQuestion question) {
    if (question.institution() != null) {
      var key = Institutions.nameKey(question.institution());
      add(PLACES, key);
      parameters.add(key);
    }
    add(
        "chosen as (select e.id, e.version_id, e.cohort_id, e.state, e.started,"
            + " row_number() over (partition by p.root_id order by "
            + FURTHEST
            + ") as nth, row_number() over (partition by p.root_id, e.cohort_id order by "
            + FURTHEST
            + ") as nth_of_cohort from enrolment e"
            + " join effective_person p on p.person_id = e.person_id"
            + " join course_version v on v.id = e.version_id"
            + " where e.course_id = ?",
        course.id());
    add(" and p.register = ?", course.audience().name());
    if (question.version() != null) {
      add(" and v.number = ?", question.version());
    }
    if (question.cohortId() != null) {
      add(" and e.cohort_id = ?", question.cohortId());
    }
    if (question.from() != null) {
      add(" and e.enrolled_at >= ?", question.from().atStartOfDay());
    }
    if (question.to() != null) {
      add(" and e.enrolled_at < ?", question.to().plusDays(1).atStartOfDay());
    }
    if (question.institution() != null) {
      sql.append(
          " and exists (select 1 from place w where w.root_id = p.root_id"
              + " and (w.valid_from is null or w.valid_from <= date(e.enrolled_at))"
              + " and (w.ended_on is null or w.ended_on > date(e.enrolled_at)))");
    }
    sql.append(") ");
  }

  /** Goes on with the statement; each part has one parameter. */
  ChosenLearners add(String part, Object parameter) {
    sql.append(part);
    parameters.add(parameter);
    return this;
  }

  ChosenLearners add(String part) {
    sql.append(part);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  void fill(PreparedStatement query) throws SQLException {
    for (var index = 0; index < parameters.size(); index++) {
      query.setObject(index + 1, parameters.get(index));
    }
  }
}
