package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters join a launch address as the standard describes it. */
class LaunchAddressTest {
  @ParameterizedTest
  @CsvSource({
    "a.html, '', a.html",
    "a.html, '?', a.html",
    "a.html, x=1, a.html?x=1",
    "a.html, ?x=1, a.html?x=1",
    "a.html, &?&x=1, a.html?x=1",
    "a.html?y=2, ?x=1, a.html?y=2&x=1",
    "a.html?y=2, #top, a.html?y=2#top",
    "a.html#here, #top, a.html#here",
    "a.html#here, x=1, a.html?x=1#here",
    "a.html, x=<ü>, a.html?x=%3C%C3%BC%3E",
    "a.html, x=%20y, a.html?x=%20y"
  })
  void parameters(String launch, String parameters, String address) {
    assertThat(LaunchAddress.of(launch, parameters)).isEqualTo(address);
  }

  @Test
  void pathsAreEncodedSoThatNothingIsMistaken() {
    assertThat(LaunchAddress.encodePath("a b/ü?#%.html")).isEqualTo("a%20b/%C3%BC%3F%23%25.html");
  }
}
