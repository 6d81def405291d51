package org.sarai.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts the lists again, from their text alone and by the written rules. */
class DemoProgrammeTest {
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,email,phone,nationality,disability,"
          + "institution,institution_type,institution_country,position,course_code,activity_title,"
          + "started_on,completed_on,mode,language,attendance_percent,score,project";
  private static final Set<String> TYPES =
      Set.of(
          "LAW_ENFORCEMENT",
          "GOVERNMENT",
          "CSO",
          "INTERNATIONAL",
          "ACADEMIA",
          "MEDIA",
          "RELIGIOUS",
          "MRC",
          "DIASPORA",
          "PRIVATE",
          "OTHER");

  private static final DemoProgramme PROGRAMME = DemoProgramme.generate();

  @Test
  void theTotalsAreThoseOfTheProgramme() {
    assertTotals(rows(PROGRAMME.lists()));
  }

  @Test
  void theOrderOfTheListsDoesNotMatter() {
    List<DemoList> lists = new ArrayList<>(PROGRAMME.lists());
    Collections.shuffle(lists, new Random(3));

    assertTotals(rows(lists));
  }

  private static void assertTotals(List<Map<String, String>> rows) {
    Map<String, Integer> byId = new HashMap<>();
    Map<String, Integer> byEmail = new HashMap<>();
    Map<Integer, String> idOf = new HashMap<>();
    Set<Integer> trained = new HashSet<>();
    Set<String> records = new HashSet<>();
    Set<String> institutions = new HashSet<>();
    Set<String> societies = new HashSet<>();
    Set<String> courses = new HashSet<>();
    Set<String> activities = new HashSet<>();
    Map<Integer, Set<String>> workplaces = new HashMap<>();
    int persons = 0;
    int participations = 0;
    for (Map<String, String> row : rows) {
      String id = row.get("national_id").replaceAll("[^\\p{L}\\p{N}]", "");
      String idKey = id.isEmpty() ? null : id + "|" + row.get("nationality");
      String email = row.get("email").toLowerCase(Locale.ROOT);
      String emailKey =
          email.isEmpty() || row.get("birth_date").isEmpty()
              ? null
              : email + "|" + row.get("birth_date");
      Integer person = idKey == null ? null : byId.get(idKey);
      if (person == null && emailKey != null) {
        Integer candidate = byEmail.get(emailKey);
        if (candidate != null && (idKey == null || !idOf.containsKey(candidate))) {
          person = candidate;
        }
      }
      if (person == null) {
        person = persons++;
      }
      if (idKey != null) {
        byId.put(idKey, person);
        idOf.put(person, idKey);
      }
      if (emailKey != null) {
        byEmail.put(emailKey, person);
      }
      String record = person + "|" + row.get("course_code") + "|" + row.get("completed_on");
      if (row.get("completed_on").isEmpty()) {
        record += "started " + row.get("started_on");
      }
      assertThat(records.add(record)).as(record).isTrue();
      String attendance = row.get("attendance_percent");
      if (!row.get("completed_on").isEmpty()
          && (attendance.isEmpty() || Integer.parseInt(attendance) >= 80)) {
        participations++;
        trained.add(person);
        String institution =
            Normalizer.normalize(row.get("institution"), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                + "|"
                + row.get("institution_country");
        institutions.add(institution);
        if (row.get("institution_type").equals("CSO")) {
          societies.add(institution);
        }
        courses.add(row.get("course_code"));
        activities.add(row.get("activity_title"));
        workplaces.computeIfAbsent(person, p -> new HashSet<>()).add(institution);
      }
    }
    assertThat(persons).isEqualTo(7_213);
    assertThat(trained).hasSize(7_213);
    assertThat(participations).isEqualTo(11_902);
    assertThat(rows).hasSize(11_902 + 377);
    assertThat(institutions).hasSize(94);
    assertThat(societies).hasSize(20);
    assertThat(courses).hasSize(23);
    assertThat(activities).hasSize(61);
    assertThat(workplaces.values().stream().filter(places -> places.size() == 2)).hasSize(1_082);
    assertThat(workplaces.values().stream().filter(places -> places.size() > 2)).isEmpty();
  }

  @Test
  void everyListIsWellFormed() {
    assertThat(PROGRAMME.lists()).hasSize(61);
    assertThat(PROGRAMME.lists()).extracting(DemoList::fileName).doesNotHaveDuplicates();
    assertThat(PROGRAMME.lists()).extracting(DemoList::completedOn).isSorted();
    assertThat(PROGRAMME.lists())
        .allSatisfy(list -> assertThat(list.csv()).startsWith(HEADER + "\n").endsWith("\n"));
    for (Map<String, String> row : rows(PROGRAMME.lists())) {
      assertThat(row.get("given_name")).isNotBlank();
      assertThat(row.get("sex")).isIn("F", "M", "X", "");
      assertThat(row.get("disability")).isIn("YES", "NO", "");
      assertThat(row.get("institution_type")).isIn(TYPES);
      assertThat(row.get("institution_country")).matches("[A-Z]{2}");
      assertThat(row.get("nationality")).matches("[A-Z]{2}");
      assertThat(row.get("course_code")).matches("O-(0[1-9]|1\\d|2[0-3])");
      assertThat(row.get("mode")).isIn("ONLINE", "LIVE", "CLASSROOM", "ROOM", "BLENDED");
      LocalDate started = LocalDate.parse(row.get("started_on"));
      assertThat(started).isAfter(DemoProgramme.TODAY.minusYears(5).minusMonths(1));
      if (!row.get("completed_on").isEmpty()) {
        assertThat(LocalDate.parse(row.get("completed_on")))
            .isAfterOrEqualTo(started)
            .isBefore(DemoProgramme.TODAY);
      }
      assertThat(row.get("email")).matches("(?i)|[a-z.]+\\d+@demo\\.example");
      assertThat(row.get("score")).matches("|\\d{1,2}|100");
    }
  }

  @Test
  void onlyThePlannedPairsLookAlike() {
    assertThat(PROGRAMME.probableDuplicates()).hasSize(163);
    Map<LocalDate, List<DemoPerson>> byBirth = new TreeMap<>();
    for (DemoPerson person : PROGRAMME.persons()) {
      byBirth.computeIfAbsent(person.birthDate(), day -> new ArrayList<>()).add(person);
    }
    List<List<DemoPerson>> sameDay =
        byBirth.values().stream().filter(people -> people.size() > 1).toList();

    assertThat(sameDay)
        .hasSize(163)
        .allSatisfy(
            people -> {
              assertThat(people).hasSize(2);
              assertThat(skeleton(people.get(0))).isEqualTo(skeleton(people.get(1)));
              assertThat(people.get(0).givenName()).isNotEqualTo(people.get(1).givenName());
              assertThat(people.get(0).nationality()).isEqualTo(people.get(1).nationality());
              assertThat(people.get(1).nationalId()).isNull();
              assertThat(people.get(1).email()).isNull();
            });
  }

  @Test
  void namesAreWrittenInTheScriptsOfTheRegion() {
    Set<Character.UnicodeScript> scripts = new HashSet<>();
    for (DemoPerson person : PROGRAMME.persons()) {
      scripts.add(Character.UnicodeScript.of(person.familyName().codePointAt(0)));
    }

    assertThat(scripts)
        .containsExactlyInAnyOrder(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GEORGIAN,
            Character.UnicodeScript.ARMENIAN);
  }

  @Test
  void someAreLearningToday() {
    assertThat(PROGRAMME.learnersInProgress())
        .hasSize(140)
        .allSatisfy(
            learner -> {
              assertThat(learner.person().email()).isNotNull();
              assertThat(learner.percent()).isBetween(1, 99);
              assertThat(learner.startedOn()).isBefore(DemoProgramme.TODAY);
              assertThat(learner.institution()).isNotNull();
            })
        .extracting(learner -> learner.person().key())
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameDayGivesTheSameProgramme() throws Exception {
    assertThat(hash(DemoProgramme.generate()))
        .isEqualTo(hash(PROGRAMME))
        .isEqualTo("20d5654d50400c379708f91183ecc22246e49f03189e48793c1420fc0c1c640c");
    assertTotals(rows(DemoProgramme.generate(LocalDate.of(2027, 2, 28)).lists()));
  }

  private static String hash(DemoProgramme programme) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (DemoList list : programme.lists()) {
      digest.update(list.csv().getBytes(StandardCharsets.UTF_8));
    }
    digest.update(programme.learnersInProgress().toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  /* Consonants only, doubled ones once: what different spellings of a name have in common. */
  private static String skeleton(DemoPerson person) {
    return (person.givenName() + " " + person.familyName())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[aeiouy]", "")
        .replaceAll("(.)\\1+", "$1");
  }

  private static List<Map<String, String>> rows(List<DemoList> lists) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (DemoList list : lists) {
      List<List<String>> cells = parse(list.csv());
      List<String> header = cells.get(0);
      for (List<String> line : cells.subList(1, cells.size())) {
        assertThat(line).hasSize(header.size());
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
          row.put(header.get(i), line.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<List<String>> parse(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return lines;
  }
}
