package org.sarai.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagePathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "shared/launchpage.html", "a b/ü.js", "...", "a/..b", "%2e%2e/x"})
  void filesBelowTheRootAreNamed(String path) {
    assertThat(PackagePath.of("/" + path)).contains(path);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "/",
        "index.html",
        "//etc/passwd",
        "/..",
        "/../secret",
        "/a/../b",
        "/a/..",
        "/./a",
        "/a//b",
        "/a/",
        "/a\\..\\b",
        "/a\u0000.html",
        "/a\nb"
      })
  void whateverCouldMeanSomethingElseIsRefused(String pathInfo) {
    assertThat(PackagePath.of(pathInfo)).isEmpty();
  }

  @Test
  void endlessNamesAreRefused() {
    assertThat(PackagePath.of("/" + "a".repeat(2000))).isEmpty();
  }
}
