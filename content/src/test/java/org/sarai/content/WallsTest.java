package org.sarai.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.sarai.content.planted.ReachesInside;

/** What the content hosts may know. */
class WallsTest {
  private static final ArchRule ONLY_ROOTS =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.content..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sarai..internal..")
          .because("the inside of a feature is nobody else's business");

  private static final ArchRule NO_SESSION =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.content..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(HttpSession.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet.http.Cookie", "jakarta.faces..", "org.sarai.web..")
          .because("strangers' programs share these hosts");

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sarai.content");

  @Test
  void onlyRootsOfFeaturesAreUsed() {
    assertThat(product).hasSizeGreaterThan(5);
    ONLY_ROOTS.check(product);
  }

  @Test
  void thatRuleCanFail() {
    JavaClasses planted = new ClassFileImporter().importClasses(ReachesInside.class);
    assertThatThrownBy(() -> ONLY_ROOTS.check(planted)).isInstanceOf(AssertionError.class);
  }

  @Test
  void noSessionAndNoPages() {
    NO_SESSION.check(product);
  }

  @Test
  void thatRuleCanFailToo() {
    JavaClasses planted = new ClassFileImporter().importClasses(KeepsSession.class);
    assertThatThrownBy(() -> NO_SESSION.check(planted)).isInstanceOf(AssertionError.class);
  }

  @Test
  void rulesThatMatchNothingFail() {
    JavaClasses nothing = new ClassFileImporter().importClasses(String.class);
    assertThatThrownBy(() -> ONLY_ROOTS.check(nothing)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> NO_SESSION.check(nothing)).isInstanceOf(AssertionError.class);
  }

  private static final class KeepsSession {
    private HttpSession session;
  }
}
