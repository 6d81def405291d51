package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTokensTest {
  @ParameterizedTest
  @CsvSource({
    "Muhammad, Mohamed",
    "Amna Example, EXAMPLE",
    "Amna Example, amn",
    "José, Jose",
    "O'Brien, OBrien",
    "Al-Hashimi, hashimi",
    "علی کریم, علي",
    "فاطمة, فاطمہ",
    "محمّد, محمد",
  })
  void aNameIsFoundByItsSpellingsAndBeginnings(String name, String typed) {
    assertThat(isFound(name, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Amna, Bilal", "Amna Example, mna", "Bilal, Bilal Example"})
  void othersAreNotFound(String name, String typed) {
    assertThat(isFound(name, typed)).isFalse();
  }

  @Test
  void wholeWordsAreToldFromBeginnings() {
    assertThat(NameTokens.of("Alam")).contains("^al", "=alm").doesNotContain("=al");
    assertThat(NameTokens.of("Ali")).contains("^al", "=al");
  }

  @Test
  void aNameWithoutLettersIsIndexedToo() {
    assertThat(NameTokens.of("---")).isNotEmpty();
    assertThat(NameTokens.words("---")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345-6789012-3", "+92 300 0000000", "۱۲۳۴۵۶"})
  void numbersAreToldFromNames(String typed) {
    assertThat(NameTokens.isNumber(typed)).isTrue();
  }

  @Test
  void aNameWithADigitIsAName() {
    assertThat(NameTokens.isNumber("Example 2")).isFalse();
  }

  private static boolean isFound(String name, String typed) {
    List<String> words = NameTokens.words(typed);
    return !words.isEmpty()
        && words.stream()
            .allMatch(word -> NameTokens.of(name).contains(NameTokens.beginning(word)));
  }
}
