package org.sarai.enrolment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** Enrolling everybody in a list. A list never takes anybody out of a course. */
@Stateless
public class ListEnrolments {
  @EJB private Courses courses;

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
    var course =
        courses
            .find(courseCode, "en")
            .orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode));
    if (course.course().audience() != register) {
      throw Refused.forbidden("refused.otherRegister", course.course().audience().audience());
    }
    if (course.version() == null) {
      throw Refused.conflict("refused.coursePlanned", courseCode);
    }
    if (people.isEmpty()) {
      return 0;
    }
    var wanted = new TreeSet<>(people);
    try (var connection = core.getConnection()) {
      wanted.removeAll(inside(connection, course.course().id(), List.copyOf(wanted)));
      insert(connection, course.course().id(), course.version().id(), wanted, by);
      return wanted.size();
    } catch (SQLException e) {
      throw new IllegalStateException("people could not be enrolled", e);
    }
  }

  private static Set<Long> inside(Connection connection, long courseId, List<Long> people)
      throws SQLException {
    var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
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

  private static void insert(
      Connection connection, long courseId, long versionId, Set<Long> people, String by)
      throws SQLException {
    if (people.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into enrolment (person_id, course_id, version_id, source, state, enrolled_at,"
                + " enrolled_by) values (?, ?, ?, 'IMPORT', 'ENROLLED', ?, ?)")) {
      var now = Clock.now();
      for (var person : people) {
        insert.setLong(1, person);
        insert.setLong(2, courseId);
        insert.setLong(3, versionId);
        insert.setObject(4, now);
        insert.setString(5, by);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
