package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RegisterKeyTest {
  private static final RegisterKey OFFICIALS = key(1);
  private static final RegisterKey MIGRANTS = key(2);

  private static RegisterKey key(int fill) {
    var secret = new byte[32];
    Arrays.fill(secret, (byte) fill);
    return RegisterKey.of(secret);
  }

  @Test
  void whatAKeyWroteItReads() {
    assertThat(OFFICIALS.decrypt(OFFICIALS.encrypt("آمنہ Example"))).isEqualTo("آمنہ Example");
    assertThat(key(1).decrypt(OFFICIALS.encrypt("Amna"))).isEqualTo("Amna");
    assertThat(OFFICIALS.encrypt(null)).isNull();
    assertThat(OFFICIALS.decrypt(null)).isNull();
  }

  @Test
  void anotherKeyCannotReadIt() {
    var stored = OFFICIALS.encrypt("Amna");
    assertThatIllegalStateException().isThrownBy(() -> MIGRANTS.decrypt(stored));
  }

  @Test
  void aChangedByteIsNoticed() {
    for (var index = 0; index < OFFICIALS.encrypt("Amna").length; index++) {
      var stored = OFFICIALS.encrypt("Amna");
      stored[index] ^= 1;
      assertThatIllegalStateException().isThrownBy(() -> OFFICIALS.decrypt(stored));
    }
  }

  @Test
  void equalTextsLookDifferentAndHideTheText() {
    var first = OFFICIALS.encrypt("Amna Example");
    assertThat(first).isNotEqualTo(OFFICIALS.encrypt("Amna Example"));
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("Amna");
  }

  @Test
  void hashesAreEqualForEqualTextsOfOneKindAndOneKeyOnly() {
    var hash = OFFICIALS.hash("EMAIL", "b@example.org");
    assertThat(hash)
        .hasSize(32)
        .isEqualTo(key(1).hash("EMAIL", "b@example.org"))
        .isNotEqualTo(OFFICIALS.hash("EMAIL", "c@example.org"))
        .isNotEqualTo(OFFICIALS.hash("ROW", "b@example.org"))
        .isNotEqualTo(MIGRANTS.hash("EMAIL", "b@example.org"));
  }

  @Test
  void aKeyHas256Bits() {
    assertThatIllegalStateException().isThrownBy(() -> RegisterKey.of(new byte[31]));
    assertThatIllegalStateException()
        .isThrownBy(() -> RegisterKey.fromEnvironment("SARAI_KEY_NOBODY_SET"))
        .withMessageContaining("SARAI_KEY_NOBODY_SET");
  }
}
