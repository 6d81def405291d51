package org.scorm4j.packaging;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes a manifest strictly, by its byte order mark or by the encoding that it announces (XML
 * 1.0, appendix F), UTF-8 otherwise. Done here and not by the parser, so that a wrong byte is a
 * fault with a line and never a replacement character.
 */
final class ManifestText {
  private static final Pattern ANNOUNCED =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  /** Encodings that manifests are really written in; exotic ones have hidden markup before. */
  private static final Pattern ACCEPTED =
      Pattern.compile(
          "utf-(8|16|16le|16be)|us-ascii|ascii|(iso-8859|windows)-\\d{1,4}|gb18030|shift_jis");

  private static final int PROLOGUE = 200;

  private ManifestText() {}

  /** The text; empty, with a fault, when it is not in its encoding. */
  static Optional<String> decoded(byte[] bytes, FaultLog faults) {
    var start = new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1);
    var name = encoding(start);
    if (!ACCEPTED.matcher(name).matches() || !Charset.isSupported(name)) {
      faults.manifest(FaultCode.MANIFEST_ENCODING, 1, "", name);
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    var decoder = Charset.forName(name).newDecoder();
    var result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    var text = out.flip().toString();
    if (result != CoderResult.UNDERFLOW) {
      var line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      faults.manifest(FaultCode.MANIFEST_ENCODING, line, "", name);
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static String encoding(String start) {
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      return "utf-8";
    }
    if (start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe")) {
      return "utf-16";
    }
    if (start.startsWith("<\0")) {
      return "utf-16le";
    }
    if (start.startsWith("\0<")) {
      return "utf-16be";
    }
    var announced = ANNOUNCED.matcher(start);
    return announced.find() ? announced.group(1).toLowerCase(Locale.ROOT) : "utf-8";
  }
}
