package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  @ParameterizedTest
  @EnumSource(
      value = FaultCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PACKAGE", "PACKAGE_WARNING"})
  void everyFaultHasASentenceInBothLanguages(FaultCode code) {
    Fault fault = Fault.of("f", 3, "a1", code, "ARG-1", "ARG-2", "ARG-3", "ARG-4");

    String english = fault.message();
    String urdu = fault.message(Locale.forLanguageTag("ur"));

    assertThat(english).matches("(?s)ARG-1|.*[.?]");
    assertThat(urdu).matches("(?s)ARG-1|.*[۔؟]");
    for (String argument : fault.arguments()) {
      assertThat(english.contains(argument)).as(argument).isEqualTo(urdu.contains(argument));
    }
    assertThat(english + urdu).doesNotContain("''", "{0", "{1", "{2", "{3");
  }

  @Test
  void whatIsWrongWithAPackageIsSaidInBothLanguages() {
    Fault fault =
        Fault.of(
            "first-lesson/",
            new org.scorm4j.packaging.Fault(
                org.scorm4j.packaging.Severity.ERROR, "manifest-missing", "", 0, "", List.of()));

    assertThat(fault.isError()).isTrue();
    assertThat(fault.file()).isEqualTo("first-lesson/");
    assertThat(fault.message()).contains("imsmanifest.xml").doesNotContainPattern("\\p{IsArabic}");
    assertThat(fault.message(Locale.forLanguageTag("ur"))).containsPattern("\\p{IsArabic}");
  }

  @Test
  void aFaultNamesFileAndLine() {
    assertThat(Fault.of("O-08/units/a.en.md", 12, "a1", FaultCode.ID_MISSING))
        .hasToString("O-08/units/a.en.md:12: This block has no id; end its line with {#id}.");
  }

  @Test
  void whoReadsAnotherLanguageGetsEnglish() {
    assertThat(Fault.of("f", 1, null, FaultCode.EMPTY).message(Locale.FRENCH))
        .isEqualTo("This block has no text.");
  }
}
