package org.scorm4j.cmi;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The data types of SCORM 1.2 (RTE 3.4.2.1) as predicates over texts. */
final class Types12 {
  static final int LONG_TEXT = 4096;
  static final int SHORT_TEXT = 255;
  private static final int TOLERATED_LONG_TEXT = 64_000;

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,5}");
  private static final Pattern TIMESPAN = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(\\.\\d{1,2})?");
  private static final Pattern TIME =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,2})?");

  private final boolean tolerant;

  Types12(Rules rules) {
    this.tolerant = rules == Rules.TOLERANT;
  }

  /** CMIString4096. */
  boolean longText(String value) {
    return value.length() <= (tolerant ? TOLERATED_LONG_TEXT : LONG_TEXT);
  }

  /** CMIString255. */
  boolean shortText(String value) {
    return value.length() <= (tolerant ? LONG_TEXT : SHORT_TEXT);
  }

  /** CMIIdentifier: no white space, nothing unprintable, at least one character. */
  boolean identifier(String value) {
    if (value.isBlank() || !shortText(value)) {
      return false;
    }
    return value
        .chars()
        .noneMatch(c -> Character.isISOControl(c) || !tolerant && Character.isWhitespace(c));
  }

  /** CMIFeedback; see {@link Rules#STANDARD} for why its formats are not checked. */
  boolean feedback(String value) {
    return value.length() <= (tolerant ? LONG_TEXT : SHORT_TEXT);
  }

  /** CMIDecimal or CMIBlank, normalised to 0 to 100 (RTE 3.4.4, cmi.core.score). */
  boolean score(String value) {
    return value.isEmpty() || decimal(value) && inRange(Double.parseDouble(value), 0, 100);
  }

  /** CMIDecimal. */
  boolean decimal(String value) {
    return DECIMAL.matcher(value).matches();
  }

  /** CMITimespan. The standard bounds the number of digits, not the minutes and seconds. */
  boolean timespan(String value) {
    return TIMESPAN.matcher(value).matches();
  }

  /** CMITime. */
  boolean time(String value) {
    return TIME.matcher(value).matches();
  }

  /** CMISInteger within a range. */
  static Predicate<String> integer(int least, int most) {
    return value ->
        INTEGER.matcher(value).matches() && inRange(Integer.parseInt(value), least, most);
  }

  /** CMIVocabulary. */
  static Predicate<String> oneOf(String... words) {
    return Set.of(words)::contains;
  }

  private static boolean inRange(double value, double least, double most) {
    return value >= least && value <= most;
  }
}
