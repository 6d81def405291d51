package org.sarai.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Academy One",
        "  academy   ONE ",
        "Academy\tOne",
        "Academy\u00A0One",
        "Academy\u3000One",
        "\uFF21\uFF43\uFF41\uFF44\uFF45\uFF4D\uFF59 One",
      })
  void spellingsOfOneNameHaveOneKey(String name) {
    assertThat(Institutions.nameKey(name)).isEqualTo("academy one");
  }

  @Test
  void ligaturesAndPresentationFormsAreTheirLetters() {
    assertThat(Institutions.nameKey("O\uFB03ce")).isEqualTo("office");
    assertThat(Institutions.nameKey("\uFEE3\uFEAE\uFEDB\uFEB0"))
        .isEqualTo(Institutions.nameKey("\u0645\u0631\u0643\u0632"));
  }

  @Test
  void accentsAndWordsTellNamesApart() {
    assertThat(Institutions.nameKey("Acad\u00E9my One")).isNotEqualTo("academy one");
    assertThat(Institutions.nameKey("AcademyOne")).isNotEqualTo("academy one");
    assertThat(Institutions.nameKey("Acade\u0301my"))
        .isEqualTo(Institutions.nameKey("Acad\u00E9my"));
  }
}
