package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sarai.demo.generator.DemoList;
import org.sarai.demo.generator.DemoOutreach;
import org.sarai.demo.generator.DemoProgramme;

/** The demo's figures against a count of its lists that shares no code with the platform. */
@SystemTest
@Order(10)
class DemoTotalsIT {
  private final Api api;
  private final ListCount count =
      ListCount.of(DemoProgramme.generate().lists().stream().map(DemoList::csv).toList());

  DemoTotalsIT(Sarai sarai) {
    this.api = sarai.api();
  }

  @Test
  void theTotalsAreThoseOfTheLists() {
    assertThat(api.totals())
        .isEqualTo(
            new Api.Totals(
                count.persons(),
                count.participations(),
                count.distinct(ListCount.Row::institution),
                count.distinct(ListCount.Row::course)));
    assertThat(api.totals()).isEqualTo(new Api.Totals(7_213, 11_902, 94, 23));
    assertThat(api.trained("").path("total").path("possibleDuplicates").asLong()).isEqualTo(163);
  }

  @Test
  void everyInstitutionHasTheFiguresOfItsRows() {
    // Names are unique within a country only.
    agree("institution,country", row -> row.institutionName() + "," + row.institutionCountry());
    agree("institutionType", ListCount.Row::institutionType);
    assertThat(
            count.rows().stream()
                .filter(row -> row.institutionType().equals("CSO"))
                .map(ListCount.Row::institution)
                .distinct())
        .hasSize(20);
  }

  @Test
  void everyOtherWayOfDividingAgreesToo() {
    agree("course", ListCount.Row::course);
    agree("month", row -> row.completedOn().substring(0, 7));
    agree("mode", ListCount.Row::mode);
    agree("project", ListCount.Row::project);
  }

  @Test
  void aPeriodCountsItsDaysInclusively() {
    String from = "2025-01-01";
    String to = "2025-12-31";
    ListCount year =
        count.only(
            row -> row.completedOn().compareTo(from) >= 0 && row.completedOn().compareTo(to) <= 0);
    JsonNode total = api.trained("from=" + from + "&to=" + to).path("total");

    assertThat(year.participations()).isPositive();
    assertThat(total.path("persons").asLong()).isEqualTo(year.persons());
    assertThat(total.path("participations").asLong()).isEqualTo(year.participations());
    assertThat(total.path("institutions").asLong())
        .isEqualTo(year.distinct(ListCount.Row::institution));
  }

  @Test
  void theIndicatorsAreTheFigures() {
    Map<String, Long> actual = new TreeMap<>();
    for (JsonNode one : api.get("/api/v1/indicators").expect(200).json().path("indicators")) {
      actual.put(one.path("code").asText(), one.path("actual").path("value").asLong());
    }
    assertThat(actual)
        .containsEntry("OUT-1.1", count.persons())
        .containsEntry("OUT-1.2", api.trained("sex=F").path("total").path("persons").asLong())
        .containsEntry("OUT-1.3", count.distinct(ListCount.Row::institution))
        .containsEntry("OUT-2.1", count.distinct(ListCount.Row::course))
        .containsEntry("OUT-3.1", (long) DemoOutreach.REACHED_BY_CSOS);
  }

  @Test
  void aFundersPeopleAreThoseOfItsProjects() {
    JsonNode answer = api.get("/api/v1/projects").expect(200).json();
    Map<String, Set<String>> paid =
        Map.of(
            "NLF", Set.of("P1", "P2", "P3"), "BRF", Set.of("P3", "P4"), "OSP", Set.of("P5", "P6"));
    long sum = 0;
    for (JsonNode funder : answer.path("funders")) {
      Set<String> projects = paid.get(funder.path("code").asText());
      long persons = count.only(row -> projects.contains(row.project())).persons();
      assertThat(funder.path("figures").path("persons").asLong()).isEqualTo(persons);
      sum += persons;
    }
    assertThat(answer.path("funders")).hasSize(3);
    assertThat(answer.path("total").path("persons").asLong()).isEqualTo(count.persons());
    assertThat(answer.path("more").asLong()).isEqualTo(sum - count.persons()).isPositive();
  }

  private void agree(String dimension, Function<ListCount.Row, String> key) {
    Map<String, Api.Figures> expected =
        count.rows().stream()
            .map(key)
            .distinct()
            .collect(
                Collectors.toMap(
                    one -> one.isEmpty() ? "NOT_STATED" : one,
                    one -> count.only(row -> key.apply(row).equals(one)).figures()));
    Map<String, Api.Figures> answered = new TreeMap<>();
    for (JsonNode group : api.trained("by=" + dimension).path("groups")) {
      answered.put(
          Stream.of(dimension.split(","))
              .map(one -> group.path("key").path(one).asText())
              .collect(Collectors.joining(",")),
          new Api.Figures(group.path("persons").asLong(), group.path("participations").asLong()));
    }
    assertThat(answered).as(dimension).containsExactlyInAnyOrderEntriesOf(expected);
  }
}
