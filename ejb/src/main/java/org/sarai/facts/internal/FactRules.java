package org.sarai.facts.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/** What can be said on a card and of a check; everything comes out as it is kept. */
public final class FactRules {
  /** However well something was checked: after so long it has to be checked again. */
  public static final int LONGEST_YEARS = 2;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("\\d{3,}");
  private static final String BETWEEN_DIGITS = "(?<=\\d)[\\s()./\\-\\u2013]+(?=\\d)";

  /** Taken by an address of the pages. */
  private static final String NEW = "NEW";

  private static final int CODE_LENGTH = 40;
  private static final int VALUE = 200;
  private static final int SENTENCE = 500;
  private static final int TEXT = 1_000;
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private FactRules() {}

  public static DefineFact sound(DefineFact told) {
    var country = Objects.requireNonNullElse(told.country(), "");
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      throw Refused.invalid("refused.factCountry", country);
    }
    if (told.kind() == null) {
      throw Refused.invalid("refused.factKind");
    }
    return new DefineFact(
        code(told.code()),
        country,
        told.kind(),
        told.edition(),
        statement(told.kind(), told.statement()));
  }

  /** A code as it is kept: in capitals. */
  public static String code(String code) {
    var plain = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(plain).matches() || plain.length() > CODE_LENGTH || plain.equals(NEW)) {
      throw Refused.invalid("refused.factCode", plain);
    }
    return plain;
  }

  private static FactStatement statement(FactKind kind, FactStatement told) {
    var value = said(told.value(), VALUE, "refused.factValue");
    var texts = new HashMap<String, FactText>();
    told.texts().forEach((language, text) -> put(texts, language, text));
    if (!texts.containsKey(FactStatement.ENGLISH)) {
      throw Refused.invalid("refused.factEnglish");
    }
    if (kind == FactKind.HOTLINE || kind == FactKind.FEE) {
      hidden(value, texts);
    }
    var note = Typed.text(told.note());
    return new FactStatement(
        value,
        said(told.source(), SENTENCE, "refused.factSource"),
        note == null ? null : said(note, SENTENCE, "refused.factNote"),
        texts);
  }

  private static void put(Map<String, FactText> texts, String language, FactText told) {
    var text = Typed.text(told.text());
    var instead = Typed.text(told.instead());
    if (text == null && instead == null) {
      return;
    }
    if (!FactStatement.LANGUAGES.contains(language)) {
      throw Refused.invalid("refused.factLanguage", language);
    }
    texts.put(
        language,
        new FactText(
            said(text, TEXT, "refused.factText"),
            said(instead, TEXT, "refused.factInstead"),
            told.draft()));
  }

  /** A number in the words that stand for it would be shown after its last day. */
  private static void hidden(String value, Map<String, FactText> texts) {
    var numbers = numbers(value);
    for (var text : texts.values()) {
      var shown = numbers(text.instead());
      if (numbers.stream().anyMatch(one -> shown.stream().anyMatch(two -> two.contains(one)))) {
        throw Refused.invalid("refused.factRepeated");
      }
    }
  }

  private static List<String> numbers(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .map(one -> Character.isDigit(one) ? '0' + Character.digit(one, 10) : one)
        .forEach(digits::appendCodePoint);
    return NUMBER
        .matcher(digits.toString().replaceAll(BETWEEN_DIGITS, ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  public static CheckFact sound(CheckFact told, LocalDate today) {
    var on = told.verifiedOn();
    var until = told.expiresOn();
    if (on == null || on.isAfter(LocalDate.now(EARLIEST))) {
      throw Refused.invalid("refused.factVerifiedOn");
    }
    if (until == null
        || !until.isAfter(on)
        || !until.isAfter(today)
        || until.isAfter(on.plusYears(LONGEST_YEARS))) {
      throw Refused.invalid("refused.factExpiresOn", LONGEST_YEARS);
    }
    return new CheckFact(
        told.code(),
        told.edition(),
        on,
        until,
        said(told.method(), SENTENCE, "refused.factMethod"));
  }

  private static String said(String text, int longest, String key) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Refused.invalid(key, longest);
    }
    return text.strip();
  }
}
