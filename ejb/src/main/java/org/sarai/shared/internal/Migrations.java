package org.sarai.shared.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the three schemas up to date before anything else starts. Flyway takes a lock in the
 * database, so several nodes may start at once.
 */
@Singleton(name = "Migrations")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
  private static final Logger LOG = Logger.getLogger(Migrations.class);

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  @Resource(lookup = "java:jboss/datasources/OfficialsDS")
  private DataSource officials;

  @Resource(lookup = "java:jboss/datasources/MigrantsDS")
  private DataSource migrants;

  @PostConstruct
  void migrate() {
    migrate(core, "classpath:db/migration");
    migrate(officials, "classpath:db/register");
    migrate(migrants, "classpath:db/register");
  }

  private static void migrate(DataSource database, String location) {
    var result =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations(location)
            .load()
            .migrate();
    LOG.infof("%s: %d migrations applied", result.database, result.migrationsExecuted);
  }
}
