package org.sarai.courses.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ur", "prs", "bn", "ar"})
  void aLanguageOfTheCatalogueSaysEverything(String language) throws IOException {
    Properties english = words("");
    Properties theirs = words("_" + language);
    // A language is called by its own name everywhere.
    Set<String> wanted =
        english.stringPropertyNames().stream()
            .filter(key -> !key.startsWith("language."))
            .collect(Collectors.toSet());
    assertThat(theirs.stringPropertyNames()).isEqualTo(wanted);
    for (String key : wanted) {
      assertThat(theirs.getProperty(key)).as(key).isNotBlank();
      assertThat(theirs.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
      assertThat(theirs.getProperty(key).contains("%s")).isEqualTo(key.startsWith("stays."));
      assertThat(Words.of(language).get(key)).isEqualTo(theirs.getProperty(key));
    }
  }

  private static Properties words(String suffix) throws IOException {
    Properties read = new Properties();
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(
                Words.class.getResourceAsStream("words" + suffix + ".properties")),
            StandardCharsets.UTF_8)) {
      read.load(text);
    }
    return read;
  }
}
