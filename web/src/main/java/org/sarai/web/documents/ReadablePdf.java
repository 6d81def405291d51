package org.sarai.web.documents;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Lets Arabic script be found and copied as it is typed. The library joins letters by Unicode's
 * forms of presentation, and says of each glyph that it stands for such a form; here it says for
 * which letter.
 */
final class ReadablePdf extends PdfWriter {
  private static final byte[] MAP = "/CIDInit".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern ENTRY = Pattern.compile("(<\\p{XDigit}{4}>){2}<(\\p{XDigit}{4})>");

  private ReadablePdf(PdfDocument document, OutputStream out) {
    super(document, out);
  }

  /** As the library makes its own writers. */
  static PdfWriter of(Document document, OutputStream out) {
    var pdf = new PdfDocument();
    document.addDocListener(pdf);
    var writer = new ReadablePdf(pdf, out);
    pdf.addWriter(writer);
    return writer;
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object) throws IOException {
    return super.addToBody(
        object instanceof PdfStream stream && isMap(stream) ? letters(stream) : object);
  }

  private static boolean isMap(PdfStream stream) throws IOException {
    try (var content = content(stream)) {
      return Arrays.equals(content.readNBytes(MAP.length), MAP);
    } catch (ZipException notDeflated) {
      return false;
    }
  }

  private static InputStream content(PdfStream stream) throws IOException {
    var bytes = new ByteArrayOutputStream();
    stream.writeContent(bytes);
    return new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static PdfStream letters(PdfStream map) throws IOException {
    try (var content = content(map)) {
      var text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
      var letters =
          new PdfStream(
              ENTRY
                  .matcher(text)
                  .replaceAll(ReadablePdf::letter)
                  .getBytes(StandardCharsets.ISO_8859_1));
      letters.flateCompress();
      return letters;
    }
  }

  /**
   * Lam with alef stays the form that it is: whether two letters stand reversed, readers differ.
   */
  private static String letter(MatchResult entry) {
    var form = (char) Integer.parseInt(entry.group(2), 16);
    var letters = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
    if (form < '\uFB50' || letters.length() > 1) {
      return entry.group();
    }
    var glyphs = entry.group().substring(0, entry.group().length() - 6);
    return glyphs + String.format("<%04x>", (int) letters.charAt(0));
  }
}
