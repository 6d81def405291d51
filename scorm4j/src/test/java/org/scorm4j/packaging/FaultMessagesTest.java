package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault has its words in every language. */
class FaultMessagesTest {
  private static Properties bundle(String suffix) throws IOException {
    var properties = new Properties();
    try (var stream = Fault.class.getResourceAsStream("Faults" + suffix + ".properties")) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_ur"})
  void theBundlesNameExactlyTheCodes(String suffix) throws IOException {
    assertThat(bundle(suffix).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FaultCode.values()).map(FaultCode::code).toList());
  }

  @Test
  void translationsUseTheSamePlaceholders() throws IOException {
    var english = bundle("");
    var urdu = bundle("_ur");
    for (var code : english.stringPropertyNames()) {
      for (var placeholder : List.of("{0}", "{1}", "{2}")) {
        assertThat(urdu.getProperty(code).contains(placeholder))
            .as(code + " " + placeholder)
            .isEqualTo(english.getProperty(code).contains(placeholder));
      }
    }
  }

  @Test
  void messagesFollowTheLanguageAndFallBackToEnglish() {
    var fault =
        new Fault(Severity.ERROR, "file-missing", "imsmanifest.xml", 3, "r1", List.of("{a}.html"));
    assertThat(fault.isError()).isTrue();
    assertThat(fault.message()).isEqualTo("The file {a}.html is not in the package.");
    assertThat(fault.message(Locale.FRENCH)).isEqualTo(fault.message());
    assertThat(fault.message(new Locale("ur"))).contains("{a}.html").isNotEqualTo(fault.message());
  }
}
