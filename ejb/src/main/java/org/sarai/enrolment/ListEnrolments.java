package org.sarai.enrolment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.sarai.enrolment.internal.Admission;
import org.sarai.enrolment.internal.EnrolmentStore;
import org.sarai.enrolment.internal.Target;
import org.sarai.enrolment.internal.Targets;
import org.sarai.shared.Clock;
import org.sarai.shared.Marks;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** Enrolling everybody in a list. A list never takes anybody out of a course. */
@Stateless
public class ListEnrolments {
  private static final String SOURCE = "IMPORT";

  @EJB private Admission admission;
  @EJB private Targets targets;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * Enrols people who are not in the course yet; who was withdrawn stays so.
   *
   * @param register in which the people stand
   * @param courseCode in what
   * @param people who, at most a thousand
   * @param by who says so, as ledgers say it
   * @return how many came in
   * @throws Refused (not found) if there is no such course; (forbidden) if it is for the people of
   *     the other register; (conflict) if it has no published version yet
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public int enrol(Register register, String courseCode, List<Long> people, String by) {
    var course = targets.course(courseCode);
    if (course.register() != register) {
      throw Refused.forbidden("refused.otherRegister", course.register().audience());
    }
    if (course.versionId() == null) {
      throw Refused.conflict("refused.coursePlanned", courseCode);
    }
    if (people.isEmpty()) {
      return 0;
    }
    var wanted = new TreeSet<>(people);
    try (var connection = core.getConnection()) {
      wanted.removeAll(inside(connection, course.courseId(), List.copyOf(wanted)));
      if (course.limited()) {
        return seated(course, wanted);
      }
      insert(connection, course, wanted, by);
      return wanted.size();
    } catch (SQLException e) {
      throw new IllegalStateException("people could not be enrolled", e);
    }
  }

  /** Where places can run out, one comes after the other, and who finds none waits. */
  private int seated(Target course, Set<Long> people) {
    admission.begin(course);
    var way = new Admission.Way(EnrolmentStore.Event.ENROLLED, SOURCE, true, null);
    return (int)
        people.stream().filter(person -> admission.take(person, course, way).changed()).count();
  }

  private static Set<Long> inside(Connection connection, long courseId, List<Long> people)
      throws SQLException {
    var marks = Marks.of(people.size());
    try (var query =
        connection.prepareStatement(
            "select person_id from enrolment where course_id = ? and person_id in ("
                + marks
                + ")")) {
      query.setLong(1, courseId);
      for (var index = 0; index < people.size(); index++) {
        query.setLong(index + 2, people.get(index));
      }
      var inside = new TreeSet<Long>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          inside.add(rows.getLong(1));
        }
      }
      return inside;
    }
  }

  private static void insert(Connection connection, Target course, Set<Long> people, String by)
      throws SQLException {
    if (people.isEmpty()) {
      return;
    }
    var now = Clock.now();
    try (var insert =
            connection.prepareStatement(
                "insert into enrolment (person_id, course_id, version_id, source, state,"
                    + " enrolled_at, enrolled_by) values (?, ?, ?, ?, 'ENROLLED', ?, ?)");
        var event =
            connection.prepareStatement(
                "insert into enrolment_event (enrolment_id, kind, recorded_at, recorded_by)"
                    + " select id, 'ENROLLED', enrolled_at, enrolled_by from enrolment"
                    + " where course_id = ? and person_id = ?")) {
      for (var person : people) {
        insert.setLong(1, person);
        insert.setLong(2, course.courseId());
        insert.setLong(3, course.versionId());
        insert.setString(4, SOURCE);
        insert.setObject(5, now);
        insert.setString(6, by);
        insert.addBatch();
        event.setLong(1, course.courseId());
        event.setLong(2, person);
        event.addBatch();
      }
      insert.executeBatch();
      event.executeBatch();
    }
  }
}
