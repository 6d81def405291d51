package org.sarai.web.indicators;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Measure;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.web.shell.Query;

/** The question of an indicator as the address of the page that has its figure, both ways. */
final class QuestionAddress {
  /** What such addresses say that is no filter. */
  private static final Set<String> OTHERS = Set.of("by", "audience", "asOf", "lang", "page");

  private QuestionAddress() {}

  /**
   * @param asOf as the address says it; null for now
   * @return address of the page of figures; null for what is entered
   */
  static String of(Indicator indicator, String asOf) {
    if (indicator.measure() == Measure.ENTERED) {
      return null;
    }
    var question = indicator.question();
    var parameters = new ArrayList<String>();
    add(parameters, "from", question.from());
    add(parameters, "to", question.to());
    add(parameters, "asOf", asOf);
    var usual = Register.OFFICIALS.audience().equals(indicator.audience());
    if (indicator.measure().ofTrained()) {
      add(parameters, "audience", usual ? null : indicator.audience());
    }
    new TreeMap<>(question.filters()).forEach((name, value) -> add(parameters, name, value));
    return page(indicator.measure())
        + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  private static String page(Measure measure) {
    return switch (measure) {
      case OUTREACH -> "/outreach";
      case COUNSELLING -> "/counselling";
      default -> "/admin";
    };
  }

  private static void add(List<String> parameters, String name, Object value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  /**
   * What an address asks.
   *
   * @param address of a page of figures, or what follows its question mark; null for everything
   * @param by what divides the figure, whatever the address says
   */
  static IndicatorQuestion question(String address, List<String> by) {
    var filters = new TreeMap<String, String>();
    LocalDate from = null;
    LocalDate to = null;
    for (Map.Entry<String, String> one : parameters(address).entrySet()) {
      switch (one.getKey()) {
        case "from" -> from = Query.day(one.getValue());
        case "to" -> to = Query.day(one.getValue());
        default -> {
          if (!OTHERS.contains(one.getKey())) {
            filters.put(one.getKey(), one.getValue());
          }
        }
      }
    }
    return new IndicatorQuestion(from, to, filters, by);
  }

  private static Map<String, String> parameters(String address) {
    var typed = Objects.requireNonNullElse(address, "");
    var query = typed.substring(typed.indexOf('?') + 1);
    var parameters = new TreeMap<String, String>();
    if (!typed.contains("?") && !query.contains("=")) {
      return parameters;
    }
    for (var pair : query.split("&")) {
      var equals = pair.indexOf('=');
      if (equals > 0 && equals < pair.length() - 1) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException damaged) {
      throw Refused.invalid("refused.indicatorAddress");
    }
  }
}
