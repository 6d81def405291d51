package org.sarai.web.outreach;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** What the address asks for: a period, what divides the sums, and a page of the list. */
final class Asked {
  private static final List<String> RECORDING =
      List.of(
          Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.FOCAL_POINT, Roles.COUNSELLOR);

  private Asked() {}

  static boolean isRecording() {
    return RECORDING.stream().anyMatch(Faces::isUserInRole);
  }

  /** An address with those of the parameters, in pairs, that have a value. */
  static String address(String path, Object... parameters) {
    var address = new StringBuilder(path);
    var join = '?';
    for (var index = 0; index < parameters.length; index += 2) {
      if (parameters[index + 1] != null) {
        var value = URLEncoder.encode(parameters[index + 1].toString(), StandardCharsets.UTF_8);
        address.append(join).append(parameters[index]).append('=').append(value);
        join = '&';
      }
    }
    return address.toString();
  }

  static ReachQuestion question() {
    return new ReachQuestion(List.of(by()), day(text("from")), day(text("to")), null, Map.of());
  }

  /** The same period, undivided. */
  static ReachQuestion period() {
    return new ReachQuestion(List.of(), day(text("from")), day(text("to")), null, Map.of());
  }

  static ReachDimension by() {
    return ReachDimension.of(String.valueOf(text("by"))).orElse(ReachDimension.INSTITUTION);
  }

  /** A parameter; null when it is absent or empty. */
  static String text(String name) {
    var value = Faces.getRequestParameter(name);
    return value == null || value.isBlank() ? null : value;
  }

  static int page() {
    var page = String.valueOf(text("page"));
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
  }

  static Long id(String name) {
    var id = String.valueOf(text(name));
    return id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
  }

  static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notIso) {
      throw Refused.invalid("refused.day", text);
    }
  }
}
