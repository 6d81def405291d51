package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sarai.demo.generator.DemoList;
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
