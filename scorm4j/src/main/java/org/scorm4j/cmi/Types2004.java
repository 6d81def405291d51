package org.scorm4j.cmi;

import static org.scorm4j.cmi.ErrorCodes2004.NO_ERROR;
import static org.scorm4j.cmi.ErrorCodes2004.OUT_OF_RANGE;
import static org.scorm4j.cmi.ErrorCodes2004.SET_FAILED;
import static org.scorm4j.cmi.ErrorCodes2004.TYPE_MISMATCH;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The data types of SCORM 2004 (RTE 4.1.1.7).
 *
 * <p>The standard names a smallest permitted maximum (SPM) for texts, not a greatest length. Longer
 * texts are kept whole, since cut ones help nobody, up to the bounds in {@link Rules}; beyond them
 * setting fails (351).
 */
final class Types2004 {
  /** SPM of identifiers within answers, names, descriptions and languages. */
  static final int SHORT = 250;

  /** SPM of identifiers, comments and long answers. */
  static final int LONG = 4000;

  /** SPM of suspend data and shared stores. */
  static final int HUGE = 64_000;

  private static final String LANGUAGE = "{lang=";
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("([A-Za-z]{2,3}|[iIxX](?=-))(-[A-Za-z0-9]{1,8})*");
  private static final Pattern URN =
      Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,31}:.+", Pattern.CASE_INSENSITIVE);
  private static final Pattern REAL = Pattern.compile("-?\\d{1,10}(\\.\\d{1,20})?");
  private static final Pattern TIME =
      Pattern.compile(
          "(19[7-9]\\d|20[0-2]\\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])"
              + "(T([01]\\d|2[0-3])(:[0-5]\\d(:[0-5]\\d(\\.(\\d{1,9}))?"
              + "(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?)?)?)?)?)?");
  private static final int YEAR = 1;
  private static final int MONTH = 3;
  private static final int DAY = 5;
  private static final int FRACTION = 11;

  private final boolean tolerant;

  Types2004(Rules rules) {
    this.tolerant = rules == Rules.TOLERANT;
  }

  boolean isTolerant() {
    return tolerant;
  }

  /** characterstring. */
  ValueType text(int spm) {
    return value -> fits(value.length(), spm);
  }

  /** localized_string_type: a text that may begin with {@code {lang=xx}}. */
  ValueType localized(int spm) {
    return value -> {
      if (!value.startsWith(LANGUAGE)) {
        return fits(value.length(), spm);
      }
      var end = value.indexOf('}');
      if (end < 0 || !isLanguage(value.substring(LANGUAGE.length(), end))) {
        return TYPE_MISMATCH;
      }
      return fits(value.length() - end - 1, spm);
    };
  }

  private int fits(int length, int spm) {
    var most = tolerant ? Math.max(2 * spm, 16_000) : Math.max(spm, LONG);
    return length <= most ? NO_ERROR : SET_FAILED;
  }

  /** language_type; the empty text stands for no preference. */
  int language(String value) {
    return mismatchUnless(value.isEmpty() || isLanguage(value));
  }

  /** The syntax of RFC 5646; whether somebody registered the language is not looked up. */
  private static boolean isLanguage(String tag) {
    return tag.length() <= SHORT && LANGUAGE_TAG.matcher(tag).matches();
  }

  /** long_identifier_type (SPM 4,000) and short_identifier_type (SPM 250): a URI, or its tail. */
  ValueType identifier(int spm) {
    return value -> isIdentifier(value) ? fits(value.length(), spm) : TYPE_MISMATCH;
  }

  private boolean isIdentifier(String value) {
    if (value.isBlank()) {
      return false;
    }
    if (tolerant) {
      return value.chars().noneMatch(Character::isISOControl);
    }
    if (value.regionMatches(true, 0, "urn:", 0, 4) && !URN.matcher(value).matches()) {
      return false;
    }
    try {
      new URI(value);
      return true;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  /** real (10,7). More decimals are kept, because scripts write 0.30000000000000004. */
  static int real(String value) {
    return mismatchUnless(REAL.matcher(value).matches());
  }

  /** real (10,7) within a range, both ends included. */
  static ValueType real(double least, double most) {
    return value -> {
      if (real(value) != NO_ERROR) {
        return TYPE_MISMATCH;
      }
      var number = Double.parseDouble(value);
      return number >= least && number <= most ? NO_ERROR : OUT_OF_RANGE;
    };
  }

  /** state: one of the words. */
  static ValueType oneOf(String... words) {
    var known = Set.of(words);
    return value -> mismatchUnless(known.contains(value));
  }

  /** A text of a form. */
  static ValueType matching(Pattern form) {
    return value -> mismatchUnless(form.matcher(value).matches());
  }

  /**
   * time (second,10,0): {@code YYYY[-MM[-DD[Thh[:mm[:ss[.s[TZD]]]]]]]}, years 1970 to 2038. A zone
   * is taken without a fraction too, as scripts often write it.
   */
  int time(String value) {
    var parts = TIME.matcher(value);
    if (!parts.matches()) {
      return TYPE_MISMATCH;
    }
    if (parts.group(FRACTION) != null && parts.group(FRACTION).length() > decimals()) {
      return TYPE_MISMATCH;
    }
    if (parts.group(DAY) == null) {
      return NO_ERROR;
    }
    var month =
        YearMonth.of(Integer.parseInt(parts.group(YEAR)), Integer.parseInt(parts.group(MONTH)));
    return mismatchUnless(month.isValidDay(Integer.parseInt(parts.group(DAY))));
  }

  /** timeinterval (second,10,2). */
  int interval(String value) {
    return mismatchUnless(TimeInterval.isValid(value, decimals()));
  }

  private int decimals() {
    return tolerant ? 9 : 2;
  }

  static int mismatchUnless(boolean right) {
    return right ? NO_ERROR : TYPE_MISMATCH;
  }
}
