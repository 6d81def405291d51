package org.sarai.shared.sheet;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.sarai.shared.Refused;

/** The texts that an XLSX file keeps apart from its rows, packed tightly. */
final class SharedTexts {
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int count;

  void read(InputStream in) throws XMLStreamException {
    var xml = Xml.open(in);
    var text = new StringBuilder();
    var phonetic = 0;
    var wanted = false;
    while (xml.hasNext()) {
      switch (Xml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          var name = xml.getLocalName();
          phonetic += name.equals("rPh") ? 1 : 0;
          wanted = name.equals("t") && phonetic == 0;
          if (name.equals("si")) {
            text.setLength(0);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (wanted) {
            Texts.append(text, xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          wanted = false;
          var name = xml.getLocalName();
          phonetic -= name.equals("rPh") ? 1 : 0;
          if (name.equals("si")) {
            add(text.toString());
          }
        }
        default -> {
          // Comments carry no meaning here.
        }
      }
    }
  }

  private void add(String text) {
    var added = text.getBytes(StandardCharsets.UTF_8);
    var start = count == 0 ? 0 : ends[count - 1];
    var end = start + added.length;
    if (end > Limits.TEXTS) {
      throw Refused.unprocessable("import.tooLarge");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    System.arraycopy(added, 0, bytes, start, added.length);
    ends[count++] = end;
  }

  /** A text by its number; an empty one if there is none. */
  String get(String number) {
    try {
      var index = Integer.parseInt(number.strip());
      if (index < 0 || index >= count) {
        return "";
      }
      var start = index == 0 ? 0 : ends[index - 1];
      return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
