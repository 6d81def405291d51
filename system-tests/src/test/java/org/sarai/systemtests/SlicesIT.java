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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
  private static final int PEOPLE = 44;
  private static final int PLACES = 7;
  private static final String[] SYLLABLES =
      "ba ko di fu gel ham jan lod mur nav pir qas".split(" ");
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
          "month",
          "firstTime",
          "evidence");
  private static final List<String> COLUMNS =
      List.of(
          "given_name",
          "family_name",
          "sex",
          "birth_date",
          "national_id",
          "nationality",
          "disability",
          "institution",
          "institution_type",
          "institution_country",
          "course_code",
          "activity_title",
          "completed_on",
          "mode",
          "language",
          "attendance_percent",
          "project");

  private final Sarai sarai;
  private final Api api;
  private final Random random = new Random(20261122);
  private final SliceWorld world = new SliceWorld();
  private final Map<Integer, Map<String, String>> people = new HashMap<>();
  private final Map<Integer, Long> ids = new HashMap<>();
  private final Map<Integer, String> lists = new HashMap<>();
  private final Set<LocalDate> days = new HashSet<>();

  /** Instants at which the ledgers stood as after a step. */
  private final Map<Instant, Integer> instants = new LinkedHashMap<>();

  private int step;
  private Window administrator;

  SlicesIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  @Test
  void everyDoorSaysWhatARecountSays() throws IOException {
    administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    history();
    int found = 0;
    for (int number = 0; number < QUESTIONS; number++) {
      found += agree(number) ? 1 : 0;
    }
    assertThat(found).as("questions with an answer").isGreaterThan(QUESTIONS / 2);
    assertThat(administrator.faults()).isEmpty();
  }

  private void history() {
    for (int person = 0; person < PEOPLE; person++) {
      people.put(person, person(person));
    }
    list(1, 0, 36, 70);
    list(2, 8, PEOPLE, 60);
    for (int person = 0; person < PEOPLE; person++) {
      JsonNode found = api.get("/api/v1/people?q=" + people.get(person).get("national_id")).json();
      if (found.path("total").asInt() > 0) {
        assertThat(found.path("total").asInt()).isEqualTo(1);
        ids.put(person, found.path("people").get(0).path("id").asLong());
      }
    }
    world.rows.replaceAll(
        row ->
            new SliceWorld.Row(
                row.number(),
                row.step(),
                row.list(),
                ids.get((int) row.person()),
                row.birth(),
                row.says()));
    stands();
    for (int person : List.of(3, 5)) {
      correct(person, person == 3 ? "X" : "");
      transfer(person);
    }
    merge(0, 8);
    merge(1, 9);
    merge(2, 10);
    stands();
    list(3, 4, 30, 30);
    merge(9, 11);
    merge(6, 30);
    stands();
    undo(2);
    withdraw(12);
    withdraw(13);
    undoMerge(1);
    stands();
    erase(14);
    erase(6);
    // Late: what happened before everything else is told last.
    list(4, 15, 26, 20);
    undoMerge(0);
    correct(16, "F");
    step++;
    Eventually.equal(
        0L, () -> Rows.in(sarai, "select count(*) from outbox_delivery where done_at is null"));
  }

  private void stands() {
    administrator.page().waitForTimeout(30);
    instants.put(Instant.now(), step);
    administrator.page().waitForTimeout(30);
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return name.toString();
  }

  private Map<String, String> person(int number) {
    Map<String, String> person = new HashMap<>();
    person.put("given_name", name(number * 17 + 5));
    person.put("family_name", name(number * 29 + 11));
    person.put("sex", one("F", "M", "X", ""));
    person.put(
        "birth_date",
        number % 5 == 0 ? "" : LocalDate.of(1955, 1, 1).plusDays(number * 433L).toString());
    person.put("national_id", "%013d".formatted(7_100_000_000_000L + number * 7_919_993L));
    person.put("nationality", one("PK", "AF", "BD"));
    person.put("disability", one("YES", "NO", ""));
    return person;
  }

  private String one(String... some) {
    return some[random.nextInt(some.length)];
  }

  /** A list of some people's trainings; some rows repeat what an earlier list has told. */
  private void list(int list, int from, int to, int count) {
    step++;
    List<Map<String, String>> lines = new ArrayList<>();
    int everybody = list <= 2 ? to - from : 0;
    for (int row = 0; row < count; row++) {
      SliceWorld.Row told =
          list > 1 && row >= everybody && row % 2 == 0 ? told(list, from, to) : null;
      Map<String, String> line =
          told != null
              ? told.says()
              : training(row < everybody ? from + row : from + random.nextInt(to - from));
      int who = Integer.parseInt(line.get("who"));
      String birth = people.get(who).get("birth_date");
      lines.add(line);
      world.rows.add(
          new SliceWorld.Row(
              told == null ? world.rows.size() : told.number(),
              step,
              list,
              ids.getOrDefault(who, (long) who),
              birth.isEmpty() ? null : LocalDate.parse(birth),
              line));
    }
    String csv =
        String.join(",", COLUMNS)
            + "\n"
            + lines.stream().map(this::csv).collect(Collectors.joining("\n"))
            + "\n";
    JsonNode answer =
        api.post("/api/v1/imports/participations", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json();
    assertThat(answer.path("rejected")).as(answer.toString()).isEmpty();
    lists.put(list, answer.path("importId").asText());
  }

  private Map<String, String> training(int person) {
    Map<String, String> says = new HashMap<>(people.get(person));
    int place = random.nextInt(PLACES);
    LocalDate day;
    do {
      day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(640));
    } while (!days.add(day));
    String course = random.nextInt(6) == 0 ? "" : "O-0" + (1 + random.nextInt(4));
    says.put("who", String.valueOf(person));
    says.put("institution", "Slice Place " + place);
    says.put("institutionType", place % 3 == 0 ? "CSO" : "LAW_ENFORCEMENT");
    says.put("country", place % 2 == 0 ? "PK" : "BD");
    says.put("course", course);
    says.put("programme", course.isEmpty() ? "" : "OFFICIALS");
    says.put("what", course.isEmpty() ? "A slice of training" : course);
    says.put("day", day.toString());
    says.put("mode", one("ONLINE", "LIVE", "CLASSROOM", "ROOM", "BLENDED", ""));
    says.put("language", one("en", "ur", "fa", ""));
    says.put("attendance", one("", "80", "100", "79"));
    says.put("project", one("Slices", "Slices", "Slices of another"));
    return says;
  }

  /**
   * What a list that stands has told: the same record once more, or, in the second list, the same
   * training of somebody who will turn out to be the same person.
   */
  private SliceWorld.Row told(int list, int from, int to) {
    List<SliceWorld.Row> known =
        world.rows.stream()
            .filter(row -> row.list() < list && !world.undone.containsKey(row.list()))
            .filter(row -> who(row) >= from && who(row) < to || list == 2 && who(row) < 3)
            .toList();
    SliceWorld.Row row = known.get(random.nextInt(known.size()));
    if (who(row) >= from) {
      return row;
    }
    Map<String, String> other = new HashMap<>(row.says());
    other.putAll(people.get(who(row) + 8));
    other.put("who", String.valueOf(who(row) + 8));
    other.put("institution", "Slice Place 6");
    other.put("institutionType", "CSO");
    other.put("country", "PK");
    return new SliceWorld.Row(world.rows.size(), step, list, 0, null, other);
  }

  private static int who(SliceWorld.Row row) {
    return Integer.parseInt(row.says().get("who"));
  }

  private String csv(Map<String, String> line) {
    Map<String, String> cells = new HashMap<>(line);
    cells.put("institution_type", line.get("institutionType"));
    cells.put("institution_country", line.get("country"));
    cells.put("course_code", line.get("course"));
    cells.put("activity_title", line.get("course").isEmpty() ? line.get("what") : "");
    cells.put("completed_on", line.get("day"));
    cells.put("attendance_percent", line.get("attendance"));
    return COLUMNS.stream().map(cells::get).collect(Collectors.joining(","));
  }

  private void undo(int list) {
    step++;
    api.post("/api/v1/imports/" + lists.get(list) + "/undo", "text/csv", new byte[0]).expect(200);
    world.undone.put(list, step);
  }

  private void merge(int keep, int absorb) {
    step++;
    String body =
        "{\"keep\":%d,\"absorb\":%d,\"reason\":\"one person\"}"
            .formatted(ids.get(keep), ids.get(absorb));
    String reference =
        api.post("/api/v1/people/merges", "application/json", body.getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .json()
            .path("id")
            .asText();
    world.merges.add(
        new SliceWorld.Merge(
            reference, step, world.root(ids.get(keep), step), world.root(ids.get(absorb), step)));
  }

  private void undoMerge(int number) {
    step++;
    String reference = world.merges.get(number).reference();
    api.post("/api/v1/people/merges/" + reference + "/undo", "application/json", new byte[0])
        .expect(200);
    world.undone.put(reference, step);
  }

  private void correct(int person, String sex) {
    step++;
    administrator.open("/people/" + ids.get(person) + "/edit");
    administrator.page().locator("[id='person:sex']").selectOption(sex);
    administrator.page().locator("[id='person:save']").click();
    done();
    Map<String, String> traits = new HashMap<>(people.get(person));
    traits.put("sex", sex);
    world.corrections.add(new SliceWorld.Correction(step, ids.get(person), traits));
  }

  /** Changes no figure: trainings stay where they were taken. */
  private void transfer(int person) {
    Page page = administrator.page();
    administrator.open("/people/" + ids.get(person) + "/move?to=Slice+Place+2");
    page.locator("[id='move'] input[type='radio']").first().check();
    page.locator("[id='move:transfer']").click();
    done();
  }

  private void withdraw(int person) {
    step++;
    JsonNode records =
        api.get("/api/v1/people/" + ids.get(person) + "/transcript").expect(200).json();
    JsonNode record =
        StreamSupport.stream(records.path("records").spliterator(), false)
            .filter(one -> one.path("counts").asBoolean())
            .findFirst()
            .orElseThrow();
    decide(person, "withdraw", record.path("id").asText());
    String what =
        record.path("course").isNull()
            ? record.path("title").asText()
            : record.path("course").asText();
    world.withdrawals.add(
        new SliceWorld.Withdrawal(
            step, ids.get(person), what + "@" + record.path("completedOn").asText()));
  }

  /** Changes no figure: what was learnt goes on counting. */
  private void erase(int person) {
    decide(person, "erase", ids.get(person).toString());
  }

  private void decide(int person, String what, String about) {
    Page page = administrator.page();
    administrator.open("/transcript/" + ids.get(person) + "?do=" + what + "&about=" + about);
    page.locator("#reason").fill("a reason");
    page.locator("[data-sarai-decide]").click();
    done();
  }

  private void done() {
    assertThat(administrator.page().locator(".notice--good").first()).isVisible();
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
    List<Instant> known = List.copyOf(instants.keySet());
    Instant asOf = random.nextInt(8) == 0 ? known.get(random.nextInt(known.size())) : null;
    return new Question(by, filters, from, to, asOf);
  }

  private boolean agree(int number) throws IOException {
    List<Map<String, String>> now = world.counted(step);
    Question question = question(now);
    List<Map<String, String>> slice =
        (question.asOf() == null ? now : world.counted(instants.get(question.asOf())))
            .stream().filter(question::fits).toList();
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
