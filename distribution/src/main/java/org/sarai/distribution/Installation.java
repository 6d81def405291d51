package org.sarai.distribution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the built servers and the application lie. Instances share an installation and never write
 * into it.
 *
 * @param home the root of the source tree after a build
 */
public record Installation(Path home) {
  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  /**
   * The installation around the current folder: the system property {@code sarai.home}, else the
   * nearest folder upwards that has a {@code distribution} and an {@code ear}.
   *
   * @throws StartFailure if there is none
   */
  public static Installation locate() {
    String stated = System.getProperty("sarai.home");
    if (stated != null) {
      return new Installation(Path.of(stated));
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isDirectory(folder.resolve("distribution"))
          && Files.isDirectory(folder.resolve("wildfly-config"))) {
        return new Installation(folder);
      }
      folder = folder.getParent();
    }
    throw new StartFailure("installation.missing", "sarai.home");
  }

  Path mariadb() {
    return home.resolve("distribution/target/mariadb");
  }

  Path keycloak() {
    return home.resolve("distribution/target/keycloak");
  }

  /** The provisioned WildFly, without the application. */
  public Path server() {
    return home.resolve("ear/target/server");
  }

  /**
   * The application: the built one, or the one that the system property {@code sarai.ear} names.
   */
  public Path application() {
    String stated = System.getProperty("sarai.ear");
    return stated == null ? home.resolve("ear/target/sarai.ear") : Path.of(stated);
  }

  /** Server scripts, realm and database settings. */
  public Path config() {
    return home.resolve("wildfly-config");
  }

  /**
   * @throws StartFailure naming the first part that has not been built
   */
  void requireComplete() {
    for (Path part :
        List.of(
            mariadb().resolve("bin/mariadbd"),
            keycloak().resolve("lib/quarkus-run.jar"),
            server().resolve("jboss-modules.jar"),
            application())) {
      if (!Files.exists(part)) {
        throw new StartFailure("installation.incomplete", part);
      }
    }
  }
}
