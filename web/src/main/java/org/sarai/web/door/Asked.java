package org.sarai.web.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that somebody asked for with a query, before signing in.
 *
 * @param path its path, as it was asked for
 * @param query its query, as it was asked for, without the question mark
 */
record Asked(String path, String query) {
  /** A cookie holds 4,096 bytes, and the text grows by a third. */
  private static final int LONGEST = 2500;

  /** What an address is made of; nothing that could end a header. */
  private static final Pattern ADDRESS = Pattern.compile("(/[!-~&&[^?#]]*)\\?([!-~&&[^#]]+)");

  /**
   * @return the page as the value of a cookie; empty if it is too long to be kept
   */
  Optional<String> cookie() {
    var address = path + "?" + query;
    return address.length() > LONGEST || !ADDRESS.matcher(address).matches()
        ? Optional.empty()
        : Optional.of(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(address.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * @param cookie value of a cookie, from anywhere
   * @return the page that it names; empty if it names none
   */
  static Optional<Asked> of(String cookie) {
    try {
      var address = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.US_ASCII);
      var parts = ADDRESS.matcher(address);
      return parts.matches()
          ? Optional.of(new Asked(parts.group(1), parts.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /**
   * Completes the address to which the server leads after signing in. Host and path stay what the
   * server says, so a cookie can lead nobody elsewhere.
   *
   * @param location where the server leads
   * @return the same with the query, if this page is the one; else unchanged
   */
  String completes(String location) {
    var path = location.replaceFirst("^[a-z]+://[^/]*", "");
    return path.equals(path()) ? location + "?" + query : location;
  }
}
