package org.sarai.shared.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sarai.shared.Refused;

/**
 * How a text file is written: its letters and what stands between its cells. Excel writes CSV in
 * the encoding and with the separator of the computer's country, and says so nowhere.
 *
 * @param charset how letters are written
 * @param mark bytes of the byte order mark
 * @param delimiter what stands between cells
 * @param hint whether the first line only names the delimiter ({@code sep=;})
 */
record TextForm(Charset charset, int mark, char delimiter, boolean hint) {
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  /** Lines in which delimiters are counted. */
  private static final int SAMPLE = 30;

  /** Bytes that tell two bytes a letter without a mark. */
  private static final int PROBE = 4096;

  static TextForm of(Source source) throws IOException {
    var charset = charset(source);
    var mark = mark(source);
    try (var reader = reader(source, charset, mark)) {
      return of(reader, charset, mark);
    }
  }

  /** What the file begins with says it, or else every byte of it is looked at. */
  private static Charset charset(Source source) throws IOException {
    byte[] start;
    try (var in = source.open()) {
      start = in.readNBytes(PROBE);
    }
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return scan(source) == Scan.UTF_8 ? StandardCharsets.UTF_8 : refuse();
    }
    if (begins(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(start, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    var even = zeros(start, 0);
    var odd = zeros(start, 1);
    if (odd > start.length / 5 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (even > start.length / 5 && odd == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return switch (scan(source)) {
      case UTF_8 -> StandardCharsets.UTF_8;
      case ARABIC -> ARABIC;
      case WESTERN -> WESTERN;
    };
  }

  private static Charset refuse() {
    throw Refused.unprocessable("import.notText");
  }

  private static int mark(Source source) throws IOException {
    try (var in = source.open()) {
      var start = in.readNBytes(3);
      if (begins(start, 0xEF, 0xBB, 0xBF)) {
        return 3;
      }
      return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) ? 2 : 0;
    }
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (var index = 0; index < magic.length; index++) {
      if (index >= bytes.length || (bytes[index] & 0xFF) != magic[index]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] bytes, int from) {
    var zeros = 0;
    for (var index = from; index < bytes.length; index += 2) {
      zeros += bytes[index] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private enum Scan {
    UTF_8,
    ARABIC,
    WESTERN
  }

  /**
   * Whether all of it is UTF-8; if not, in Arabic letters those beyond ASCII stand side by side, in
   * Western ones alone.
   */
  private static Scan scan(Source source) throws IOException {
    var utf8 = new Utf8Check();
    var high = 0L;
    var together = 0L;
    var before = 0;
    try (var in = new BufferedInputStream(source.open(), 1 << 16)) {
      for (var next = in.read(); next >= 0; next = in.read()) {
        if (next == 0) {
          throw Refused.unprocessable("import.notText");
        }
        utf8.next(next);
        if (next >= 0x80) {
          high++;
          together += before >= 0x80 ? 1 : 0;
        }
        before = next;
      }
    }
    if (utf8.isValid()) {
      return Scan.UTF_8;
    }
    return together * 3 >= high ? Scan.ARABIC : Scan.WESTERN;
  }

  private static TextForm of(BufferedReader reader, Charset charset, int mark) throws IOException {
    var counts = new int[DELIMITERS.size()];
    var quoted = false;
    var lines = 0;
    var first = new StringBuilder();
    for (int next = reader.read(), read = 0;
        next >= 0 && lines < SAMPLE && read < Limits.ROW;
        next = reader.read(), read++) {
      if (next == '"') {
        quoted = !quoted;
      } else if (!quoted && next == '\n') {
        lines++;
      } else if (!quoted && DELIMITERS.contains((char) next)) {
        counts[DELIMITERS.indexOf((char) next)]++;
      }
      if (lines == 0 && first.length() < 8) {
        first.append((char) next);
      }
    }
    var hint = first.toString().strip();
    if (hint.matches("(?i)sep=.")) {
      return new TextForm(charset, mark, hint.charAt(4), true);
    }
    if (hint.equalsIgnoreCase("sep=")) {
      return new TextForm(charset, mark, '\t', true);
    }
    var most = 0;
    for (var index = 1; index < counts.length; index++) {
      most = counts[index] > counts[most] ? index : most;
    }
    return new TextForm(charset, mark, DELIMITERS.get(most), false);
  }

  /** The file's letters, without the byte order mark. */
  BufferedReader reader(Source source) throws IOException {
    return reader(source, charset, mark);
  }

  private static BufferedReader reader(Source source, Charset charset, int mark)
      throws IOException {
    InputStream in = source.open();
    in.skipNBytes(mark);
    return new BufferedReader(new InputStreamReader(in, charset), 1 << 15);
  }
}
