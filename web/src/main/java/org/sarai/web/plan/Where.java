package org.sarai.web.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.shared.Refused;

/** What the address says: {@code /plan/ACADEMY/YEAR}. */
final class Where {
  private Where() {}

  /** The academy's id; null on the list. */
  static Long academy() {
    var id = segment(0);
    if (id.isEmpty()) {
      return null;
    }
    if (!id.matches("\\d{1,18}")) {
      throw Refused.notFound("refused.planAcademy");
    }
    return Long.valueOf(id);
  }

  /** The year; this year when the address names none. */
  static int year() {
    var year = segment(1);
    if (year.isEmpty()) {
      return LocalDate.now(ZoneOffset.UTC).getYear();
    }
    if (!year.matches("\\d{4}")) {
      throw Refused.notFound("refused.planAcademy");
    }
    return Integer.parseInt(year);
  }

  static String address() {
    return "/plan/" + academy() + "/" + year();
  }

  private static String segment(int index) {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
    var segments = path.substring(1).split("/");
    return index < segments.length ? segments[index] : "";
  }
}
