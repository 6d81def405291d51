package org.sarai.web.records;

import java.util.Objects;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/** What the addresses of these pages hold: a name after the page's own, and a page number. */
final class Address {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  private Address() {}

  /** Part of the address after the page's name; empty when it is not there. */
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
    return page() == 1 ? null : address + "?page=" + (page() - 1);
  }

  static String next(String address, int rows, long total) {
    return total > (long) page() * rows ? address + "?page=" + (page() + 1) : null;
  }
}
