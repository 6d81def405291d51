package org.sarai.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server: some seconds, and worth them. */
class MariaDbTest {
  @TempDir private Path temporary;

  @Test
  void keepsDataAcrossARestartAndShutsAccountsIntoTheirSchemas() throws Exception {
    Path data = temporary.resolve("a folder with blanks");
    int port = freePort();
    try (MariaDb database = MariaDb.start(Installation.locate(), data, port)) {
      execute(database, "sarai", "create table kept (id int primary key)");
      execute(database, "sarai", "insert into kept values (42)");
    }
    try (MariaDb database = MariaDb.start(Installation.locate(), data, port)) {
      assertThat(ask(database, "sarai", "select id from kept")).isEqualTo("42");
      assertThat(ask(database, "sarai", "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
      assertThat(ask(database, "sarai", "select @@character_set_server")).isEqualTo("utf8mb4");
      assertThatThrownBy(() -> ask(database, "sarai_officials", "select id from sarai.kept"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
      // An underscore that was taken for a wildcard would let this one in.
      assertThatThrownBy(
              () -> execute(database, "sarai_migrants", "create database saraiXmigrants"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> DriverManager.getConnection(url(database, "mysql"), "root", ""))
          .isInstanceOf(SQLException.class);
    }
  }

  private static void execute(MariaDb database, String account, String sql) throws SQLException {
    try (Connection connection = connect(database, account);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(MariaDb database, String account, String sql) throws SQLException {
    try (Connection connection = connect(database, account);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(MariaDb database, String account) throws SQLException {
    Secrets.Name password =
        switch (account) {
          case "sarai" -> Secrets.Name.DATABASE_CORE;
          case "sarai_officials" -> Secrets.Name.DATABASE_OFFICIALS;
          default -> Secrets.Name.DATABASE_MIGRANTS;
        };
    return DriverManager.getConnection(
        url(database, account), account, database.secrets().get(password));
  }

  private static String url(MariaDb database, String schema) {
    return "jdbc:mariadb://127.0.0.1:" + database.port() + "/" + schema;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
