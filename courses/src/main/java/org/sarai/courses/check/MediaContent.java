package org.sarai.courses.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a file is what its name says: by its first bytes, never by its name alone. */
public final class MediaContent {
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?is)<\\s*(script|foreignObject|iframe|image|use|style|a|animate|set)\\b|\\son[a-z]+\\s*=|<!DOCTYPE"
              + "|<!ENTITY|href\\s*=|url\\s*\\(|<\\?xml-stylesheet");

  /** First bytes by ending, as Latin-1; the number is where they begin. */
  private static final Map<String, List<String>> BEGINNINGS =
      Map.ofEntries(
          Map.entry("png", List.of("0:\u0089PNG\r\n\u001a\n")),
          Map.entry("jpg", List.of("0:\u00ff\u00d8\u00ff")),
          Map.entry("jpeg", List.of("0:\u00ff\u00d8\u00ff")),
          Map.entry("webp", List.of("0:RIFF", "8:WEBP")),
          Map.entry("gif", List.of("0:GIF8")),
          Map.entry("pdf", List.of("0:%PDF-")),
          Map.entry("opus", List.of("0:OggS")),
          Map.entry("ogg", List.of("0:OggS")),
          Map.entry("webm", List.of("0:\u001aE\u00df\u00a3")),
          Map.entry("mp4", List.of("4:ftyp")),
          Map.entry("m4a", List.of("4:ftyp")));

  private MediaContent() {}

  /** Whether the content fits the ending, and cannot run anything. */
  public static boolean fits(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.equals("svg")) {
      String text = new String(content, StandardCharsets.UTF_8);
      return text.contains("<svg") && !ACTIVE.matcher(text).find();
    }
    if (ending.equals("mp3")) {
      return begins(content, "0:ID3")
          || (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xe0) == 0xe0);
    }
    List<String> parts = BEGINNINGS.get(ending);
    return parts != null && parts.stream().allMatch(part -> begins(content, part));
  }

  private static boolean begins(byte[] content, String part) {
    int colon = part.indexOf(':');
    int at = Integer.parseInt(part.substring(0, colon));
    byte[] wanted = part.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1);
    if (content.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (content[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
