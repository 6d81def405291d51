package org.sarai.distribution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The provisioned WildFly over a real MariaDB, without Keycloak and without the application: what
 * tests inside the container deploy into.
 */
public final class ServerForTests implements AutoCloseable {
  private static final int SMTP = 3025;

  private final DataFolder data;
  private final Ports ports;
  private final MariaDb mariadb;
  private WildFly wildfly;

  private ServerForTests(DataFolder data, Ports ports, MariaDb mariadb) {
    this.data = data;
    this.ports = ports;
    this.mariadb = mariadb;
  }

  /**
   * Starts both over an empty folder.
   *
   * @param installation where the servers lie
   * @param folder emptied first
   * @param portOffset added to every port
   * @return when the server can deploy
   * @throws StartFailure if one of them does not come up
   */
  public static ServerForTests start(Installation installation, Path folder, int portOffset) {
    Options options = new Options(folder, portOffset, true);
    options.ports().requireFree();
    DataFolder.delete(options.data());
    DataFolder data = DataFolder.at(options.data());
    MariaDb mariadb = MariaDb.start(installation, options.data(), options.ports().database());
    ServerForTests server = new ServerForTests(data, options.ports(), mariadb);
    try {
      server.startWildFly(installation, options);
      return server;
    } catch (StartFailure e) {
      server.close();
      throw e;
    }
  }

  private void startWildFly(Installation installation, Options options) {
    Map<String, String> environment = Environment.of(options, mariadb.secrets());
    // A test that wants mail listens there.
    environment.put("SARAI_SMTP_HOST", "127.0.0.1");
    environment.put("SARAI_SMTP_PORT", String.valueOf(SMTP + options.ports().offset()));
    wildfly = new WildFly(installation, null, data.path(), ports, environment);
    wildfly.launch();
    wildfly.awaitServer();
  }

  /** The database, for assertions from outside. */
  public MariaDb mariadb() {
    return mariadb;
  }

  /** The ports that both listen on. */
  public Ports ports() {
    return ports;
  }

  /** Stops both; the folder stays for whoever wants to look at the logs. */
  @Override
  public void close() {
    if (wildfly != null && wildfly.process() != null) {
      wildfly.process().stop(Duration.ofSeconds(30));
    }
    mariadb.close();
  }
}
