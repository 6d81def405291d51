package org.sarai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house keeps its rules; each rule finds what was planted to break it and nothing else; and no
 * rule passes because it looked at nothing.
 */
class WallsTest {
  private static final Walls HOUSE = new Walls("org.sarai", "org.scorm4j");
  private static final Walls PLANTED = new Walls("org.sarai.planted", "org.sarai.plantedengine");

  /** Who breaks which rule, under {@code org.sarai.planted}. */
  private static final Map<String, Set<String>> OFFENDERS =
      Map.ofEntries(
          Map.entry("internals", Set.of("PeeksInside")),
          Map.entry("order", Set.of("LooksUp", "GoesRound", "ComesBack", "HasNoPlace")),
          Map.entry("cycles", Set.of("Cycle")),
          Map.entry("pages", Set.of("KnowsPages", "KnowsPlayers")),
          Map.entry("engine", Set.of("KnowsUs", "KnowsJakarta", "KnowsDatabases")),
          Map.entry("access", Set.of("OpenDoor.enter")),
          Map.entry("roles", Set.of("AsksForRoles")),
          Map.entry("signatures", Set.of("HandsOutEntities.all", "HandsOutEntities.take")),
          Map.entry("roots", Set.of("ChangingCommand", "LooseEntity")),
          Map.entry("entities", Set.of("LooseEntity")),
          Map.entry("associations", Set.of("JoinedEntity.one", "JoinedEntity.many")),
          Map.entry("streams", Set.of("Shouts", "PrintsTraces")),
          Map.entry("dates", Set.of("KeepsOldDates")),
          Map.entry("json", Set.of("LooksForJson")),
          Map.entry("doors", Set.of("HalfOpenDoor.knock")));

  static Stream<String> rules() {
    return HOUSE.all().keySet().stream();
  }

  private static JavaClasses house() {
    return Holder.HOUSE;
  }

  /** Imported once. */
  private static final class Holder {
    static final JavaClasses HOUSE =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.sarai", "org.scorm4j");
    static final JavaClasses PLANTED =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.sarai.planted", "org.sarai.plantedengine");
  }

  @Test
  void theHouseWasLookedAt() {
    assertThat(house().contain("org.sarai.people.People")).isTrue();
    assertThat(house().contain("org.scorm4j.runtime.Attempt")).isTrue();
    assertThat(house().size()).isGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeeps(String rule) {
    HOUSE.all().get(rule).check(house());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPlantedViolationIsFound(String rule) {
    var offenders = OFFENDERS.get(rule);
    var report = PLANTED.all().get(rule).evaluate(Holder.PLANTED).getFailureReport();
    assertThat(offenders)
        .allSatisfy(offender -> assertThat(report.getDetails()).anyMatch(d -> names(d, offender)));
    assertThat(report.getDetails()).allMatch(d -> offenders.stream().anyMatch(o -> names(d, o)));
  }

  private static boolean names(String detail, String offender) {
    return detail.matches("(?s).*\\b" + offender.replace(".", "\\.") + "\\b.*");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatMatchesNothingFails(String rule) {
    var strangers = new ClassFileImporter().importClasses(String.class);
    assertThatThrownBy(() -> HOUSE.all().get(rule).check(strangers))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }
}
