package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A random history through the front doors, and random questions about it: the interface for
 * machines, the page as it is rendered, the CSV and the XLSX all say what a count over the test's
 * own notes says, now and as of earlier instants.
 */
@SystemTest
@Order(54)
class SlicesIT {
  private static final int QUESTIONS = 200;
  private static final List<String> DIMENSIONS =
      List.of(
          "institution",
          "institutionType",
          "country",
          "sex",
          "ageBand",
          "disability",
          "nationality",
          "course",
          "programme",
          "project",
          "mode",
          "language",
          "year",
          "month",
          "firstTime",
          "evidence");
  private final Sarai sarai;
  private final Api api;
  private final Random random = new Random(20261122);
  private Window administrator;
  private SliceHistory history;
  private long mostDoubts;

  SlicesIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  @Test
  void everyDoorSaysWhatARecountSays() throws IOException {
    administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    history = new SliceHistory(sarai, administrator, random);
    history.tell();
    int found = 0;
    for (int number = 0; number < QUESTIONS; number++) {
      found += agree(number) ? 1 : 0;
    }
    assertThat(found).as("questions with an answer").isGreaterThan(QUESTIONS / 2);
    assertThat(mostDoubts).as("people who may be one").isGreaterThan(1);
    assertThat(administrator.faults()).isEmpty();
  }

  private record Question(
      List<String> by, Map<String, String> filters, String from, String to, Instant asOf) {
    /** The question's own part of an address. */
    String query() {
      Map<String, String> parameters = new LinkedHashMap<>();
      if (!by.isEmpty()) {
        parameters.put("by", String.join(",", by));
      }
      parameters.put("from", from);
      parameters.put("to", to);
      parameters.put("asOf", asOf == null ? null : asOf.toString());
      parameters.putAll(filters);
      return parameters.entrySet().stream()
          .filter(one -> one.getValue() != null)
          .map(
              one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }

    boolean fits(Map<String, String> one) {
      return filters.entrySet().stream()
              .allMatch(filter -> filter.getValue().equals(one.get(filter.getKey())))
          && (from == null || one.get("day").compareTo(from) >= 0)
          && (to == null || one.get("day").compareTo(to) <= 0);
    }
  }

  /** About this history alone: always of its projects, or of one of its institutions. */
  private Question question(List<Map<String, String>> all) {
    List<String> dimensions = new ArrayList<>(DIMENSIONS);
    Collections.shuffle(dimensions, random);
    List<String> by = List.copyOf(dimensions.subList(0, random.nextInt(3)));
    Map<String, String> filters = new TreeMap<>();
    Collections.shuffle(dimensions, random);
    for (String dimension : dimensions.subList(0, random.nextInt(3))) {
      filters.put(dimension, all.get(random.nextInt(all.size())).get(dimension));
    }
    if (!filters.containsKey("institution") && !filters.containsKey("project")) {
      String anchor = random.nextInt(4) == 0 ? "institution" : "project";
      filters.put(anchor, all.get(random.nextInt(all.size())).get(anchor));
    }
    String from = random.nextInt(4) == 0 ? all.get(random.nextInt(all.size())).get("day") : null;
    String to = random.nextInt(4) == 0 ? all.get(random.nextInt(all.size())).get("day") : null;
    if (from != null && to != null && from.compareTo(to) > 0) {
      String later = from;
      from = to;
      to = later;
    }
    List<Instant> known = history.instants();
    Instant asOf = random.nextInt(8) == 0 ? known.get(random.nextInt(known.size())) : null;
    return new Question(by, filters, from, to, asOf);
  }

  private boolean agree(int number) throws IOException {
    Question question = question(history.counted(null));
    List<Map<String, String>> slice =
        history.counted(question.asOf()).stream().filter(question::fits).toList();
    String about = "question " + number + ": " + question.query();
    List<Long> totals =
        List.of(
            SliceWorld.distinct(slice, "person"),
            (long) slice.size(),
            SliceWorld.distinct(slice, "institution"),
            SliceWorld.distinct(slice, "course"));
    Map<List<String>, String> groups =
        question.by().isEmpty() ? Map.of() : SliceWorld.groups(slice, question.by());

    JsonNode json = api.trained(question.query());
    assertThat(totals(json.path("total"))).as("totals, " + about).isEqualTo(totals);
    long doubts = history.possibleDuplicates(slice, question.asOf());
    mostDoubts = Math.max(mostDoubts, doubts);
    assertThat(json.at("/total/possibleDuplicates").asLong())
        .as("possible duplicates, " + about)
        .isEqualTo(doubts);
    assertThat(groups(json, question.by())).as("groups, " + about).isEqualTo(groups);
    csv(question, json, groups, about);
    page(question, json, totals, groups, about);
    return !slice.isEmpty();
  }

  private static List<Long> totals(JsonNode total) {
    return List.of(
        total.path("persons").asLong(),
        total.path("participations").asLong(),
        total.path("institutions").asLong(),
        total.path("courses").asLong());
  }

  private static Map<List<String>, String> groups(JsonNode json, List<String> by) {
    return StreamSupport.stream(json.path("groups").spliterator(), false)
        .collect(
            Collectors.toMap(
                group -> by.stream().map(one -> group.path("key").path(one).asText()).toList(),
                group ->
                    group.path("persons").asLong() + "/" + group.path("participations").asLong()));
  }

  private void csv(Question question, JsonNode json, Map<List<String>, String> groups, String about)
      throws IOException {
    String text =
        new String(
            bytes("/api/v1/statistics/trained?" + question.query() + "&format=csv"),
            StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    var records =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text.substring(1)))
            .getRecords();
    if (question.by().isEmpty()) {
      assertThat(records).hasSize(1);
      json.path("total")
          .fields()
          .forEachRemaining(
              one ->
                  assertThat(records.get(0).get(one.getKey()))
                      .as("CSV, " + about)
                      .isEqualTo(one.getValue().asText()));
      return;
    }
    Map<List<String>, String> parts = new HashMap<>();
    records.forEach(
        record ->
            parts.put(
                question.by().stream().map(record::get).toList(),
                record.get("persons") + "/" + record.get("participations")));
    assertThat(parts).as("CSV, " + about).isEqualTo(groups).hasSize(records.size());
  }

  /** The page, and the workbook to which it leads: the same rows in the same order. */
  private void page(
      Question question,
      JsonNode json,
      List<Long> totals,
      Map<List<String>, String> groups,
      String about) {
    Page page = administrator.page();
    assertThat(administrator.open("/admin?" + question.query()).status()).isEqualTo(200);
    for (int place = 0; place < 4; place++) {
      String figure = List.of("persons", "participations", "institutions", "courses").get(place);
      String shown = page.locator("[data-sarai-figure='" + figure + "']").textContent();
      assertThat(number(shown)).as("page, " + about).isEqualTo(totals.get(place));
    }
    List<Shown> rows = rows(page);
    if (!question.by().isEmpty()) {
      Map<String, String> names = new HashMap<>();
      json.path("groups")
          .forEach(
              group ->
                  names.put(
                      group.path("institutionId").asText(), group.at("/key/institution").asText()));
      Map<List<String>, String> parts = new HashMap<>();
      rows.forEach(
          row -> parts.put(row.key(question.by(), names), row.persons() + "/" + row.trainings()));
      assertThat(parts).as("page, " + about).isEqualTo(groups).hasSize(rows.size());
    }
    String file = page.locator("[data-sarai-files] a[href$='format=xlsx']").getAttribute("href");
    byte[] workbook = bytes(file);
    List<Long> whole =
        SpreadsheetFile.sheet(workbook, 2).stream()
            .skip(1)
            .map(row -> Long.parseLong(row.get(1)))
            .toList();
    assertThat(List.of(whole.get(0), whole.get(2), whole.get(3), whole.get(4)))
        .as("XLSX, " + about)
        .isEqualTo(totals);
    assertThat(whole.get(1)).isEqualTo(json.at("/total/possibleDuplicates").asLong());
    assertThat(SpreadsheetFile.sheet(workbook, 3).stream().skip(1).toList())
        .as("XLSX, " + about)
        .isEqualTo(rows.stream().map(Shown::cells).toList());
  }

  /** A row of the page's table: what stands in its cells, and where its names lead. */
  private record Shown(List<String> texts, List<String> links) {
    long persons() {
      return number(texts.get(texts.size() - 2));
    }

    long trainings() {
      return number(texts.get(texts.size() - 1));
    }

    /** As a spreadsheet has it. */
    List<String> cells() {
      List<String> cells = new ArrayList<>(texts.subList(0, texts.size() - 2));
      cells.add(String.valueOf(persons()));
      cells.add(String.valueOf(trainings()));
      return cells;
    }

    /** Each name leads to the question about it alone; institutions by their numbers. */
    List<String> key(List<String> by, Map<String, String> institutions) {
      List<String> key = new ArrayList<>();
      for (int place = 0; place < by.size(); place++) {
        var said = Pattern.compile("[?&]" + by.get(place) + "=([^&]*)").matcher(links.get(place));
        assertThat(said.find()).as(links.get(place)).isTrue();
        String value = URLDecoder.decode(said.group(1), StandardCharsets.UTF_8);
        key.add(
            by.get(place).equals("institution") ? institutions.getOrDefault(value, value) : value);
      }
      return key;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Shown> rows(Page page) {
    var rows =
        (List<List<List<String>>>)
            page.evaluate(
                """
                () => [...document.querySelectorAll('#figures tbody tr')].map(row =>
                  [...row.cells].map(cell => {
                    const copy = cell.cloneNode(true);
                    copy.querySelectorAll('.ui-column-title').forEach(title => title.remove());
                    return [copy.textContent.trim(), copy.querySelector('a')?.getAttribute('href')];
                  }))
                """);
    return rows.stream()
        .map(
            row ->
                new Shown(
                    row.stream().map(cell -> cell.get(0)).toList(),
                    row.stream().map(cell -> String.valueOf(cell.get(1))).toList()))
        .toList();
  }

  private static long number(String shown) {
    return Long.parseLong(shown.replaceAll("\\D", ""));
  }

  private byte[] bytes(String address) {
    var answer = administrator.page().request().get(sarai.address() + address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }
}
