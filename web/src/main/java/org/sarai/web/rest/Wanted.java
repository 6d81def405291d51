package org.sarai.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarai.shared.Refused;
import org.sarai.web.documents.PaperForm;

/** In which form an answer is wanted. */
final class Wanted {
  static final String CSV = "text/csv";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PDF = "application/pdf";

  private Wanted() {}

  /**
   * @param format csv or json, for links, which cannot say what they accept; null asks the header
   */
  static boolean csv(HttpHeaders headers, String format) {
    return form(headers, format, PaperForm.CSV).isPresent();
  }

  /**
   * @param format csv, xlsx, pdf or json, as above
   * @return the form of a document; empty for JSON
   */
  static Optional<PaperForm> document(HttpHeaders headers, String format) {
    return form(headers, format, PaperForm.values());
  }

  private static Optional<PaperForm> form(HttpHeaders headers, String format, PaperForm... forms) {
    if (format == null) {
      return headers.getAcceptableMediaTypes().stream()
          .flatMap(type -> accepted(type, forms))
          .findFirst()
          .flatMap(form -> form);
    }
    if (format.equals("json")) {
      return Optional.empty();
    }
    return Optional.of(
        PaperForm.of(format)
            .filter(form -> Arrays.asList(forms).contains(form))
            .orElseThrow(() -> Refused.invalid("problem.noFormat", format)));
  }

  /** Whoever accepts anything gets JSON, hence it comes first. */
  private static Stream<Optional<PaperForm>> accepted(MediaType type, PaperForm... forms) {
    return Stream.concat(
            Stream.of(Optional.<PaperForm>empty()), Arrays.stream(forms).map(Optional::of))
        .filter(form -> type.isCompatible(MediaType.valueOf(mediaType(form))));
  }

  private static String mediaType(Optional<PaperForm> form) {
    return form.map(PaperForm::mediaType).orElse(MediaType.APPLICATION_JSON);
  }
}
