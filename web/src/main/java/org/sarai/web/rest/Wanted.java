package org.sarai.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.sarai.shared.Refused;

/** In which form an answer is wanted. */
final class Wanted {
  static final String CSV = "text/csv";

  private Wanted() {}

  /**
   * @param format csv or json, for links, which cannot say what they accept; null asks the header
   */
  static boolean csv(HttpHeaders headers, String format) {
    if (format == null) {
      var json = MediaType.APPLICATION_JSON_TYPE;
      return headers.getAcceptableMediaTypes().stream()
          .filter(type -> type.isCompatible(json) || type.isCompatible(MediaType.valueOf(CSV)))
          .findFirst()
          .filter(type -> !type.isCompatible(json))
          .isPresent();
    }
    return switch (format) {
      case "csv" -> true;
      case "json" -> false;
      default -> throw Refused.invalid("problem.noFormat", format);
    };
  }
}
