package org.sarai.completion.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.sarai.people.PersonDetails;

/** Reads one row of a participation list, or says why it cannot be taken. */
final class RowReader {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST = 200;
  private static final int LONGEST_LANGUAGE = 12;

  /** Without exponents: a short text must not stand for a number of a million digits. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private final int number;
  private final CSVRecord line;
  private final Map<String, Integer> header;
  private final Set<String> courseCodes;
  private final LocalDate today;

  RowReader(
      int number,
      CSVRecord line,
      Map<String, Integer> header,
      Set<String> courseCodes,
      LocalDate today) {
    this.number = number;
    this.line = line;
    this.header = header;
    this.courseCodes = courseCodes;
    this.today = today;
  }

  /** Why a row is not taken; the message is the reason's key. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;
    private final String column;
    private final String value;

    NotTaken(String column, String key, String value) {
      super(key, null, false, false);
      this.column = column;
      this.value = value;
    }

    String column() {
      return column;
    }

    String value() {
      return value;
    }
  }

  ParticipationRow read() throws NotTaken {
    var started = day("started_on");
    var completed = day("completed_on");
    if (started != null && completed != null && completed.isBefore(started)) {
      throw new NotTaken("completed_on", "import.datesReversed", completed.toString());
    }
    if (started == null && completed == null) {
      throw new NotTaken("completed_on", "import.noDate", null);
    }
    var birth = day("birth_date");
    if (birth != null && birth.isAfter(started == null ? completed : started)) {
      throw new NotTaken("birth_date", "import.datesReversed", birth.toString());
    }
    var title = text("activity_title");
    var code = courseCode();
    if (code == null && title == null) {
      throw new NotTaken("course_code", "import.noCourse", null);
    }
    var institution = text("institution");
    if (institution == null) {
      throw new NotTaken("institution", "import.noInstitution", null);
    }
    return new ParticipationRow(
        number,
        person(),
        institution,
        code("institution_type", Vocabulary.INSTITUTION_TYPES),
        code("institution_country", Vocabulary.COUNTRIES),
        text("position"),
        code,
        title,
        started,
        completed,
        code("mode", Vocabulary.MODES),
        language(),
        percent("attendance_percent"),
        percent("score"),
        text("project"));
  }

  private PersonDetails person() throws NotTaken {
    var given = text("given_name");
    var family = text("family_name");
    if (given == null && family == null) {
      throw new NotTaken("given_name", "import.noName", null);
    }
    return new PersonDetails(
        given == null ? family : given,
        given == null ? null : family,
        day("birth_date"),
        text("national_id"),
        code("nationality", Vocabulary.COUNTRIES),
        text("email"),
        text("phone"),
        code("sex", Vocabulary.SEXES),
        code("disability", Vocabulary.YES_NO));
  }

  private String text(String column) throws NotTaken {
    var index = header.get(column);
    if (index == null || index >= line.size()) {
      return null;
    }
    var text = line.get(index).strip();
    if (text.length() > LONGEST) {
      throw new NotTaken(column, "import.tooLong", text.substring(0, LONGEST));
    }
    return text.isEmpty() ? null : text;
  }

  private String code(String column, Set<String> codes) throws NotTaken {
    var text = text(column);
    if (text == null) {
      return null;
    }
    var code = text.toUpperCase(Locale.ROOT);
    if (!codes.contains(code)) {
      throw new NotTaken(column, "import.unknownCode", text);
    }
    return code;
  }

  private String courseCode() throws NotTaken {
    var code = text("course_code");
    if (code != null && !courseCodes.contains(code)) {
      throw new NotTaken("course_code", "import.unknownCourse", code);
    }
    return code;
  }

  private String language() throws NotTaken {
    var text = text("language");
    if (text == null) {
      return null;
    }
    try {
      var locale = new Locale.Builder().setLanguageTag(text).build();
      var tag = locale.toLanguageTag();
      if (Vocabulary.isLanguage(locale.getLanguage()) && tag.length() <= LONGEST_LANGUAGE) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      throw new NotTaken("language", "import.unknownCode", text);
    }
    throw new NotTaken("language", "import.unknownCode", text);
  }

  private LocalDate day(String column) throws NotTaken {
    var text = text(column);
    if (text == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        throw new NotTaken(column, "import.future", text);
      }
      if (day.isBefore(EARLIEST)) {
        throw new NotTaken(column, "import.noSuchDay", text);
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new NotTaken(column, "import.noSuchDay", text);
    }
  }

  private BigDecimal percent(String column) throws NotTaken {
    var text = text(column);
    if (text == null) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new NotTaken(column, "import.notANumber", text);
    }
    var percent = new BigDecimal(text);
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new NotTaken(column, "import.outOfRange", text);
    }
    return percent;
  }
}
