package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.sarai.reporting.Differences;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FreezeReport;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.Verification;
import org.sarai.web.documents.PaperForm;
import org.sarai.web.reporting.FiguresCsv;
import org.sarai.web.reporting.FiguresPaper;
import org.sarai.web.shell.Language;

/** Reports that stay, held against the ledgers whenever somebody asks. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReportsResource {
  private static final int MOST = 200;

  @EJB private FrozenReports reports;
  @Inject private FiguresPaper papers;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest caller;
  @Context private Request request;

  /**
   * Freezes the answer to a question.
   *
   * @param body title, question and the lists that are left out
   * @return 201 with the report's reference
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response freeze(JsonObject body) {
    var reference =
        reports.freeze(
            new FreezeReport(
                body.getString("title", null), question(body), strings(body, "leftOut")));
    return Response.created(URI.create("reports/" + reference))
        .entity(JSON.createObjectBuilder().add("id", reference).build())
        .build();
  }

  private static TrainedQuestion question(JsonObject body) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    if (body.get("filters") instanceof JsonObject given) {
      given.forEach((name, value) -> filters.put(StatisticsResource.dimension(name), text(value)));
    }
    return new TrainedQuestion(
        strings(body, "by").stream().map(StatisticsResource::dimension).toList(),
        StatisticsResource.parsed("from", body.getString("from", null), LocalDate::parse),
        StatisticsResource.parsed("to", body.getString("to", null), LocalDate::parse),
        StatisticsResource.parsed("asOf", body.getString("asOf", null), Instant::parse),
        body.getString("audience", "officials"),
        filters);
  }

  private static List<String> strings(JsonObject body, String name) {
    return body.containsKey(name)
        ? body.getJsonArray(name).stream().map(ReportsResource::text).toList()
        : List.of();
  }

  private static String text(Object value) {
    return value instanceof JsonString string ? string.getString() : String.valueOf(value);
  }

  /**
   * The caller's reports.
   *
   * @param first how many newer ones to leave out
   * @return the reports, the newest first, without figures
   */
  @GET
  public JsonObject all(@QueryParam("first") @DefaultValue("0") int first) {
    var page = reports.all(Math.max(0, first), MOST);
    var rows = JSON.createArrayBuilder();
    page.rows().forEach(report -> rows.add(json(report)));
    return JSON.createObjectBuilder().add("total", page.total()).add("reports", rows).build();
  }

  /**
   * One report with its figures, read from the ledgers just now.
   *
   * @param reference the report's
   * @param format json, csv, xlsx or pdf, for links, which cannot say what they accept; null asks
   *     the header
   * @return the report, its figures, and whether they are those that were sealed; 304 if the caller
   *     has it
   */
  @GET
  @Path("{reference}")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV, Wanted.XLSX, Wanted.PDF})
  public Response find(
      @PathParam("reference") String reference, @QueryParam("format") String format) {
    var form = Wanted.document(headers, format);
    var report = reports.find(reference);
    var verified = reports.verify(reference);
    var told = JSON.createObjectBuilder(json(report));
    if (verified.hash() != null) {
      told.add("hashNow", verified.hash());
    }
    var json =
        told.add("figures", FiguresJson.of(verified.figures()))
            .add("same", verified.same())
            .add("signed", verified.signed())
            .build();
    return Files.unlessKnown(
        request,
        Files.tag(form, Language.of(caller), json),
        () ->
            form.map(one -> file(one, report, verified))
                .orElseGet(() -> Response.ok(json, MediaType.APPLICATION_JSON)));
  }

  private Response.ResponseBuilder file(
      PaperForm form, FrozenReport report, Verification verified) {
    var name = "report-" + report.reference();
    return form == PaperForm.CSV
        ? Files.csv(name, FiguresCsv.of(report.question().by(), verified.figures()))
        : Files.document(name, form, papers.of(report, verified));
  }

  /**
   * What has changed since.
   *
   * @param reference the report's
   * @return both totals, and the steps between them
   */
  @GET
  @Path("{reference}/differences")
  public JsonObject differences(@PathParam("reference") String reference) {
    var differences = reports.differences(reference);
    var lines = JSON.createArrayBuilder();
    for (Differences.Line line : differences.lines()) {
      lines.add(
          JSON.createObjectBuilder()
              .add("reason", line.reason().name())
              .add("persons", line.persons())
              .add("participations", line.participations()));
    }
    return JSON.createObjectBuilder()
        .add("frozen", FiguresJson.of(differences.frozen()))
        .add("now", FiguresJson.of(differences.now()))
        .add("lines", lines)
        .build();
  }

  /**
   * @return the key with which anybody can check a report's signature
   */
  @GET
  @Path("key")
  public JsonObject key() {
    return JSON.createObjectBuilder()
        .add("algorithm", "Ed25519")
        .add("publicKey", reports.publicKey())
        .build();
  }

  private static JsonObject json(FrozenReport report) {
    var question = report.question();
    var by = JSON.createArrayBuilder();
    question.by().forEach(dimension -> by.add(dimension.parameter()));
    var filters = JSON.createObjectBuilder();
    question.filters().forEach((name, value) -> filters.add(name.parameter(), value));
    var json =
        JSON.createObjectBuilder()
            .add("id", report.reference())
            .add("title", report.title())
            .add("audience", question.audience())
            .add("by", by)
            .add("filters", filters)
            .add("asOf", question.asOf().toString())
            .add("ruleVersion", report.ruleVersion())
            .add("leftOut", JSON.createArrayBuilder(report.leftOut()))
            .add("frozenAt", report.frozenAt().toString());
    if (report.hash() != null) {
      json.add("hash", report.hash()).add("signature", report.signature());
    }
    if (question.from() != null) {
      json.add("from", question.from().toString());
    }
    if (question.to() != null) {
      json.add("to", question.to().toString());
    }
    return json.build();
  }
}
