package org.sarai.courses.lesson;

/**
 * A file of a course as a page shows it.
 *
 * @param href its address, relative or absolute; chosen by whoever renders
 * @param bytes its size
 */
public record MediaFile(String href, long bytes) {
  /** The size as people read it; {@code 12 KB}. */
  public String size() {
    long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
    return kilobytes < 1024
        ? kilobytes + " KB"
        : String.format(java.util.Locale.ROOT, "%.1f MB", kilobytes / 1024.0);
  }
}
