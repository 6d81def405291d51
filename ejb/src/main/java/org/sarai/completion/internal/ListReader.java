package org.sarai.completion.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.shared.Refused;

/** Reads a participation list: rows that can be taken, rows that cannot, and why. */
public final class ListReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Where each day begins first. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private static final Set<String> COLUMNS =
      Set.of(
          "given_name",
          "family_name",
          "sex",
          "birth_date",
          "national_id",
          "email",
          "phone",
          "nationality",
          "disability",
          "institution",
          "institution_type",
          "institution_country",
          "position",
          "course_code",
          "activity_title",
          "started_on",
          "completed_on",
          "mode",
          "language",
          "attendance_percent",
          "score",
          "project");

  private final Set<String> courseCodes;
  private final LocalDate today;
  private final List<ParticipationRow> rows = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<String> unknownColumns = new ArrayList<>();
  private int count;

  /**
   * @param courseCodes the courses that rows may name
   * @param now a day lies in the future when it has not begun anywhere on earth
   */
  public ListReader(Set<String> courseCodes, Instant now) {
    this.courseCodes = courseCodes;
    this.today = LocalDate.ofInstant(now, EASTERNMOST);
  }

  List<ParticipationRow> rows() {
    return rows;
  }

  List<Rejection> rejected() {
    return rejected;
  }

  List<String> unknownColumns() {
    return unknownColumns;
  }

  int count() {
    return count;
  }

  /**
   * @throws Refused (unprocessable) if this is no list at all
   */
  public void read(byte[] csv) {
    var last = 0L;
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text(csv)))) {
      var records = parser.iterator();
      if (!records.hasNext()) {
        throw Refused.unprocessable("import.empty");
      }
      var header = header(records.next());
      while (records.hasNext()) {
        var line = records.next();
        last = line.getRecordNumber();
        if (line.stream().anyMatch(cell -> !cell.isBlank())) {
          count++;
          read(line, header);
        }
      }
    } catch (IOException | IllegalStateException | UncheckedIOException e) {
      throw Refused.unprocessable("import.notCsv", last + 1);
    }
  }

  private static String text(byte[] csv) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refused.unprocessable("import.notUtf8");
    }
  }

  private Map<String, Integer> header(CSVRecord line) {
    var header = new LinkedHashMap<String, Integer>();
    for (var index = 0; index < line.size(); index++) {
      var name = line.get(index).strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(name)) {
        unknownColumns.add(line.get(index).strip());
      } else if (header.put(name, index) != null) {
        throw Refused.unprocessable("import.columnTwice", name);
      }
    }
    if (!header.containsKey("institution")
        || !(header.containsKey("given_name") || header.containsKey("family_name"))) {
      throw Refused.unprocessable("import.noHeader");
    }
    return header;
  }

  private void read(CSVRecord line, Map<String, Integer> header) {
    var number = (int) line.getRecordNumber();
    try {
      rows.add(new RowReader(number, line, header, courseCodes, today).read());
    } catch (RowReader.NotTaken e) {
      rejected.add(new Rejection(number, e.column(), e.getMessage(), e.value()));
    }
  }
}
