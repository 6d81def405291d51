package org.sarai.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Whom the web layer may call. Each rule fails when it matches no class. */
final class WebRules {
  static final ArchRule ROOTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sarai..internal..")
          .because("what a feature keeps in internal is nobody else's business");

  static final ArchRule NO_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
          .because("pages hold ids and records; reading and writing belong to the boundaries");

  static final ArchRule NO_TRANSACTIONS =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.transaction..")
          .because("transactions begin and end at the boundaries");

  static final ArchRule PAGES_ARE_REQUEST_SCOPED =
      classes()
          .that()
          .resideInAPackage("org.sarai.web..")
          .and()
          .haveSimpleNameEndingWith("Page")
          .should()
          .beAnnotatedWith("jakarta.enterprise.context.RequestScoped")
          .because("a page that keeps nothing between requests loses nothing with a session");

  static final ArchRule TOKENS_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.web..")
          .and()
          .doNotHaveFullyQualifiedName("org.sarai.web.shell.SignedIn")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.wildfly..")
          .because("only one class knows the server's sign-in");

  private WebRules() {}

  static final ArchRule JSON_IS_LOOKED_UP_ONCE =
      noClasses()
          .that()
          .resideInAPackage("org.sarai.web..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.json.Json")
          .because("it searches the class path at every call; JsonParts has what it finds");
}
