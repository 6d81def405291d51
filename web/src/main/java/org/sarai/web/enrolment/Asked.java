package org.sarai.web.enrolment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.shared.Refused;

/** What addresses and forms of these pages hold. Nonsense in an address asks for nothing. */
final class Asked {
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");
  private static final List<String> PLACES = List.of("/enrolments", "/cohorts/");

  private Asked() {}

  static ParticipationFilter filter() {
    return new ParticipationFilter(
        text("course").orElse(null), null, state(), "true".equals(text("overdue").orElse("")));
  }

  private static State state() {
    var wanted = text("state").orElse("");
    return Arrays.stream(State.values())
        .filter(state -> state.name().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  /** The filter as it stands in an address, with an ampersand at its end unless it is empty. */
  static String query(ParticipationFilter filter) {
    return part("course", filter.courseCode())
        + part("state", filter.state())
        + (filter.overdue() ? "overdue=true&" : "");
  }

  private static String part(String name, Object value) {
    return value == null
        ? ""
        : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8) + "&";
  }

  static int page() {
    return text("page")
        .filter(page -> PAGE.matcher(page).matches())
        .map(Integer::valueOf)
        .orElse(1);
  }

  static Optional<String> text(String name) {
    return Optional.ofNullable(Faces.getRequestParameter(name)).filter(text -> !text.isBlank());
  }

  static Optional<Long> id(String name) {
    return text(name).filter(id -> ID.matcher(id).matches()).map(Long::valueOf);
  }

  static List<Long> ids(String name) {
    return Stream.ofNullable(Faces.getRequestParameterValues(name))
        .flatMap(Arrays::stream)
        .filter(id -> ID.matcher(id).matches())
        .map(Long::valueOf)
        .distinct()
        .toList();
  }

  /** A day that somebody has typed; empty when they have not. */
  static Optional<LocalDate> day(String name) {
    try {
      return text(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("refused.day", text(name).orElse(""));
    }
  }

  /** A number of places that somebody has typed. */
  static Optional<Integer> places(String name) {
    var typed = text(name);
    if (typed.isPresent() && !PAGE.matcher(typed.get()).matches()) {
      throw Refused.invalid("refused.places", typed.get());
    }
    return typed.map(Integer::valueOf);
  }

  /** Part of the address after the page's name; 0 when there is none, or no number. */
  static long idInPath() {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/").substring(1);
    return ID.matcher(path).matches() ? Long.parseLong(path) : 0;
  }

  /** Where the form wants to go back to: one of these pages, with its filter. */
  static String back() {
    var back = text("back").orElse("/enrolments");
    return PLACES.stream().anyMatch(back::startsWith) ? back : "/enrolments";
  }
}
