package org.sarai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the house, over any root package, so that each can be shown to fail on a planted
 * violation.
 */
final class Walls {
  /** Features from the ground up; those of one line know nothing of each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("courses"),
          List.of("shared"),
          List.of("outbox", "audit"),
          List.of("identity"),
          List.of("people"),
          List.of("catalogue", "facts"),
          List.of("authoring"),
          List.of("enrolment"),
          List.of("learning", "assessment", "session"),
          List.of("completion"),
          List.of("reporting", "notification", "certificate", "outreach"),
          List.of("plan", "indicators"),
          List.of("demo"));

  private final String root;
  private final String engine;

  /**
   * @param root the package in which each package is a feature
   * @param engine the package of the SCORM engine
   */
  Walls(String root, String engine) {
    this.root = root;
    this.engine = engine;
  }

  /** Every rule by its name. */
  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("internals", internals());
    rules.put("order", order());
    rules.put("cycles", cycles());
    rules.put("pages", pages());
    rules.put("engine", engine());
    rules.put("access", access());
    rules.put("roles", roles());
    rules.put("signatures", signatures());
    rules.put("roots", roots());
    rules.put("entities", entities());
    rules.put("associations", associations());
    rules.put("streams", streams());
    rules.put("dates", dates());
    rules.put("json", json());
    rules.put("doors", doors());
    return rules;
  }

  private ArchRule internals() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            dependOnlyOn(
                "use internal classes of their own feature only",
                (from, to) -> !isInternal(to) || feature(from).equals(feature(to))));
  }

  private ArchRule order() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(not("pages", type -> isPage(type)))
        .should(
            dependOnlyOn(
                "use features of lower floors only",
                (from, to) ->
                    isPage(to)
                        || feature(from).equals(feature(to))
                        || floor(to).isPresent()
                            && floor(from).filter(floor -> floor > floor(to).get()).isPresent()));
  }

  private ArchRule cycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule pages() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + ".web..", root + ".content..");
  }

  /** Plain Java and one small JSON reader: no Jakarta, no database, nothing of ours. */
  private ArchRule engine() {
    return classes()
        .that()
        .resideInAPackage(engine + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            engine + "..",
            "java.io..",
            "java.lang..",
            "java.math..",
            "java.net..",
            "java.nio..",
            "java.text..",
            "java.time..",
            "java.util..",
            "javax.xml..",
            "com.fasterxml.jackson.core..");
  }

  private ArchRule access() {
    return methods()
        .that()
        .areDeclaredInClassesThat(areBoundaries())
        .and()
        .arePublic()
        .and()
        .areNotStatic()
        .should(sayWhoMayCallThem());
  }

  /** The server answers no to every role in a bean without any word on access. */
  private ArchRule roles() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(describe("ask for roles", Walls::asksForRoles))
        .should(ArchCondition.from(describe("say who may call them", Walls::saysWhoMayCall)));
  }

  private static boolean asksForRoles(JavaClass type) {
    return Stream.concat(
            type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
        .anyMatch(access -> access.getTarget().getName().equals("isCallerInRole"));
  }

  private static boolean saysWhoMayCall(JavaClass type) {
    return type.isAnnotatedWith(PermitAll.class)
        || type.getMethods().stream()
            .anyMatch(
                method ->
                    method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class));
  }

  private ArchRule signatures() {
    return methods()
        .that()
        .areDeclaredInClassesThat(areBoundaries())
        .and()
        .arePublic()
        .should(takeAndGiveNothingInternal());
  }

  private ArchRule roots() {
    return classes()
        .that(areInTheRootOfAFeature())
        .should(
            satisfy(
                "be boundaries, records, enums or interfaces",
                type ->
                    isBoundary(type)
                        || type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAssignableTo(Throwable.class)
                        || type.isAnonymousClass()));
  }

  private ArchRule entities() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            satisfy(
                "be internal if they are entities",
                type -> !type.isAnnotatedWith(Entity.class) || isInternal(type)));
  }

  private ArchRule associations() {
    var condition = fields().that().areDeclaredInClassesThat().resideInAPackage(root + "..");
    return condition.should(
        new ArchCondition<JavaField>("hold ids instead of other entities") {
          @Override
          public void check(JavaField field, ConditionEvents events) {
            var associated =
                Stream.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class)
                    .anyMatch(field::isAnnotatedWith);
            events.add(new SimpleConditionEvent(field, !associated, field.getFullName()));
          }
        });
  }

  private ArchRule streams() {
    return noClasses().that().resideInAPackage(root + "..").should(ACCESS_STANDARD_STREAMS);
  }

  /** The container answers for public methods alone; others are refused when they are called. */
  private ArchRule doors() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .and()
        .areDeclaredInClassesThat(describe("are session beans", Walls::isSessionBean))
        .and()
        .areNotPrivate()
        .and()
        .areNotStatic()
        .and(describe("the container does not call itself", Walls::isCalledByOthers))
        .should()
        .bePublic();
  }

  private static boolean isSessionBean(JavaClass type) {
    return Stream.of(Stateless.class, Singleton.class, Stateful.class)
        .anyMatch(type::isAnnotatedWith);
  }

  private static boolean isCalledByOthers(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && Stream.of(PostConstruct.class, PreDestroy.class, Schedule.class, Timeout.class)
            .noneMatch(method::isAnnotatedWith);
  }

  private ArchRule json() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Json.class)
        .because("it searches the class path at every call; JsonParts has what it finds");
  }

  private ArchRule dates() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are java.util.Date or Calendar",
                type -> type.isEquivalentTo(Date.class) || type.isEquivalentTo(Calendar.class)));
  }

  private String feature(JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
  }

  private Optional<Integer> floor(JavaClass type) {
    var feature = feature(type);
    return FLOORS.stream().filter(floor -> floor.contains(feature)).map(FLOORS::indexOf).findAny();
  }

  private boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(root + ".");
  }

  private boolean isPage(JavaClass type) {
    return List.of("web", "content").contains(feature(type));
  }

  private boolean isInternal(JavaClass type) {
    return isOurs(type) && (type.getPackageName() + ".").contains(".internal.");
  }

  private boolean isInTheRootOfAFeature(JavaClass type) {
    return type.getPackageName().equals(root + "." + feature(type))
        && !List.of("shared", "courses", "web", "content").contains(feature(type));
  }

  private boolean isBoundary(JavaClass type) {
    return type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getPackageName().equals(root + "." + feature(type))
        && Stream.of(Stateless.class, Stateful.class, Singleton.class)
            .anyMatch(type::isAnnotatedWith);
  }

  private DescribedPredicate<JavaClass> areBoundaries() {
    return DescribedPredicate.describe("are boundaries", this::isBoundary);
  }

  private DescribedPredicate<JavaClass> areInTheRootOfAFeature() {
    return DescribedPredicate.describe("are in a feature's root", this::isInTheRootOfAFeature);
  }

  private static DescribedPredicate<JavaClass> not(
      String what, java.util.function.Predicate<JavaClass> test) {
    return DescribedPredicate.describe("are not " + what, test.negate());
  }

  private interface Allowed {
    boolean allows(JavaClass from, JavaClass to);
  }

  private ArchCondition<JavaClass> dependOnlyOn(String description, Allowed allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (var dependency : from.getDirectDependenciesFromSelf()) {
          var to = dependency.getTargetClass().getBaseComponentType();
          var good = !isOurs(to) || allowed.allows(from, to);
          events.add(new SimpleConditionEvent(dependency, good, dependency.getDescription()));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> satisfy(
      String description, java.util.function.Predicate<JavaClass> test) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type, test.test(type), type.getFullName() + " should " + description));
      }
    };
  }

  private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
    return new ArchCondition<>("say who may call them") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var said =
            Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                .anyMatch(
                    access ->
                        method.isAnnotatedWith(access)
                            || method.getOwner().isAnnotatedWith(access));
        events.add(new SimpleConditionEvent(method, said, method.getFullName()));
      }
    };
  }

  private ArchCondition<JavaMethod> takeAndGiveNothingInternal() {
    return new ArchCondition<>("take and give nothing internal") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var hidden =
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(java.util.Set::stream)
                .anyMatch(Walls.this::isInternal);
        events.add(new SimpleConditionEvent(method, !hidden, method.getFullName()));
      }
    };
  }
}
