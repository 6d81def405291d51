package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.sarai.indicators.EnterValue;
import org.sarai.indicators.IndicatorDesk;
import org.sarai.indicators.Indicators;
import org.sarai.indicators.Standing;
import org.sarai.web.documents.Csv;
import org.sarai.web.documents.PaperForm;
import org.sarai.web.indicators.IndicatorsPaper;
import org.sarai.web.shell.Language;

/** What was promised, and how far it has come. */
@Path("indicators")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class IndicatorsResource {
  @EJB private IndicatorDesk desk;
  @EJB private Indicators indicators;
  @Inject private IndicatorsPaper papers;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest caller;
  @Context private Request request;

  /**
   * The caller's indicators with their values.
   *
   * @param asOf instant, ISO with zone; may be absent
   * @param format json, csv, xlsx or pdf; null asks the header
   * @return all of them in their order, or 304 if the caller has them
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV, Wanted.XLSX, Wanted.PDF})
  public Response all(@QueryParam("asOf") String asOf, @QueryParam("format") String format) {
    var form = Wanted.document(headers, format);
    var at = StatisticsResource.parsed("asOf", asOf, Instant::parse);
    var standings = indicators.all(at);
    var rows = JSON.createArrayBuilder();
    standings.forEach(standing -> rows.add(IndicatorJson.json(standing)));
    var all = rows.build();
    return Files.unlessKnown(
        request,
        Files.tag(form, Language.of(caller), at, all),
        () ->
            form.map(one -> file(one, standings, at))
                .orElseGet(
                    () ->
                        Response.ok(
                            JSON.createObjectBuilder()
                                .add("asOf", (at == null ? Instant.now() : at).toString())
                                .add("indicators", all)
                                .build(),
                            MediaType.APPLICATION_JSON)));
  }

  private Response.ResponseBuilder file(PaperForm form, List<Standing> standings, Instant at) {
    return form == PaperForm.CSV
        ? Files.csv("indicators", csv(standings))
        : Files.document("indicators", form, papers.of(standings, at == null ? Instant.now() : at));
  }

  private String csv(List<Standing> standings) {
    var language = Language.of(caller).tag();
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "code",
            "name",
            "audience",
            "measure",
            "unit",
            "baseline",
            "baseline_day",
            "due",
            "due_day",
            "actual",
            "withheld",
            "possible_duplicates",
            "target",
            "target_day",
            "achieved_percent",
            "state");
    for (var standing : standings) {
      var indicator = standing.indicator();
      var due = standing.due();
      csv.row(
          indicator.code(),
          indicator.name(language),
          indicator.audience(),
          indicator.measure().name(),
          indicator.unit() == null ? null : indicator.unit().name(),
          indicator.baseline().value(),
          indicator.baseline().day(),
          due == null ? null : due.value(),
          due == null ? null : due.day(),
          standing.actual().value(),
          standing.actual().withheld(),
          standing.actual().possibleDuplicates(),
          indicator.target().value(),
          indicator.target().day(),
          IndicatorJson.percent(standing),
          standing.state().name());
    }
    return out.toString();
  }

  /**
   * One indicator with everything about it.
   *
   * @param code its code
   * @param asOf instant, ISO with zone; may be absent
   * @param format json, csv, xlsx or pdf; null asks the header
   * @return the indicator, or 304 if the caller has it
   */
  @GET
  @Path("{code}")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV, Wanted.XLSX, Wanted.PDF})
  public Response find(
      @PathParam("code") String code,
      @QueryParam("asOf") String asOf,
      @QueryParam("format") String format) {
    var form = Wanted.document(headers, format);
    var at = StatisticsResource.parsed("asOf", asOf, Instant::parse);
    var report = indicators.report(code, at);
    var json = IndicatorJson.json(report).build();
    return Files.unlessKnown(
        request,
        Files.tag(form, Language.of(caller), at, json),
        () ->
            form.map(one -> Files.document("indicator-" + code, one, papers.of(report)))
                .orElseGet(
                    () ->
                        Response.ok(
                            JSON.createObjectBuilder(json)
                                .add("asOf", report.asOf().toString())
                                .build(),
                            MediaType.APPLICATION_JSON)));
  }

  /**
   * Says what is promised.
   *
   * @param code of the indicator
   * @param body all of it
   * @return 201 if there was none of that code, else 200
   */
  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response define(@PathParam("code") String code, JsonObject body) {
    var first = desk.define(IndicatorJson.indicator(code, body));
    return Response.status(first ? 201 : 200)
        .entity(JSON.createObjectBuilder().add("code", code).build())
        .build();
  }

  /**
   * Enters a value from outside.
   *
   * @param code of the indicator
   * @param body value, day and source
   * @return 201 with the value's id
   */
  @POST
  @Path("{code}/values")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(@PathParam("code") String code, JsonObject body) {
    var fields = new Fields(body);
    return created(
        desk.enter(
            new EnterValue(
                code,
                IndicatorJson.number(body, "value"),
                fields.day("day"),
                fields.text("source"))));
  }

  /**
   * Says something about an indicator.
   *
   * @param code of the indicator
   * @param body text
   * @return 201 with the comment's id
   */
  @POST
  @Path("{code}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response comment(@PathParam("code") String code, JsonObject body) {
    return created(desk.comment(code, new Fields(body).text("text")));
  }

  /**
   * Takes an indicator back.
   *
   * @param code of the indicator
   * @param body {@code {reason}}
   * @return the code
   */
  @POST
  @Path("{code}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject withdraw(@PathParam("code") String code, JsonObject body) {
    desk.withdraw(code, new Fields(body).text("reason"));
    return withdrawn(code);
  }

  /**
   * Takes an entered value back.
   *
   * @param code of the indicator
   * @param id of the value
   * @param body {@code {reason}}
   * @return the value's id
   */
  @POST
  @Path("{code}/values/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject withdrawValue(
      @PathParam("code") String code, @PathParam("id") String id, JsonObject body) {
    desk.withdrawValue(code, id, new Fields(body).text("reason"));
    return withdrawn(id);
  }

  /**
   * Takes a comment back.
   *
   * @param code of the indicator
   * @param id of the comment
   * @return the comment's id
   */
  @POST
  @Path("{code}/comments/{id}/withdrawal")
  public JsonObject withdrawComment(@PathParam("code") String code, @PathParam("id") String id) {
    desk.withdrawComment(code, id);
    return withdrawn(id);
  }

  private static JsonObject withdrawn(String id) {
    return JSON.createObjectBuilder().add("id", id).add("withdrawn", true).build();
  }

  private static Response created(String id) {
    return Response.status(201).entity(JSON.createObjectBuilder().add("id", id).build()).build();
  }
}
