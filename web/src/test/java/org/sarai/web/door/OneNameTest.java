package org.sarai.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneNameTest {
  private static final String PUBLIC = "https://learn.example.org";

  @Test
  void anotherNameLeadsToTheSamePageUnderThePublicOne() {
    assertThat(OneName.elsewhere(PUBLIC, "127.0.0.1:8080", "/admin", "from=2025-01-01"))
        .contains(PUBLIC + "/admin?from=2025-01-01");
    assertThat(OneName.elsewhere("http://localhost:8080", "127.0.0.1:8080", "/", ""))
        .contains("http://localhost:8080/");
    assertThat(OneName.elsewhere(PUBLIC, "old.example.org", "//evil.example/%0d", ""))
        .contains(PUBLIC + "//evil.example/%0d");
  }

  @Test
  void thePublicNameStaysWhateverItsPort() {
    assertThat(OneName.elsewhere(PUBLIC, "learn.example.org", "/", "")).isEmpty();
    assertThat(OneName.elsewhere(PUBLIC, "LEARN.example.org:443", "/admin", "a=b")).isEmpty();
    assertThat(OneName.elsewhere("http://[::1]:8080", "[::1]:8080", "/", "")).isEmpty();
  }

  @Test
  void programsAreAnsweredUnderEveryName() {
    assertThat(OneName.elsewhere(PUBLIC, "127.0.0.1:8080", "/api/v1/status", "")).isEmpty();
  }

  @Test
  void withoutAPublicNameOrAHostThereIsNowhereToGo() {
    assertThat(OneName.elsewhere(null, "127.0.0.1", "/", "")).isEmpty();
    assertThat(OneName.elsewhere(PUBLIC, null, "/", "")).isEmpty();
    assertThat(OneName.elsewhere(PUBLIC, "127.0.0.1", "http://127.0.0.1/x", "")).isEmpty();
  }
}
