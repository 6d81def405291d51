package org.sarai.courses;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sarai.courses.lesson.MediaFile;
import org.sarai.courses.lesson.MediaLookup;

/** Files as addresses that hold them: a page with them can be kept and printed by itself. */
record Inlined(Map<String, byte[]> media) implements MediaLookup {
  private static final Map<String, String> PICTURES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml");

  @Override
  public Optional<MediaFile> find(String path) {
    byte[] content = media.get(path);
    String type = PICTURES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    if (content == null || type == null) {
      return Optional.empty();
    }
    String href = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    return Optional.of(new MediaFile(href, content.length));
  }
}
