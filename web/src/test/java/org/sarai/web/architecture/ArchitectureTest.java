package org.sarai.web.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarai.web.architecture.planted.DatabasePage;
import org.sarai.web.architecture.planted.InternalPage;
import org.sarai.web.architecture.planted.JsonPage;
import org.sarai.web.architecture.planted.SessionPage;
import org.sarai.web.architecture.planted.TokenPage;
import org.sarai.web.architecture.planted.TransactionPage;

/** The rules hold, each is shown to fail on a planted violation, and each fails on no class. */
class ArchitectureTest {
  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sarai.web");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(WebRules.ROOTS_ONLY, InternalPage.class),
        Arguments.of(WebRules.NO_DATABASE, DatabasePage.class),
        Arguments.of(WebRules.NO_TRANSACTIONS, TransactionPage.class),
        Arguments.of(WebRules.PAGES_ARE_REQUEST_SCOPED, SessionPage.class),
        Arguments.of(WebRules.TOKENS_IN_ONE_PLACE, TokenPage.class),
        Arguments.of(WebRules.JSON_IS_LOOKED_UP_ONCE, JsonPage.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("holds")
  void holds(ArchRule rule, Class<?> planted) {
    assertThatCode(() -> rule.check(WEB)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("fails on a planted violation")
  void canFail(ArchRule rule, Class<?> planted) {
    var violation = new ClassFileImporter().importClasses(planted);
    assertThatThrownBy(() -> rule.check(violation))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(planted.getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("fails when it matches no class")
  void failsOnNothing(ArchRule rule, Class<?> planted) {
    var nothing = new ClassFileImporter().importClasses(String.class);
    assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
  }
}
