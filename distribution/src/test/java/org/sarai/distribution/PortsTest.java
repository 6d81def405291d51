package org.sarai.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void theOffsetMovesEveryPort() {
    Ports ports = new Ports(2000);
    assertThat(List.of(ports.lms(), ports.keycloak(), ports.management(), ports.database()))
        .containsExactly(10080, 10180, 11990, 5390);
  }

  @Test
  void instancesAThousandApartShareNoPort() {
    Set<Integer> seen = new HashSet<>();
    for (int offset = 0; offset <= 10_000; offset += 1000) {
      Ports ports = new Ports(offset);
      assertThat(seen.add(ports.lms())).isTrue();
      assertThat(seen.add(ports.keycloak())).isTrue();
      assertThat(seen.add(ports.management())).isTrue();
      assertThat(seen.add(ports.database())).isTrue();
    }
  }

  @Test
  void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
    int offset = freeOffset();
    Ports ports = new Ports(offset);
    try (ServerSocket other =
        new ServerSocket(ports.keycloak(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(other.getLocalPort())).isFalse();
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d, which Keycloak needs, is taken by another program; stop it, or choose other"
                  + " ports with --port-offset %d.",
              ports.keycloak(), offset + 1000);
    }
    ports.requireFree();
  }

  private static int freeOffset() {
    for (int offset = 30_000; offset < 50_000; offset += 1000) {
      try {
        new Ports(offset).requireFree();
        return offset;
      } catch (StartFailure taken) {
        assertThat(taken).hasMessageContaining("taken");
      }
    }
    throw new IllegalStateException("no free ports");
  }
}
