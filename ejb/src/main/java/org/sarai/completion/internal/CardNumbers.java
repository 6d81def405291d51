package org.sarai.completion.internal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers of identity cards that went through a spreadsheet. */
final class CardNumbers {
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[1-9](?:\\.(\\d{1,30}))?E\\+?(\\d{1,2})", Pattern.CASE_INSENSITIVE);
  private static final int CNIC_DIGITS = 13;

  private CardNumbers() {}

  /** Digits are missing, and which ones nobody knows. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;

    Lost(String key) {
      super(key, null, false, false);
    }
  }

  /**
   * A number as it was before a spreadsheet showed it as 1.23E+12, if every digit is still there.
   *
   * @param cnic whether the column promises thirteen digits
   */
  static String read(String written, boolean cnic) throws Lost {
    var text = Words.digits(written).strip();
    var scientific = SCIENTIFIC.matcher(text);
    var number = written;
    if (scientific.matches()) {
      var decimals = scientific.group(1) == null ? 0 : scientific.group(1).length();
      if (decimals != Integer.parseInt(scientific.group(2))) {
        throw new Lost("import.numberCut");
      }
      number = new BigDecimal(text).toBigIntegerExact().toString();
    } else if (text.matches("\\d+\\.0+")) {
      number = text.substring(0, text.indexOf('.'));
    }
    if (cnic && !bare(number).matches("\\d{13}")) {
      throw new Lost(digits(number) < CNIC_DIGITS ? "import.cnicShort" : "import.cnic");
    }
    return number;
  }

  private static String bare(String number) {
    return Words.digits(number).replaceAll("[\\s\\-.\u2010-\u2015]", "");
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }
}
