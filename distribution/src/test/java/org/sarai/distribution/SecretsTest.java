package org.sarai.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path data;

  @Test
  void areMadeOnceAndKept() {
    Secrets first = Secrets.of(data);
    Secrets second = Secrets.of(data);
    for (Secrets.Name name : Secrets.Name.values()) {
      assertThat(first.get(name)).isNotBlank().isEqualTo(second.get(name));
    }
    assertThat(Arrays.stream(Secrets.Name.values()).map(first::get)).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheOwnerReadsThem() throws IOException {
    Secrets.of(data);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void keysOfTheRegistersHave256Bits() {
    Secrets secrets = Secrets.of(data);
    assertThat(Base64.getDecoder().decode(secrets.get(Secrets.Name.KEY_OFFICIALS))).hasSize(32);
    assertThat(Base64.getDecoder().decode(secrets.get(Secrets.Name.KEY_MIGRANTS))).hasSize(32);
  }

  @Test
  void aLaterSecretJoinsTheOlderOnes() throws IOException {
    String before = Secrets.of(data).get(Secrets.Name.OIDC);
    Path file = data.resolve("secrets.properties");
    Files.write(
        file,
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("key.migrants"))
            .toList());
    Secrets after = Secrets.of(data);
    assertThat(after.get(Secrets.Name.OIDC)).isEqualTo(before);
    assertThat(after.get(Secrets.Name.KEY_MIGRANTS)).isNotBlank();
  }
}
