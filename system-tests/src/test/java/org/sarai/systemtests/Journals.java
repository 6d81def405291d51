package org.sarai.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sarai.distribution.Secrets;

/** What the server has of the plays of a course, read where it lies. */
final class Journals {
  private Journals() {}

  /** The names of the elements that were set, in order, which match a pattern. */
  static List<String> of(Sarai sarai, String course, String pattern) {
    List<String> found = new ArrayList<>();
    for (String entries :
        column(
            sarai,
            course,
            "select j.entries from journal j join play p on p.id = j.play_id join attempt a on a.id"
                + " = p.attempt_id join enrolment e on e.id = a.enrolment_id join course c on c.id"
                + " = e.course_id where c.code = ? order by j.play_id, j.seq")) {
      try {
        for (JsonNode entry : new ObjectMapper().readTree(entries)) {
          String element = entry.get(0).asText();
          if (element.matches(pattern)) {
            found.add(element);
          }
        }
      } catch (JsonProcessingException e) {
        throw new AssertionError(entries, e);
      }
    }
    return found;
  }

  /** The engine's state of the only attempt on a course. */
  static String state(Sarai sarai, String course) {
    return column(
            sarai,
            course,
            "select a.state from attempt a join enrolment e on e.id = a.enrolment_id join course c"
                + " on c.id = e.course_id where c.code = ?")
        .get(0);
  }

  private static List<String> column(Sarai sarai, String course, String sql) {
    int port = 3390 + sarai.instance().options().portOffset();
    String password = sarai.instance().secrets().get(Secrets.Name.DATABASE_CORE);
    String url = "jdbc:mariadb://127.0.0.1:%d/sarai".formatted(port);
    try (Connection connection = DriverManager.getConnection(url, "sarai", password);
        var query = connection.prepareStatement(sql)) {
      query.setString(1, course);
      List<String> values = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
