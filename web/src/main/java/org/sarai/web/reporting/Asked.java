package org.sarai.web.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/**
 * The question that an address holds. Two addresses that ask the same are the same: parameters come
 * in one order, and those without a value not at all.
 *
 * @param by one or two dimensions that divide the figures; empty for none
 * @param from first day of completion; null for no limit
 * @param to last day of completion, inclusive; null for no limit
 * @param asOf a day, at whose end the ledgers are read, or an instant; null for now
 * @param audience {@code officials}, {@code migrants} or {@code all}
 * @param filters values that dimensions must have
 * @param outside whether the figures are wanted as they may leave the house
 */
record Asked(
    List<Dimension> by,
    LocalDate from,
    LocalDate to,
    String asOf,
    String audience,
    Map<Dimension, String> filters,
    boolean outside) {
  private static final int MOST = 2;

  Asked {
    by = List.copyOf(by);
    var sorted = new EnumMap<Dimension, String>(Dimension.class);
    sorted.putAll(filters);
    filters = Collections.unmodifiableMap(sorted);
  }

  /**
   * @param parameters of the address; those that are not the question's are passed over
   * @param audience whose figures are meant when the address does not say it
   */
  static Asked of(Map<String, String[]> parameters, String audience) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var value = text(parameters, dimension.parameter());
      if (value != null) {
        filters.put(dimension, value);
      }
    }
    var asked = text(parameters, "audience");
    return new Asked(
        dimensions(parameters),
        day(text(parameters, "from")),
        day(text(parameters, "to")),
        moment(text(parameters, "asOf")),
        asked == null ? audience : asked,
        filters,
        "true".equals(text(parameters, "outside")));
  }

  private static List<Dimension> dimensions(Map<String, String[]> parameters) {
    var by =
        Arrays.stream(parameters.getOrDefault("by", new String[0]))
            .flatMap(names -> Stream.of(names.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    Dimension.of(name)
                        .orElseThrow(() -> Refused.invalid("problem.noDimension", name)))
            .distinct()
            .toList();
    if (by.size() > MOST) {
      throw Refused.invalid("problem.noDimension", by.get(MOST).parameter());
    }
    return by;
  }

  private static String text(Map<String, String[]> parameters, String name) {
    return Arrays.stream(parameters.getOrDefault(name, new String[0]))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notIso) {
      throw Refused.invalid("refused.day", text);
    }
  }

  private static String moment(String text) {
    if (text != null) {
      instant(text);
    }
    return text;
  }

  /** The last instant of a day, or the instant itself. */
  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusNanos(1_000);
    } catch (DateTimeException neither) {
      throw Refused.invalid("refused.day", text);
    }
  }

  /** At what has not come yet, the ledgers stand as they do now. */
  private Instant at() {
    var at = asOf == null ? null : instant(asOf);
    return at == null || at.isAfter(Instant.now()) ? null : at;
  }

  /** As it is divided in the address. */
  TrainedQuestion question() {
    return divided(by);
  }

  /** The same people, divided otherwise or not at all. */
  TrainedQuestion divided(List<Dimension> otherwise) {
    return new TrainedQuestion(otherwise, from, to, at(), audience, filters);
  }

  Asked by(List<Dimension> otherwise) {
    return new Asked(otherwise, from, to, asOf, audience, filters, outside);
  }

  /** The same as it may leave the house, or as it is. */
  Asked outside(boolean so) {
    return new Asked(by, from, to, asOf, audience, filters, so);
  }

  Asked within(LocalDate first, LocalDate last) {
    return new Asked(by, first, last, asOf, audience, filters, outside);
  }

  Asked with(Dimension dimension, String value) {
    var more = new EnumMap<Dimension, String>(Dimension.class);
    more.putAll(filters);
    more.put(dimension, value);
    return new Asked(by, from, to, asOf, audience, more, outside);
  }

  Asked without(Dimension dimension) {
    var fewer = new EnumMap<Dimension, String>(Dimension.class);
    fewer.putAll(filters);
    fewer.remove(dimension);
    return new Asked(by, from, to, asOf, audience, fewer, outside);
  }

  /** The address of a page with this question; {@code usual} need not be said. */
  String address(String path, String usual) {
    var parameters = new ArrayList<String>();
    if (!by.isEmpty()) {
      parameters.add(
          "by=" + by.stream().map(Dimension::parameter).collect(Collectors.joining(",")));
    }
    add(parameters, "from", from);
    add(parameters, "to", to);
    add(parameters, "asOf", asOf);
    add(parameters, "audience", audience.equals(usual) ? null : audience);
    filters.forEach((dimension, value) -> add(parameters, dimension.parameter(), value));
    add(parameters, "outside", outside ? "true" : null);
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }

  private static void add(List<String> parameters, String name, Object value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
