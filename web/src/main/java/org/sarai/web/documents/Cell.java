package org.sarai.web.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.sarai.reporting.Trained;
import org.sarai.web.shell.Language;

/** What stands in a cell of a table: each form writes it as what it is, not as what it looks. */
public sealed interface Cell {
  /** Nothing. */
  Cell EMPTY = new Words("");

  /**
   * @param text words in the document's language, or a name; never null
   */
  record Words(String text) implements Cell {}

  /**
   * @param number a whole number
   */
  record Count(long number) implements Cell {}

  /**
   * @param number a number with a fraction
   */
  record Decimal(BigDecimal number) implements Cell {}

  /**
   * @param share a part of one: 0.5 is shown as 50 %
   */
  record Share(BigDecimal share) implements Cell {}

  /**
   * @param day a day
   */
  record Day(LocalDate day) implements Cell {}

  /**
   * @param moment an instant, written in UTC
   */
  record Moment(Instant moment) implements Cell {}

  /** Words; null is an empty cell. */
  static Cell of(String text) {
    return text == null ? EMPTY : new Words(text);
  }

  /** A count; null is an empty cell. */
  static Cell of(Long number) {
    return number == null ? EMPTY : new Count(number);
  }

  /** A number with a fraction; null is an empty cell. */
  static Cell of(BigDecimal number) {
    return number == null ? EMPTY : new Decimal(number);
  }

  /** A day; null is an empty cell. */
  static Cell of(LocalDate day) {
    return day == null ? EMPTY : new Day(day);
  }

  /** An instant; null is an empty cell. */
  static Cell of(Instant moment) {
    return moment == null ? EMPTY : new Moment(moment);
  }

  /** A part of one, shown in per cent; null is an empty cell. */
  static Cell share(BigDecimal share) {
    return share == null ? EMPTY : new Share(share);
  }

  /** A figure of an answer: a count, or the word for what is withheld. */
  static Cell figure(long figure, Language language) {
    return figure == Trained.WITHHELD
        ? new Words(language.messages().getString("figures.withheld"))
        : new Count(figure);
  }
}
