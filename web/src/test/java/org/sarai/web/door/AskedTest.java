package org.sarai.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  private static final Asked FIGURES = new Asked("/admin", "from=2025-01-01&q=%D8%A7?");

  @Test
  void aCookieBringsTheSamePageBack() {
    assertThat(FIGURES.cookie().flatMap(Asked::of)).contains(FIGURES);
    assertThat(FIGURES.cookie().orElseThrow()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void itCompletesItsOwnPathOnly() {
    var query = "?" + FIGURES.query();
    assertThat(FIGURES.completes("http://localhost:8080/admin"))
        .isEqualTo("http://localhost:8080/admin" + query);
    assertThat(FIGURES.completes("/admin")).isEqualTo("/admin" + query);
    for (var other :
        new String[] {
          "http://localhost:8080/home",
          "http://localhost:8080/admin?x=y",
          "http://localhost:8080/administrators",
          "http://localhost:8080"
        }) {
      assertThat(FIGURES.completes(other)).isEqualTo(other);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "admin?x",
        "/admin?",
        "/admin?x\r\nSet-Cookie: a=b",
        "/admin\n?x",
        "/a b?x",
        "/admin?x#y",
        "https://evil.example/?x",
        ""
      })
  void nothingElseIsTakenFromACookie(String address) {
    var cookie =
        Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Asked.of(cookie)).isEmpty();
  }

  @Test
  void whatIsNoCookieOfOursIsNothing() {
    assertThat(Asked.of("%%%")).isEmpty();
    assertThat(Asked.of("")).isEmpty();
  }

  @Test
  void whatIsTooLongForACookieIsNotKept() {
    assertThat(new Asked("/admin", "q=" + "x".repeat(2500)).cookie()).isEmpty();
    assertThat(new Asked("/admin", "q=\u0627").cookie()).isEmpty();
  }
}
