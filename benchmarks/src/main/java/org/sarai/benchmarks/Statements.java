package org.sarai.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many statements the database server has executed for everybody, Keycloak included.
 *
 * <p>Counted are the server's own counters {@code Com_…}: each executed statement is in exactly one
 * of them, prepared ones too. Left out is what does no work on data: the borders of transactions,
 * settings of the connection, the protocol's pings, the preparing and closing of statements (their
 * execution counts), and our own question.
 */
final class Statements implements AutoCloseable {
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "Com_(begin|commit|rollback|rollback_to_savepoint|savepoint|release_savepoint"
              + "|set_option|change_db|admin_commands|show_status|multi|compound_sql"
              + "|stmt_.*|prepare_sql|execute_sql|execute_immediate|dealloc_sql)");

  private final Connection connection;

  private Statements(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param port the database's port on loopback
   * @param account any account
   * @param password its password
   */
  static Statements of(int port, String account, String password) throws SQLException {
    return new Statements(
        DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", account, password));
  }

  long count() {
    return sum(counters());
  }

  private Map<String, Long> counters() {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show global status like 'Com\\_%'")) {
      var counters = new HashMap<String, Long>();
      while (rows.next()) {
        counters.put(rows.getString(1), rows.getLong(2));
      }
      return counters;
    } catch (SQLException e) {
      throw new IllegalStateException("The statements cannot be counted", e);
    }
  }

  /** The sum of what counts. */
  static long sum(Map<String, Long> counters) {
    return counters.entrySet().stream()
        .filter(counter -> !LEFT_OUT.matcher(counter.getKey()).matches())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
