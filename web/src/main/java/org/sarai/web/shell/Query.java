package org.sarai.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.sarai.shared.Refused;

/** What the address of a page asks for: names after the page's own, filters, a page number. */
public final class Query {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private Query() {}

  /**
   * @param index from 0
   * @return a part of the address after the page's name; empty when it is not there
   */
  public static String segment(int index) {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
    var segments = path.substring(1).split("/");
    return index < segments.length ? segments[index] : "";
  }

  /**
   * @param text a number in an address or a form
   * @param refusal key of the sentence when it is none
   * @return the id
   * @throws Refused (not found) if it is none
   */
  public static long id(String text, String refusal) {
    if (text == null || !ID.matcher(text).matches()) {
      throw Refused.notFound(refusal, text == null ? "" : text);
    }
    return Long.parseLong(text);
  }

  /**
   * @param name of a filter
   * @return its value; null when it is absent or blank
   */
  public static String filter(String name) {
    var value = Faces.getRequestParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * @param text a day, ISO
   * @return the day; null for nothing
   * @throws Refused (invalid) if it is none
   */
  public static LocalDate day(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException notIso) {
      throw Refused.invalid("refused.day", text);
    }
  }

  /**
   * @return the page number in the address, from 1
   */
  public static int page() {
    var page = String.valueOf(Faces.getRequestParameter("page"));
    return NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
  }

  /**
   * @param address of the page, without a query
   * @param filters names of the filters that stay
   * @return address of the page before; null on the first
   */
  public static String previous(String address, String... filters) {
    return page() == 1 ? null : link(address, page() - 1, filters);
  }

  /**
   * @param address of the page, without a query
   * @param rows how many a page has
   * @param total how many there are
   * @param filters names of the filters that stay
   * @return address of the next page; null on the last
   */
  public static String next(String address, int rows, long total, String... filters) {
    return total > (long) page() * rows ? link(address, page() + 1, filters) : null;
  }

  /**
   * @param address of the page, without a query
   * @param name of a filter that changes
   * @param value its new value
   * @param filters names of the filters that stay
   * @return address of the first page of the same question with that filter
   */
  public static String same(String address, String name, String value, String... filters) {
    var query = kept(filters);
    query.put(name, value);
    return joined(address, query);
  }

  private static String link(String address, int page, String... filters) {
    var query = kept(filters);
    query.put("page", Integer.toString(page));
    return joined(address, query);
  }

  private static Map<String, String> kept(String... filters) {
    var query = new LinkedHashMap<String, String>();
    Arrays.stream(filters)
        .filter(name -> filter(name) != null)
        .forEach(name -> query.put(name, filter(name)));
    return query;
  }

  static String joined(String address, Map<String, String> query) {
    return query.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", address + "?", ""));
  }
}
