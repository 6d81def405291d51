package org.sarai.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's outreach is the same every time, and its CSOs reach exactly what is said of them. */
class DemoOutreachTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2027-02-28"})
  void twentyOrganisationsReachTwentyFourThousand(LocalDate today) {
    var demo = DemoOutreach.generate(today);
    var csos =
        demo.events().stream().filter(event -> event.institution().type().equals("CSO")).toList();
    assertThat(csos).allMatch(event -> event.method().equals("HEADCOUNT"));
    assertThat(csos).extracting(DemoReach::reached).allMatch(reached -> reached > 0);
    assertThat(csos.stream().mapToInt(DemoReach::reached).sum()).isEqualTo(24_000);
    assertThat(csos.stream().map(DemoReach::institution).collect(Collectors.toSet())).hasSize(20);
    assertThat(demo.events()).allMatch(event -> event.on().isBefore(today));
    assertThat(demo.events())
        .allMatch(event -> event.women() >= 0 && event.men() >= 0 && event.notStated() >= 0);
    assertThat(demo).isEqualTo(DemoOutreach.generate(today));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22"})
  void whatCameOutOfAnEventStandsAfterIt(LocalDate today) {
    var events = DemoOutreach.generate(today).events();
    assertThat(events)
        .filteredOn(event -> event.cameOutOf() >= 0)
        .hasSize(8)
        .allSatisfy(
            event -> {
              assertThat(event.cameOutOf()).isLessThan(events.indexOf(event));
              assertThat(event.institution())
                  .isEqualTo(events.get(event.cameOutOf()).institution());
            });
  }
}
