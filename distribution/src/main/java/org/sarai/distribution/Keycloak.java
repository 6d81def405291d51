package org.sarai.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm {@code sarai}. Its home is a folder of links to the shared installation,
 * so that what it writes stays with the instance.
 */
final class Keycloak {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ADMIN_CLIENT = "sarai-launcher";

  private final Installation installation;
  private final Path data;
  private final Ports ports;
  private final Secrets secrets;
  private ChildProcess child;

  Keycloak(Installation installation, Path data, Ports ports, Secrets secrets) {
    this.installation = installation;
    this.data = data;
    this.ports = ports;
    this.secrets = secrets;
  }

  /** The address of the server, as browsers and WildFly use it. */
  String address() {
    return "http://localhost:" + ports.keycloak();
  }

  /** The address of the realm: the issuer of its tokens. */
  String realm() {
    return address() + "/realms/sarai";
  }

  /**
   * Starts the process; does not wait.
   *
   * @param publicUrl where the LMS will be
   * @param first whether the realm has to be imported
   */
  ChildProcess launch(String publicUrl, boolean first) {
    Path home = data.resolve("keycloak");
    Path log = data.resolve("logs/keycloak.log");
    try {
      prepare(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    child =
        ChildProcess.start(
            Messages.text("part.keycloak"),
            command(home, first),
            environment(publicUrl),
            home,
            log,
            log,
            data.resolve("run/keycloak.pid"));
    return child;
  }

  void awaitRealm() {
    Waiting.until(child, PATIENCE, () -> Waiting.answers(realm()));
  }

  /** Tells the realm where the LMS is now, when an existing data folder moved to other ports. */
  void moveTo(String publicUrl) {
    new KeycloakAdministration(address(), ADMIN_CLIENT, secrets.get(Secrets.Name.KEYCLOAK_ADMIN))
        .moveWebClient(publicUrl);
  }

  private void prepare(Path home) throws IOException {
    DataFolder.delete(home);
    Path imports = home.resolve("data/import");
    Files.createDirectories(imports);
    for (String part : List.of("lib", "conf", "providers")) {
      Files.createSymbolicLink(home.resolve(part), installation.keycloak().resolve(part));
    }
    Path realmFolder = installation.config().resolve("keycloak");
    Files.createSymbolicLink(home.resolve("themes"), realmFolder.resolve("themes"));
    // These names make Keycloak take the second file as accounts of the first one's realm.
    Files.copy(
        realmFolder.resolve("realm-sarai.json"),
        imports.resolve("sarai-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        realmFolder.resolve("demo-accounts.json"),
        imports.resolve("sarai-users-0.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private List<String> command(Path home, boolean first) {
    List<String> command = new ArrayList<>();
    command.add(Java.program());
    command.addAll(
        List.of(
            "-Xms128m",
            "-Xmx384m",
            "-XX:MetaspaceSize=96m",
            "-XX:MaxMetaspaceSize=256m",
            // A small heap on few cores: the plain collector costs the least.
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.security.egd=file:/dev/urandom",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            // A database that was restarted leaves dead connections: they are asked before use.
            "-Dquarkus.datasource.jdbc.foreground-validation-interval=1S",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized"));
    if (first) {
      command.add("--import-realm");
    }
    return command;
  }

  private Map<String, String> environment(String publicUrl) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
    environment.put("KC_HOSTNAME", address());
    environment.put("KC_CACHE", "local");
    environment.put("KC_DB_URL", "jdbc:mariadb://127.0.0.1:" + ports.database() + "/keycloak");
    environment.put("KC_DB_USERNAME", "keycloak");
    environment.put("KC_DB_PASSWORD", secrets.get(Secrets.Name.DATABASE_KEYCLOAK));
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.get(Secrets.Name.KEYCLOAK_ADMIN));
    // The realm's placeholders.
    environment.put("SARAI_PUBLIC_URL", publicUrl);
    environment.put("SARAI_OIDC_SECRET", secrets.get(Secrets.Name.OIDC));
    environment.put("SARAI_INTEGRATION_ENABLED", "true");
    environment.put("SARAI_INTEGRATION_SECRET", Demo.INTEGRATION_SECRET);
    return environment;
  }
}
