package org.sarai.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.sarai.distribution.Secrets;

/**
 * How much of packages is stored, counted where it lies.
 *
 * @param packages rows of packages
 * @param versions rows of course versions
 * @param files files of the content store
 */
record Stored(long packages, long versions, long files) {
  static Stored in(Sarai sarai) {
    var options = sarai.instance().options();
    String url = "jdbc:mariadb://127.0.0.1:%d/sarai".formatted(3390 + options.portOffset());
    String password = sarai.instance().secrets().get(Secrets.Name.DATABASE_CORE);
    try (var connection = DriverManager.getConnection(url, "sarai", password);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select (select count(*) from content_package), (select count(*) from"
                    + " course_version)")) {
      row.next();
      return new Stored(row.getLong(1), row.getLong(2), files(options.data().resolve("content")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long files(Path store) {
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
