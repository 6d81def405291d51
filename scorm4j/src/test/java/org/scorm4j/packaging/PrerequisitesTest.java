package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of the kind {@code aicc_script}. */
class PrerequisitesTest {
  private static final Map<String, String> STATUS =
      Map.of(
          "P", "passed", "C", "completed", "F", "failed", "I", "incomplete", "N", "not attempted");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "P;true",
        "C;true",
        "F;false",
        "N;false",
        "P&C;true",
        "P & I;false",
        "I|C;true",
        "I|N;false",
        "~I;true",
        "~P;false",
        "~(I|N)&P;true",
        "I|P&C;true",
        "F=\"failed\";true",
        "F=f;true",
        "F=failed;true",
        "N=\"not attempted\";true",
        "N=n;true",
        "P<>\"passed\";false",
        "I<>p;true",
        "2*{P,C,I};true",
        "3*{P,C,I};false",
        "1*{I&P,C};true"
      })
  void scripts(String script, boolean fulfilled) {
    var prerequisites = Prerequisites.parse(script).orElseThrow();
    assertThat(prerequisites.areFulfilled(STATUS::get)).isEqualTo(fulfilled);
    assertThat(STATUS.keySet()).containsAll(prerequisites.identifiers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&",
        "A&",
        "A B",
        "(A",
        "A)",
        "A=",
        "A=\"passed",
        "A=done",
        "2*{A",
        "2*A",
        "~"
      })
  void whatIsNoScript(String script) {
    assertThat(Prerequisites.parse(script)).isEmpty();
  }

  @Test
  void scriptsThatAreEndless() {
    assertThat(Prerequisites.parse("A|".repeat(1000) + "A")).isEmpty();
    assertThat(Prerequisites.parse("(".repeat(450) + "A" + ")".repeat(450))).isPresent();
  }
}
