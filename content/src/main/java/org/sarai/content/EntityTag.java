package org.sarai.content;

import java.util.Arrays;

/** Strong entity tags made from content hashes, and the comparison that RFC 9110 asks for. */
final class EntityTag {
  private EntityTag() {}

  /** The tag of a content with this hash (hexadecimal digits). */
  static String of(String hash) {
    return '"' + hash + '"';
  }

  /**
   * Whether a browser that sends this {@code If-None-Match} has the content already. The server's
   * compression may have weakened the tag on its way, so the weak comparison is used.
   *
   * @param ifNoneMatch null if there was none
   */
  static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::trim)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(one -> one.equals("*") || one.equals(tag));
  }
}
