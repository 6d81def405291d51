package org.sarai.web.imports;

import java.util.Objects;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/** What the addresses of these pages hold: a reference, a word after it, and a query. */
final class Address {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  private Address() {}

  /** Part of the address after {@code /imports}; empty when it is not there. */
  static String segment(int index) {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
    var segments = path.substring(1).split("/");
    return index < segments.length ? segments[index] : "";
  }

  /** The page number in the address, from 1. */
  static int page() {
    var page = String.valueOf(Faces.getRequestParameter("page"));
    return NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
  }

  static String previous(String address) {
    return page() == 1 ? null : with(address, page() - 1);
  }

  static String next(String address, int rows, long total) {
    return total > (long) page() * rows ? with(address, page() + 1) : null;
  }

  private static String with(String address, int page) {
    return address + (address.contains("?") ? "&" : "?") + "page=" + page;
  }
}
