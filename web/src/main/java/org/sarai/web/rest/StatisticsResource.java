package org.sarai.web.rest;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.web.documents.PaperForm;
import org.sarai.web.reporting.FiguresPaper;
import org.sarai.web.shell.Language;

/** How many people were trained, across which institutions. */
@Path("statistics/trained")
@RequestScoped
public class StatisticsResource {
  private static final Set<String> OWN = Set.of("by", "from", "to", "asOf", "audience", "format");

  @EJB private Statistics statistics;
  @Inject private FiguresPaper papers;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest caller;
  @Context private Request request;
  @Context private UriInfo address;

  /**
   * Answers the question; every dimension is a filter too.
   *
   * @param by dimensions that divide the answer, with commas between them
   * @param from first day of completion, ISO; may be absent
   * @param to last day of completion, inclusive, ISO; may be absent
   * @param asOf instant, ISO with zone; may be absent
   * @param audience officials (the default), migrants or all
   * @param format json, csv, xlsx or pdf, for links, which cannot say what they accept; null asks
   *     the header
   * @return exact figures, or 304 if the caller has them
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV, Wanted.XLSX, Wanted.PDF})
  public Response trained(
      @QueryParam("by") @DefaultValue("") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("asOf") String asOf,
      @QueryParam("audience") @DefaultValue("officials") String audience,
      @QueryParam("format") String format) {
    var form = Wanted.document(headers, format);
    var question =
        new TrainedQuestion(
            dimensions(by),
            parsed("from", from, LocalDate::parse),
            parsed("to", to, LocalDate::parse),
            parsed("asOf", asOf, Instant::parse),
            audience,
            filters());
    var trained = statistics.trained(question);
    var tag =
        Files.tag(
            form,
            Language.of(caller),
            question.by(),
            question.from(),
            question.to(),
            question.asOf(),
            audience,
            new TreeMap<>(question.filters()),
            FiguresJson.timeless(trained));
    return Files.unlessKnown(
        request,
        tag,
        () ->
            form.map(one -> file(one, question, trained))
                .orElseGet(() -> Response.ok(FiguresJson.of(trained), MediaType.APPLICATION_JSON)));
  }

  private Response.ResponseBuilder file(PaperForm form, TrainedQuestion question, Trained trained) {
    var name = "trained-" + trained.asOf().truncatedTo(SECONDS).toString().replace(":", "");
    return form == PaperForm.CSV
        ? Files.csv(name, FiguresCsv.of(question.by(), trained))
        : Files.document(name, form, papers.of(question, trained));
  }

  private static List<Dimension> dimensions(String by) {
    return Arrays.stream(by.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(StatisticsResource::dimension)
        .distinct()
        .toList();
  }

  static Dimension dimension(String name) {
    return Dimension.of(name).orElseThrow(() -> Refused.invalid("problem.noDimension", name));
  }

  static <T> T parsed(String name, String value, Function<String, T> parser) {
    try {
      return value == null || value.isBlank() ? null : parser.apply(value);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("problem.noDate", name, value);
    }
  }

  private Map<Dimension, String> filters() {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    address
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name)) {
                filters.put(dimension(name), values.get(0));
              }
            });
    return filters;
  }
}
