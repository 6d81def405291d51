package org.sarai.web.documents;

import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.sarai.web.shell.Language;

/** Cells as people read them, in the words and digits of a language, as the pages write them. */
final class Shown {
  private final Locale locale;

  Shown(Language language) {
    this.locale = language.locale();
  }

  String text(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return words.text();
    }
    if (cell instanceof Cell.Count count) {
      return NumberFormat.getInstance(locale).format(count.number());
    }
    if (cell instanceof Cell.Decimal decimal) {
      return NumberFormat.getInstance(locale).format(decimal.number());
    }
    if (cell instanceof Cell.Share share) {
      var format = NumberFormat.getPercentInstance(locale);
      format.setMaximumFractionDigits(1);
      return format.format(share.share());
    }
    if (cell instanceof Cell.Day day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(locale)
          .format(day.day());
    }
    var moment = ((Cell.Moment) cell).moment().atZone(ZoneOffset.UTC);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(moment)
        + " \u2066"
        + DateTimeFormatter.ofPattern("HH:mm").format(moment)
        + "\u2069";
  }

  static boolean isNumber(Cell cell) {
    return cell instanceof Cell.Count || cell instanceof Cell.Decimal || cell instanceof Cell.Share;
  }
}
