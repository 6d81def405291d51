package org.sarai.authoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, text/html",
    "a/b/PAGE.HTM, text/html",
    "shared/lms.js, text/javascript",
    "style.css, text/css",
    "imsmanifest.xml, application/xml",
    "picture.JPG, image/jpeg",
    "drawing.svg, image/svg+xml",
    "film.mp4, video/mp4",
    "words.vtt, text/vtt",
    "letters.woff2, font/woff2",
    "archive.min.js.gz, application/octet-stream",
    "run.exe, application/octet-stream",
    "no-ending, application/octet-stream",
    "folder.html/no-ending, application/octet-stream",
    "ends-with-a-dot., application/octet-stream",
    "'', application/octet-stream",
  })
  void theEndingOfTheNameDecides(String path, String mediaType) {
    assertThat(MediaTypes.of(path)).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @CsvSource({"html", "js"})
  void aNameThatIsAnEndingIsNone(String path) {
    assertThat(MediaTypes.of(path)).isEqualTo("application/octet-stream");
  }
}
