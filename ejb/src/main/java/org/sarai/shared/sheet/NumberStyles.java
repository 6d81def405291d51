package org.sarai.shared.sheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * How the cells of a workbook show their numbers: a day is a number with a style, a leading zero is
 * one too, and eighty per cent is 0.8.
 */
final class NumberStyles {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** Excel believes that 1900 had a 29th of February: what lies before it is one day off. */
  private static final int FALSE_LEAP_DAY = 60;

  private static final int LAST_DAY = 2_958_465;
  private static final BigDecimal LOSES_DIGITS = new BigDecimal("1E15");

  private enum Look {
    PLAIN,
    DAY,
    PERCENT,
    PADDED
  }

  private record Style(Look look, int digits) {}

  private final List<Style> styles = new ArrayList<>();
  private boolean since1904;

  void since1904() {
    since1904 = true;
  }

  void read(InputStream in) throws XMLStreamException {
    var xml = Xml.open(in);
    Map<String, String> formats = new HashMap<>();
    var inCells = false;
    while (xml.hasNext()) {
      var event = Xml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.put(
                  xml.getAttributeValue(null, "numFmtId"),
                  xml.getAttributeValue(null, "formatCode"));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              var id = String.valueOf(xml.getAttributeValue(null, "numFmtId"));
              styles.add(style(id, formats.get(id)));
            }
          }
          default -> {
            // Fonts and fills say nothing about values.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  private static Style style(String id, String format) {
    if (format == null) {
      return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]")
          ? new Style(Look.DAY, 0)
          : new Style(id.matches("9|10") ? Look.PERCENT : Look.PLAIN, 0);
    }
    var bare =
        format
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "")
            .split(";", 2)[0]
            .toLowerCase();
    if (bare.matches("0{2,}")) {
      return new Style(Look.PADDED, bare.length());
    }
    if (bare.matches("0+(-0+)+")) {
      return new Style(Look.PADDED, bare.replace("-", "").length());
    }
    if (!bare.equals("general") && bare.matches(".*[ydhs].*|.*m.*")) {
      return new Style(Look.DAY, 0);
    }
    return new Style(bare.contains("%") ? Look.PERCENT : Look.PLAIN, 0);
  }

  /**
   * What a cell shows, near enough.
   *
   * @param value its number
   * @param style number of its style; may be null
   * @return days as {@code 2026-03-31}, numbers in plain digits; with an exponent where digits are
   *     lost already
   */
  String text(String value, String style) {
    BigDecimal number;
    try {
      if (value.length() > 40) {
        return value;
      }
      number = new BigDecimal(value.strip());
    } catch (NumberFormatException e) {
      return value;
    }
    if (Math.abs((long) number.scale()) > 400) {
      return value;
    }
    var looks = style(style);
    return switch (looks.look()) {
      case DAY -> day(number);
      case PERCENT -> plain(number.movePointRight(2));
      case PADDED -> padded(plain(number), looks.digits());
      case PLAIN -> plain(number);
    };
  }

  private Style style(String number) {
    if (number != null && number.matches("\\d{1,6}")) {
      var index = Integer.parseInt(number);
      if (index < styles.size()) {
        return styles.get(index);
      }
    }
    return new Style(Look.PLAIN, 0);
  }

  private String day(BigDecimal number) {
    var days = number.intValue();
    if (number.signum() <= 0
        || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0
        || days == FALSE_LEAP_DAY && !since1904
        || days == 0) {
      return plain(number);
    }
    if (since1904) {
      return EPOCH_1904.plusDays(days).toString();
    }
    return EPOCH_1900.plusDays(days < FALSE_LEAP_DAY ? days + 1 : days).toString();
  }

  private static String plain(BigDecimal number) {
    if (number.abs().compareTo(LOSES_DIGITS) >= 0) {
      return number.round(new MathContext(15)).toString();
    }
    var rounded = number.round(new MathContext(15)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private static String padded(String text, int digits) {
    return text.matches("\\d+") && text.length() < digits
        ? "0".repeat(digits - text.length()) + text
        : text;
  }
}
