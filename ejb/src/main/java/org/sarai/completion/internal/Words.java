package org.sarai.completion.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What people write where the contract has codes. Understood only below headers that are people's
 * words, too: who writes the contract's header is held to the contract's codes.
 */
final class Words {
  private static final Map<String, String> COUNTRIES = countries();

  private Words() {}

  private static Map<String, String> countries() {
    var names = new HashMap<String, String>();
    for (var code : Locale.getISOCountries()) {
      var country = new Locale.Builder().setRegion(code).build();
      names.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.put(country.getDisplayCountry(Locale.forLanguageTag("ur")), code);
    }
    names.put("pakistani", "PK");
    names.put("پاکستانی", "PK");
    return names;
  }

  static String code(String column, String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return switch (column) {
      case "sex" ->
          switch (word) {
            case "female", "woman", "عورت", "خاتون", "مونث", "مؤنث" -> "F";
            case "male", "man", "مرد", "مذکر" -> "M";
            case "other", "x", "transgender", "خواجہ سرا", "دیگر" -> "X";
            default -> text;
          };
      case "disability" ->
          switch (word) {
            case "y", "true", "ہاں", "جی ہاں" -> "YES";
            case "n", "false", "none", "نہیں", "جی نہیں" -> "NO";
            default -> text;
          };
      case "nationality", "institution_country" -> COUNTRIES.getOrDefault(word, text);
      default -> text;
    };
  }

  /** Digits of any script as 0 to 9, in the usual forms of characters. */
  static String digits(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(
            character ->
                Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
        .map(character -> character == '\u066B' ? '.' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Without the apostrophe that files for spreadsheets have before what those would calculate, so
   * that rows which came out of here come in again as they were.
   */
  static String calculable(String text) {
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  /** Without the spaces and marks that no eye sees, at both ends. */
  static String trimmed(String text) {
    return text.replaceAll("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc}]+$", "");
  }
}
