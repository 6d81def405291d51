package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sarai.reporting.Dimension;

/**
 * A column of the store. It holds the code of a combination: what goes together is coded together,
 * which makes rows short, and a filter costs one look into a table whatever it is about.
 */
enum Column {
  WHO("register", "sex", "nationality", "disability"),
  WHERE("institution_id", "institution_unit_id", "institution_type", "country"),
  WHAT("course_id", "programme"),
  PROJECT("project"),
  HOW("mode", "language", "age_band", "first_time", "evidence"),
  WHEN("completed_on"),
  /** Not asked about by value; only how many there are. */
  SESSION("session_id");

  private final List<String> parts;

  Column(String... parts) {
    this.parts = List.of(parts);
  }

  /**
   * @return the columns of the table {@code trained} that are coded together
   */
  List<String> parts() {
    return parts;
  }

  /**
   * @param part a column of the table
   * @return where its value stands in a combination
   */
  int position(String part) {
    return parts.indexOf(part);
  }

  /**
   * @return where a dimension's value is found; a month in its day
   */
  static Column of(Dimension dimension) {
    var part = part(dimension);
    return Arrays.stream(values()).filter(c -> c.parts.contains(part)).findFirst().orElseThrow();
  }

  /**
   * @param combination what a code of this dimension's column stands for
   * @return the value of a dimension: a number for institutions and courses, else text; null if it
   *     is not stated
   */
  static Object value(Dimension dimension, Object[] combination) {
    var value = combination[of(dimension).position(part(dimension))];
    // The day as ISO has it begins with year and month.
    return switch (dimension) {
      case YEAR -> value.toString().substring(0, 4);
      case MONTH -> value.toString().substring(0, 7);
      default -> value;
    };
  }

  /**
   * @return all parts of all columns, with commas between them
   */
  static String select() {
    return Arrays.stream(values())
        .flatMap(column -> column.parts.stream())
        .collect(Collectors.joining(", "));
  }

  private static String part(Dimension dimension) {
    return switch (dimension) {
      case INSTITUTION -> "institution_id";
      case INSTITUTION_UNIT -> "institution_unit_id";
      case INSTITUTION_TYPE -> "institution_type";
      case COUNTRY -> "country";
      case SEX -> "sex";
      case AGE_BAND -> "age_band";
      case DISABILITY -> "disability";
      case NATIONALITY -> "nationality";
      case COURSE -> "course_id";
      case PROGRAMME -> "programme";
      case PROJECT -> "project";
      case MODE -> "mode";
      case LANGUAGE -> "language";
      case YEAR, MONTH -> "completed_on";
      case FIRST_TIME -> "first_time";
      case EVIDENCE -> "evidence";
    };
  }
}
