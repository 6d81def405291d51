package org.sarai.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, localhost:8080, true",
    "http://127.0.0.1:8080, 127.0.0.1:8080, true",
    "http://localhost:8180, localhost:8080, false",
    "http://p1.content.localhost:8080, localhost:8080, false",
    "http://localhost:8080.evil.example, localhost:8080, false",
    "null, localhost:8080, false",
    "not an address, localhost:8080, false"
  })
  void onlyTheOriginThatWasAskedIsOurs(String origin, String host, boolean ours) {
    assertThat(SameOrigin.isOurs(origin, host)).isEqualTo(ours);
  }
}
