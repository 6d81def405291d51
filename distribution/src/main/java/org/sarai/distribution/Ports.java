package org.sarai.distribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of an instance, all on loopback.
 *
 * @param offset added to each
 */
public record Ports(int offset) {
  /** Pages, REST and content. */
  public int lms() {
    return 8080 + offset;
  }

  /** Sign-in. */
  public int keycloak() {
    return 8180 + offset;
  }

  /** WildFly's management interface. */
  public int management() {
    return 9990 + offset;
  }

  /** MariaDB. */
  public int database() {
    return 3390 + offset;
  }

  /**
   * Refuses to go on when somebody listens on one of the ports already.
   *
   * @throws StartFailure that names the port and the option that helps
   */
  void requireFree() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put("part.wildfly", lms());
    named.put("part.keycloak", keycloak());
    named.put("part.management", management());
    named.put("part.mariadb", database());
    named.forEach(
        (part, port) -> {
          if (!isFree(port)) {
            throw new StartFailure(
                "port.taken",
                String.valueOf(port),
                Messages.text(part),
                String.valueOf(offset == 0 ? Options.SMALLEST_OFFSET : offset + 1000));
          }
        });
  }

  /** Whether nobody listens on the port of this machine's loopback address. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections of a server that has just ended linger; they do not stop a new one.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
