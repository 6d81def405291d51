package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A random history, told to the platform through its front doors, with notes of all that was told.
 */
final class SliceHistory {
  private static final int PEOPLE = 44;
  private static final int PLACES = 7;

  /** Who is like whom, counted from the last. */
  private static final Map<Integer, Integer> LIKE = Map.of(1, 1, 2, 2, 3, 4);

  private static final String[] SYLLABLES =
      "ba ko di fu gel ham jan lod mur nav pir qas".split(" ");
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

  /** Pairs that were proposed at an instant, as the ledgers say it; nobody has decided any. */
  private static final String PROPOSED =
      """
      select group_concat(p.person_a, '-', p.person_b order by p.id) from match_proposal p
      where p.recorded_at <= '%1$s' and coalesce((select s.score from match_assessment s
        where s.person_a = p.person_a and s.person_b = p.person_b and s.recorded_at <= '%1$s'
        order by s.id desc limit 1), 1) > 0
      """;

  private final Sarai sarai;
  private final Api api;
  private final Window administrator;
  private final Random random;
  private final SliceWorld world = new SliceWorld();
  private final Map<Integer, Map<String, String>> people = new HashMap<>();
  private final Map<Integer, Long> ids = new HashMap<>();
  private final Map<Integer, String> lists = new HashMap<>();
  private final Set<LocalDate> days = new HashSet<>();

  /** Instants at which the ledgers stood as after a step. */
  private final Map<Instant, Integer> instants = new LinkedHashMap<>();

  private int step;

  SliceHistory(Sarai sarai, Window administrator, Random random) {
    this.sarai = sarai;
    this.api = sarai.api();
    this.administrator = administrator;
    this.random = random;
  }

  /** Instants as of which the platform can be asked. */
  List<Instant> instants() {
    return List.copyOf(instants.keySet());
  }

  /** Every participation that counts, at one of the instants or, for null, now. */
  List<Map<String, String>> counted(Instant asOf) {
    return world.counted(step(asOf));
  }

  private int step(Instant asOf) {
    return asOf == null ? step : instants.get(asOf);
  }

  /** By how many the people of a slice would shrink if all that is proposed among them were so. */
  long possibleDuplicates(List<Map<String, String>> slice, Instant asOf) {
    Map<Long, Long> heads = new HashMap<>();
    slice.forEach(one -> heads.put(Long.valueOf(one.get("person")), null));
    long fewer = 0;
    for (String pair : proposed(asOf)) {
      String[] two = pair.split("-");
      long one = head(heads, world.root(Long.parseLong(two[0]), step(asOf)));
      long other = head(heads, world.root(Long.parseLong(two[1]), step(asOf)));
      if (one != other && heads.containsKey(one) && heads.containsKey(other)) {
        heads.put(one, other);
        fewer++;
      }
    }
    return fewer;
  }

  private static long head(Map<Long, Long> heads, long person) {
    return heads.get(person) == null ? person : head(heads, heads.get(person));
  }

  private List<String> proposed(Instant asOf) {
    Instant at = asOf == null ? Instant.now() : asOf;
    String pairs =
        Rows.text(sarai, PROPOSED.formatted(LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
    return pairs == null ? List.of() : List.of(pairs.split(","));
  }

  /** Tells all of it, and waits until the platform has taken it in. */
  void tell() {
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

  /** The last three are like three of the first, with a digit of their number written wrongly. */
  private Map<String, String> person(int number) {
    int like = LIKE.getOrDefault(PEOPLE - number, number);
    Map<String, String> person = new HashMap<>();
    person.put("given_name", name(like * 17 + 5));
    person.put("family_name", name(like * 29 + 11));
    person.put("sex", one("F", "M", "X", ""));
    person.put(
        "birth_date",
        like % 5 == 0 ? "" : LocalDate.of(1955, 1, 1).plusDays(like * 433L).toString());
    long nationalId = 7_100_000_000_000L + like * 7_919_993L + (like == number ? 0 : 1);
    person.put("national_id", "%013d".formatted(nationalId));
    person.put("nationality", one("PK", "AF", "BD"));
    person.computeIfPresent(
        "nationality",
        (unused, drawn) -> like == number ? drawn : people.get(like).get("nationality"));
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
}
