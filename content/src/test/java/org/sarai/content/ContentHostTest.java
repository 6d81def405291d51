package org.sarai.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHostTest {
  private final ContentHost hosts = new ContentHost("content.localhost:8080");

  @Test
  void theLabelIsTheFirstPartOfTheName() {
    assertThat(hosts.label("p1a2b3.content.localhost")).contains("p1a2b3");
    assertThat(hosts.label("P1A2B3.Content.Localhost")).contains("p1a2b3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content.localhost",
        ".content.localhost",
        "a.b.content.localhost",
        "-a.content.localhost",
        "a.content.localhost.example.org",
        "acontent.localhost",
        "localhost",
        ""
      })
  void otherNamesHaveNone(String host) {
    assertThat(hosts.label(host)).isEmpty();
  }

  @Test
  void noNameHasNone() {
    assertThat(hosts.label(null)).isEmpty();
  }
}
