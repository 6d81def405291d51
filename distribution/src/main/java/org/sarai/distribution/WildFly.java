package org.sarai.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * WildFly with the application. The installation is shared and only read; configuration and
 * deployment are fresh copies in the data folder at every start, and what the server must remember
 * (transactions in doubt, timers) stays there.
 */
final class WildFly {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Installation installation;
  private final Path application;
  private final Path data;
  private final Ports ports;
  private final Map<String, String> environment;
  private ChildProcess child;

  /**
   * @param application what is deployed at the start; null for nothing
   * @param environment the names that the application and the server scripts read
   */
  WildFly(
      Installation installation,
      Path application,
      Path data,
      Ports ports,
      Map<String, String> environment) {
    this.installation = installation;
    this.application = application;
    this.data = data;
    this.ports = ports;
    this.environment = environment;
  }

  /** Starts the process; does not wait. */
  ChildProcess launch() {
    Path base = data.resolve("standalone");
    Path log = data.resolve("logs/wildfly.log");
    try {
      prepare(base);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    child =
        ChildProcess.start(
            Messages.text("part.wildfly"),
            command(base, log),
            environment,
            base,
            data.resolve("logs/wildfly-console.log"),
            log,
            data.resolve("run/wildfly.pid"));
    return child;
  }

  /** Waits until the application says that it is up. */
  void awaitApplication() {
    String status = "http://localhost:" + ports.lms() + "/api/v1/status";
    Path failed = data.resolve("standalone/deployments/sarai.ear.failed");
    Waiting.until(
        child,
        PATIENCE,
        () -> {
          if (Files.exists(failed)) {
            throw new StartFailure("wildfly.deployment", data.resolve("logs/wildfly.log"));
          }
          return Waiting.answers(status);
        });
  }

  /** Waits until the server itself is up, whatever is deployed. */
  void awaitServer() {
    String ready = "http://localhost:" + ports.management() + "/health/ready";
    Waiting.until(child, PATIENCE, () -> Waiting.answers(ready));
  }

  ChildProcess process() {
    return child;
  }

  private void prepare(Path base) throws IOException {
    for (String part : List.of("configuration", "deployments", "lib", "tmp")) {
      DataFolder.delete(base.resolve(part));
    }
    Path pristine = installation.server().resolve("standalone");
    for (String part : List.of("configuration", "lib")) {
      DataFolder.copy(pristine.resolve(part), base.resolve(part));
    }
    Files.createDirectories(base.resolve("data"));
    Path deployments = Files.createDirectories(base.resolve("deployments"));
    if (application != null) {
      Files.copy(application, deployments.resolve("sarai.ear"));
    }
  }

  private List<String> command(Path base, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Java.program());
    command.addAll(
        List.of(
            "-D[Standalone]",
            "-Xms256m",
            "-Xmx768m",
            "-XX:MetaspaceSize=128m",
            "-XX:MaxMetaspaceSize=384m",
            // Throughput for each CPU second matters more here than the shortest pause.
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman"));
    command.addAll(MODULAR_JDK);
    command.addAll(
        List.of(
            "-Dorg.jboss.boot.log.file=" + log,
            "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
            "-jar",
            installation.server().resolve("jboss-modules.jar").toString(),
            "-mp",
            installation.server().resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + installation.server(),
            "-Djboss.server.base.dir=" + base,
            "-Djboss.server.log.dir=" + log.getParent(),
            // The first deployment loads the catalogue; on a busy machine that may take minutes.
            "-Djboss.as.management.blocking.timeout=" + PATIENCE.toSeconds(),
            "-Djboss.socket.binding.port-offset=" + ports.offset()));
    return command;
  }

  /** What the server's own start script opens of the JDK. */
  private static final List<String> MODULAR_JDK =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");
}
