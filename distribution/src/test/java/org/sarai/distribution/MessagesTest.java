package org.sarai.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void everySentenceCanBeSaid() {
    ResourceBundle bundle = ResourceBundle.getBundle("org.sarai.distribution.messages");
    for (String key : bundle.keySet()) {
      assertThat(Messages.text(key, "one", "two", "three"))
          .as(key)
          .doesNotContain("{")
          .doesNotContain("''");
    }
  }

  @Test
  void failuresAreOneSentence() {
    assertThat(new StartFailure("part.died", "Keycloak", "137", "/d/logs/keycloak.log"))
        .hasMessage("Keycloak has ended by itself with code 137; see /d/logs/keycloak.log.");
  }
}
