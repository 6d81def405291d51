package org.sarai.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The provisioned server starts, and each data source reaches its own schema and nothing else. */
@ExtendWith(ArquillianExtension.class)
class ServerIT {
  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  @Resource(lookup = "java:jboss/datasources/OfficialsDS")
  private DataSource officials;

  @Resource(lookup = "java:jboss/datasources/MigrantsDS")
  private DataSource migrants;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(ServerIT.class);
  }

  @Test
  void everyDataSourceReachesItsSchemaWithItsAccount() throws SQLException {
    String question = "select concat(database(), ' ', current_user())";
    assertEquals("sarai sarai@127.0.0.1", answer(core, question));
    assertEquals("sarai_officials sarai_officials@127.0.0.1", answer(officials, question));
    assertEquals("sarai_migrants sarai_migrants@127.0.0.1", answer(migrants, question));
  }

  @Test
  void noAccountSeesTheSchemaOfAnother() throws SQLException {
    String question =
        "select group_concat(schema_name order by schema_name) from information_schema.schemata"
            + " where schema_name <> 'information_schema'";
    assertEquals("sarai", answer(core, question));
    assertEquals("sarai_officials", answer(officials, question));
    assertEquals("sarai_migrants", answer(migrants, question));
  }

  @Test
  void commitsAreFlushedAndTimesAreUtc() throws SQLException {
    assertEquals("1", answer(core, "select @@innodb_flush_log_at_trx_commit"));
    assertEquals("+00:00", answer(core, "select @@session.time_zone"));
    assertEquals("READ-COMMITTED", answer(core, "select @@session.transaction_isolation"));
  }

  private static String answer(DataSource source, String question) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      result.next();
      return result.getString(1);
    }
  }
}
