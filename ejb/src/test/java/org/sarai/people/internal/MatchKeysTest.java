package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.people.PersonDetails;

class MatchKeysTest {
  private static final LocalDate BIRTH = LocalDate.of(1990, 5, 1);

  private static MatchKeys keys(
      String given, String family, LocalDate birth, String number, String country, String email) {
    return MatchKeys.of(
        new PersonDetails(given, family, birth, number, country, email, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345-6789012-3",
        "1234567890123",
        " 12345 67890 12/3 ",
        "\uFF11\uFF12345-6789012-3",
        "\u0661\u0662\u0663\u0664\u0665\u06F6\u06F7\u06F8\u06F9\u06F0\u06F1\u06F2\u06F3",
      })
  void aNumberIsItsLettersAndDigits(String written) {
    assertThat(MatchKeys.plainNumber(written)).isEqualTo("1234567890123");
  }

  @Test
  void lettersOfNumbersHaveNoCase() {
    assertThat(MatchKeys.plainNumber("ab-12 c")).isEqualTo("AB12C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", " / "})
  void withoutLettersAndDigitsThereIsNoNumber(String written) {
    assertThat(MatchKeys.plainNumber(written)).isNull();
    assertThat(keys("Amna", "Example", BIRTH, written, "PK", null).nationalId()).isNull();
  }

  @Test
  void aNumberBelongsToItsNationality() {
    var pakistan = keys("Amna", "Example", BIRTH, "12-3", "PK", null);
    assertThat(pakistan.nationalId())
        .isEqualTo(keys("Other", "Name", null, "123", "PK", null).nationalId())
        .isNotEqualTo(keys("Amna", "Example", BIRTH, "12-3", "IN", null).nationalId())
        .isNotEqualTo(keys("Amna", "Example", BIRTH, "12-3", null, null).nationalId());
  }

  @Test
  void anAddressCountsWithTheBirthDateOnly() {
    var key = keys("Bilal", "Example", BIRTH, null, null, " B@Example.ORG ").emailAndBirth();
    assertThat(key)
        .isNotNull()
        .isEqualTo(keys("Other", "Name", BIRTH, null, null, "b@example.org").emailAndBirth())
        .isNotEqualTo(
            keys("Bilal", "Example", BIRTH.plusDays(1), null, null, "b@example.org")
                .emailAndBirth());
    assertThat(keys("Bilal", "Example", null, null, null, "b@example.org").emailAndBirth())
        .isNull();
    assertThat(keys("Bilal", "Example", BIRTH, null, null, null).emailAndBirth()).isNull();
  }
}
