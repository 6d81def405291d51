package org.sarai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {
  @ParameterizedTest
  @CsvSource({
    "2000-06-15, 2000-06-15, UNDER_18",
    "2000-06-15, 2018-06-14, UNDER_18",
    "2000-06-15, 2018-06-15, 18_24",
    "2000-06-15, 2025-06-14, 18_24",
    "2000-06-15, 2025-06-15, 25_34",
    "2000-06-15, 2035-06-14, 25_34",
    "2000-06-15, 2035-06-15, 35_44",
    "2000-06-15, 2045-06-14, 35_44",
    "2000-06-15, 2045-06-15, 45_54",
    "2000-06-15, 2055-06-14, 45_54",
    "2000-06-15, 2055-06-15, 55_64",
    "2000-06-15, 2065-06-14, 55_64",
    "2000-06-15, 2065-06-15, 65_PLUS",
    "1900-01-01, 2026-11-22, 65_PLUS",
    // Born on a leap day: of age on the first of March of a common year.
    "2004-02-29, 2022-02-28, UNDER_18",
    "2004-02-29, 2022-03-01, 18_24",
  })
  void anAgeBeginsOnTheBirthday(LocalDate birth, LocalDate day, String code) {
    assertThat(AgeBand.on(birth, day).code()).isEqualTo(code);
  }

  @Test
  void theCodesAreThoseOfTheContract() {
    assertThat(Arrays.stream(AgeBand.values()).map(AgeBand::code))
        .containsExactly("UNDER_18", "18_24", "25_34", "35_44", "45_54", "55_64", "65_PLUS");
  }
}
