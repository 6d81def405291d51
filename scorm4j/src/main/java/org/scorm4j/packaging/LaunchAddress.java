package org.scorm4j.packaging;

import java.nio.charset.StandardCharsets;

/** Addresses within a package: percent-encoding and the parameters of items. */
public final class LaunchAddress {
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

  private LaunchAddress() {}

  /**
   * Adds an item's parameters to a launch address (CAM 3.4.1.12, "parameters"): leading {@code ?}
   * and {@code &} fall away; a fragment is added only where there is none; otherwise they join the
   * query.
   */
  public static String of(String launch, String parameters) {
    var rest = parameters.trim();
    while (rest.startsWith("?") || rest.startsWith("&")) {
      rest = rest.substring(1);
    }
    if (rest.isEmpty()) {
      return launch;
    }
    rest = encodeUnsafe(rest);
    var hash = launch.indexOf('#');
    if (rest.startsWith("#")) {
      return hash >= 0 ? launch : launch + rest;
    }
    var address = hash >= 0 ? launch.substring(0, hash) : launch;
    var fragment = hash >= 0 ? launch.substring(hash) : "";
    return address + (address.indexOf('?') >= 0 ? '&' : '?') + rest + fragment;
  }

  /** Percent-encodes a path of the package, so that any file name survives in an address. */
  static String encodePath(String path) {
    var encoded = new StringBuilder(path.length() + 16);
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (one & 0xff);
      if (isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        appendEncoded(encoded, one);
      }
    }
    return encoded.toString();
  }

  /** Encodes what may not stand in an address and leaves the author's own encoding alone. */
  static String encodeUnsafe(String text) {
    var encoded = new StringBuilder(text.length() + 16);
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (one & 0xff);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        appendEncoded(encoded, one);
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static void appendEncoded(StringBuilder target, byte one) {
    target
        .append('%')
        .append(Character.toUpperCase(Character.forDigit(one >> 4 & 0xf, 16)))
        .append(Character.toUpperCase(Character.forDigit(one & 0xf, 16)));
  }
}
