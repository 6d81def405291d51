package org.sarai.systemtests;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.sarai.distribution.Secrets;

/** The core's database, for tests that must see or hurt what no page shows. */
final class Rows {
  private Rows() {}

  static long in(Sarai sarai, String query) {
    try (var connection = DriverManager.getConnection(url(sarai), "sarai", password(sarai));
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Sarai sarai, String query) {
    try (var connection = DriverManager.getConnection(url(sarai), "sarai", password(sarai));
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void change(Sarai sarai, String update) {
    try (var connection = DriverManager.getConnection(url(sarai), "sarai", password(sarai));
        var statement = connection.createStatement()) {
      statement.executeUpdate(update);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(Sarai sarai) {
    var options = sarai.instance().options();
    return "jdbc:mariadb://127.0.0.1:%d/sarai".formatted(3390 + options.portOffset());
  }

  private static String password(Sarai sarai) {
    return sarai.instance().secrets().get(Secrets.Name.DATABASE_CORE);
  }
}
