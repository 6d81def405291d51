package org.sarai.web.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontSelector;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The letters of PDF documents. Latin, Greek and Cyrillic come from Noto Sans, the Arabic script
 * from Noto Naskh; whatever neither has is an empty box.
 */
final class Letters {
  private static final String[] REGULAR = {"sans-regular.ttf", "naskh-regular.ttf"};
  private static final String[] BOLD = {"sans-bold.ttf", "naskh-bold.ttf"};

  private Letters() {}

  /** Words as a phrase; {@code size} in points. */
  static Phrase of(String text, float size, boolean bold, Color colour) {
    var selector = new FontSelector();
    for (var file : bold ? BOLD : REGULAR) {
      selector.addFont(new Font(font(file), size, Font.NORMAL, colour));
    }
    return selector.process(plain(text));
  }

  /**
   * Without isolates, which the library does not know: a left-to-right mark does before a time of
   * day what they are there for.
   */
  private static String plain(String text) {
    return text.replace('\u2066', '\u200e').replaceAll("[\u2067-\u2069\\p{Cntrl}&&[^\n]]", "");
  }

  /** The library keeps a font once it is read. */
  private static BaseFont font(String file) {
    try (var in = Letters.class.getResourceAsStream(file)) {
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
    } catch (IOException | DocumentException broken) {
      throw new UncheckedIOException(new IOException(file, broken));
    }
  }
}
