package org.sarai.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks of a file. One range is answered; a header that is absent, not
 * understood or asks for several parts is answered with the whole file, as RFC 9110 allows.
 *
 * @param kind whether the whole, a part, or something outside of the file is asked for
 * @param first index of the first byte of the part
 * @param length bytes in the part; for the whole the size of the file
 */
record ByteRange(Kind kind, long first, long length) {
  enum Kind {
    WHOLE,
    PART,
    OUTSIDE
  }

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * @param header the value of {@code Range}; null if there was none
   * @param size bytes in the file
   */
  static ByteRange of(String header, long size) {
    ByteRange whole = new ByteRange(Kind.WHOLE, 0, size);
    if (header == null) {
      return whole;
    }
    Matcher single = SINGLE.matcher(header.trim());
    if (!single.matches()) {
      return whole;
    }
    boolean fromStart = !single.group(1).isEmpty();
    boolean hasEnd = !single.group(2).isEmpty();
    if (fromStart) {
      long first = Long.parseLong(single.group(1));
      long last = hasEnd ? Math.min(Long.parseLong(single.group(2)), size - 1) : size - 1;
      if (hasEnd && Long.parseLong(single.group(2)) < first) {
        return whole;
      }
      return first >= size ? outside() : new ByteRange(Kind.PART, first, last - first + 1);
    }
    if (!hasEnd) {
      return whole;
    }
    long wanted = Math.min(Long.parseLong(single.group(2)), size);
    return wanted == 0 ? outside() : new ByteRange(Kind.PART, size - wanted, wanted);
  }

  /** The value of {@code Content-Range} for this answer. */
  String contentRange(long size) {
    return kind == Kind.OUTSIDE
        ? "bytes */" + size
        : "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }

  private static ByteRange outside() {
    return new ByteRange(Kind.OUTSIDE, 0, 0);
  }
}
