package org.sarai.completion.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sarai.completion.DayOrder;
import org.sarai.people.PersonDetails;
import org.sarai.shared.sheet.Line;

/** Reads one row of a list, or says why it cannot be taken. */
final class RowReader {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST = 200;
  private static final int LONGEST_LANGUAGE = 12;
  private static final int LONGEST_RANK = 80;

  /** Without exponents: a short text must not stand for a number of a million digits. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private final Line line;
  private final Map<String, Column> header;
  private final Set<String> courseCodes;
  private final LocalDate today;
  private final DayOrder order;

  RowReader(
      Line line,
      Map<String, Column> header,
      Set<String> courseCodes,
      LocalDate today,
      DayOrder order) {
    this.line = line;
    this.header = header;
    this.courseCodes = courseCodes;
    this.today = today;
    this.order = order;
  }

  /**
   * Where a column stands.
   *
   * @param index from 0
   * @param ownWords whether its title is not the contract's, so that its values need not be either
   * @param cnic whether it promises the numbers of Pakistan's identity cards
   */
  record Column(int index, boolean ownWords, boolean cnic) {}

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

  /** A row of a list of participations. */
  ListRow participation() throws NotTaken {
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
    var code = course("course_code");
    if (code == null && title == null) {
      throw new NotTaken("course_code", "import.noCourse", null);
    }
    var institution = text("institution");
    if (institution == null) {
      throw new NotTaken("institution", "import.noInstitution", null);
    }
    return new ListRow(
        new ParticipationRow(
            line.number(),
            details(),
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
            text("project")),
        null,
        course("enrol"));
  }

  /** A row of a list of people: who somebody is and, perhaps, where they belong since when. */
  ListRow person() throws NotTaken {
    var started = day("started_on");
    var birth = day("birth_date");
    if (birth != null && started != null && birth.isAfter(started)) {
      throw new NotTaken("birth_date", "import.datesReversed", birth.toString());
    }
    var institution = text("institution");
    var position = text("position");
    var rank = text("rank");
    if (rank != null && rank.length() > LONGEST_RANK) {
      throw new NotTaken("rank", "import.tooLong", rank.substring(0, LONGEST_RANK));
    }
    if (institution == null && (position != null || rank != null || started != null)) {
      throw new NotTaken("institution", "import.noInstitution", null);
    }
    return new ListRow(
        new ParticipationRow(
            line.number(),
            details(),
            institution,
            code("institution_type", Vocabulary.INSTITUTION_TYPES),
            code("institution_country", Vocabulary.COUNTRIES),
            position,
            null,
            null,
            started,
            null,
            null,
            null,
            null,
            null,
            null),
        rank,
        course("enrol"));
  }

  private PersonDetails details() throws NotTaken {
    var given = text("given_name");
    var family = text("family_name");
    if (given == null && family == null) {
      throw new NotTaken("given_name", "import.noName", null);
    }
    return new PersonDetails(
        given == null ? family : given,
        given == null ? null : family,
        day("birth_date"),
        nationalId(),
        nationality(),
        text("email"),
        text("phone"),
        code("sex", Vocabulary.SEXES),
        code("disability", Vocabulary.YES_NO));
  }

  private String text(String column) throws NotTaken {
    var where = header.get(column);
    if (where == null) {
      return null;
    }
    var text = Words.trimmed(Words.calculable(line.cell(where.index())));
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
    var said = header.get(column).ownWords() ? Words.code(column, text) : text;
    var code = said.toUpperCase(Locale.ROOT);
    if (!codes.contains(code)) {
      throw new NotTaken(column, "import.unknownCode", text);
    }
    return code;
  }

  private String nationalId() throws NotTaken {
    var text = text("national_id");
    if (text == null) {
      return null;
    }
    try {
      return CardNumbers.read(text, header.get("national_id").cnic());
    } catch (CardNumbers.Lost e) {
      throw new NotTaken("national_id", e.getMessage(), text);
    }
  }

  /** Only citizens of Pakistan have its identity card. */
  private String nationality() throws NotTaken {
    var said = code("nationality", Vocabulary.COUNTRIES);
    var number = header.get("national_id");
    return said == null && number != null && number.cnic() && text("national_id") != null
        ? "PK"
        : said;
  }

  private String course(String column) throws NotTaken {
    var code = text(column);
    if (code != null && !courseCodes.contains(code)) {
      throw new NotTaken(column, "import.unknownCourse", code);
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
      var day = Days.read(text, order);
      if (day == null || day.isBefore(EARLIEST)) {
        throw new NotTaken(column, "import.noSuchDay", text);
      }
      if (day.isAfter(today)) {
        throw new NotTaken(column, "import.future", text);
      }
      return day;
    } catch (Days.Ambiguous e) {
      throw new NotTaken(column, "import.ambiguousDay", text);
    }
  }

  private BigDecimal percent(String column) throws NotTaken {
    var text = text(column);
    if (text == null) {
      return null;
    }
    var digits = Words.digits(text);
    if (!NUMBER.matcher(digits).matches()) {
      throw new NotTaken(column, "import.notANumber", text);
    }
    var percent = new BigDecimal(digits);
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new NotTaken(column, "import.outOfRange", text);
    }
    return percent;
  }
}
