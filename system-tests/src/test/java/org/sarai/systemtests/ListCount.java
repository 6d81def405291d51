package org.sarai.systemtests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Counts participation lists on paper, as it were: the rules of the contract written down a second
 * time, as simply as possible.
 *
 * @param rows the participations: one for each person, course and day of completion
 */
record ListCount(List<Row> rows) {
  /**
   * A participation.
   *
   * @param person the same number for the same human being
   * @param institution name and country, normalised
   */
  record Row(
      int person,
      String institution,
      String institutionName,
      String institutionType,
      String institutionCountry,
      String course,
      String completedOn,
      String mode,
      String project) {}

  static ListCount of(List<String> lists) {
    List<CSVRecord> all = lists.stream().flatMap(list -> parse(list).stream()).toList();
    int[] person = persons(all);
    Map<String, Row> records = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      CSVRecord row = all.get(i);
      if (counts(row)) {
        String key = person[i] + "|" + row.get("course_code") + "|" + row.get("completed_on");
        records.putIfAbsent(key, row(row, person[i]));
      }
    }
    return new ListCount(List.copyOf(records.values()));
  }

  private static List<CSVRecord> parse(String csv) {
    try {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(csv))
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Completed, and attended to 80 percent where attendance was taken. */
  private static boolean counts(CSVRecord row) {
    String attendance = row.get("attendance_percent");
    return !row.get("completed_on").isEmpty()
        && (attendance.isEmpty() || Integer.parseInt(attendance) >= 80);
  }

  private static Row row(CSVRecord row, int person) {
    String name = Normalizer.normalize(row.get("institution"), Normalizer.Form.NFKC);
    return new Row(
        person,
        name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)
            + "|"
            + row.get("institution_country"),
        row.get("institution"),
        row.get("institution_type"),
        row.get("institution_country"),
        row.get("course_code"),
        row.get("completed_on"),
        row.get("mode"),
        row.get("project"));
  }

  /** Gives rows of one human being one number: equal national id, else equal e-mail and birth. */
  private static int[] persons(List<CSVRecord> rows) {
    int[] person = new int[rows.size()];
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      person[i] = i;
      for (String key : keys(rows.get(i))) {
        Integer same = known.putIfAbsent(key, person[i]);
        if (same != null && same != person[i]) {
          merge(person, i, person[i], same);
          int merged = same;
          int gone = i;
          known.replaceAll((one, number) -> number == gone ? merged : number);
        }
      }
    }
    return person;
  }

  private static void merge(int[] person, int last, int from, int to) {
    for (int i = 0; i <= last; i++) {
      if (person[i] == from) {
        person[i] = to;
      }
    }
  }

  private static List<String> keys(CSVRecord row) {
    List<String> keys = new ArrayList<>();
    String id = row.get("national_id").replaceAll("[^\\p{L}\\p{N}]", "");
    if (!id.isEmpty()) {
      keys.add("id " + id.toLowerCase(Locale.ROOT) + " " + row.get("nationality"));
    }
    if (!row.get("email").isEmpty() && !row.get("birth_date").isEmpty()) {
      keys.add("mail " + row.get("email").toLowerCase(Locale.ROOT) + " " + row.get("birth_date"));
    }
    return keys;
  }

  ListCount only(Predicate<Row> condition) {
    return new ListCount(rows.stream().filter(condition).toList());
  }

  long participations() {
    return rows.size();
  }

  long persons() {
    return rows.stream().map(Row::person).distinct().count();
  }

  long distinct(Function<Row, String> of) {
    return rows.stream().map(of).distinct().count();
  }

  Api.Figures figures() {
    return new Api.Figures(persons(), participations());
  }
}
