package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.stream.Collectors;
import org.sarai.indicators.Attributed;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Project;
import org.sarai.indicators.ProjectFigures;
import org.sarai.indicators.Projects;
import org.sarai.shared.Refused;
import org.sarai.web.documents.Csv;
import org.sarai.web.documents.PaperForm;
import org.sarai.web.indicators.IndicatorsPaper;
import org.sarai.web.shell.Language;

/** Projects and funders, and who was trained by and for them. */
@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProjectsResource {
  @EJB private Projects projects;
  @Inject private IndicatorsPaper papers;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest caller;
  @Context private Request request;

  /**
   * All projects and funders with their figures.
   *
   * @param audience officials (the default), migrants or all
   * @param asOf instant, ISO with zone; may be absent
   * @param format json, csv, xlsx or pdf; null asks the header
   * @return the figures, or 304 if the caller has them
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV, Wanted.XLSX, Wanted.PDF})
  public Response all(
      @QueryParam("audience") @DefaultValue("officials") String audience,
      @QueryParam("asOf") String asOf,
      @QueryParam("format") String format) {
    var form = Wanted.document(headers, format);
    var at = StatisticsResource.parsed("asOf", asOf, Instant::parse);
    var figures = projects.figures(audience, at);
    var json = json(figures).build();
    return Files.unlessKnown(
        request,
        Files.tag(form, Language.of(caller), at, json),
        () ->
            form.map(one -> file(one, figures))
                .orElseGet(
                    () ->
                        Response.ok(
                            JSON.createObjectBuilder(json)
                                .add("asOf", figures.asOf().toString())
                                .build(),
                            MediaType.APPLICATION_JSON)));
  }

  private Response.ResponseBuilder file(PaperForm form, ProjectFigures figures) {
    return form == PaperForm.CSV
        ? Files.csv("projects", csv(figures))
        : Files.document("projects", form, papers.of(figures));
  }

  private String csv(ProjectFigures figures) {
    var language = Language.of(caller).tag();
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "code",
            "name",
            "begins",
            "ends",
            "budget",
            "currency",
            "funders",
            "persons",
            "participations",
            "withheld");
    for (var row : figures.projects()) {
      var project = row.project();
      var known = project != null;
      csv.row(
          row.code(),
          known ? project.name(language) : null,
          known ? project.begins() : null,
          known ? project.ends() : null,
          known ? project.budget() : null,
          known ? project.currency() : null,
          known
              ? project.fundings().stream().map(Funding::funder).collect(Collectors.joining(" "))
              : null,
          row.figures().persons(),
          row.figures().participations(),
          row.figures().withheld());
    }
    return out.toString();
  }

  private static JsonObjectBuilder json(ProjectFigures figures) {
    var rows = JSON.createArrayBuilder();
    for (var row : figures.projects()) {
      var json =
          row.project() == null
              ? JSON.createObjectBuilder().add("code", row.code())
              : json(row.project());
      rows.add(json.add("inRegister", row.project() != null).add("figures", json(row.figures())));
    }
    var json =
        JSON.createObjectBuilder()
            .add("audience", figures.audience())
            .add("projects", rows)
            .add("funders", funders(figures))
            .add("total", json(figures.total()));
    if (figures.more() != null) {
      json.add("more", figures.more());
    }
    return json;
  }

  private static JsonArrayBuilder funders(ProjectFigures figures) {
    var funders = JSON.createArrayBuilder();
    for (var one : figures.funders()) {
      funders.add(
          JSON.createObjectBuilder()
              .add("code", one.funder().code())
              .add("name", IndicatorJson.json(one.funder().names()))
              .add("projects", JSON.createArrayBuilder(one.projects()))
              .add("cofunded", JSON.createArrayBuilder(one.cofunded()))
              .add("figures", json(one.figures())));
    }
    return funders;
  }

  private static JsonObjectBuilder json(Project project) {
    var funders = JSON.createArrayBuilder();
    for (var funding : project.fundings()) {
      var json = JSON.createObjectBuilder().add("code", funding.funder());
      if (funding.share() != null) {
        json.add("share", funding.share());
      }
      funders.add(json);
    }
    var json =
        JSON.createObjectBuilder()
            .add("code", project.code())
            .add("name", IndicatorJson.json(project.names()))
            .add("funders", funders);
    IndicatorJson.add(json, "from", project.begins());
    IndicatorJson.add(json, "to", project.ends());
    IndicatorJson.add(json, "currency", project.currency());
    if (project.budget() != null) {
      json.add("budget", project.budget());
    }
    return json;
  }

  private static JsonObjectBuilder json(Attributed figures) {
    var json = JSON.createObjectBuilder().add("withheld", figures.withheld());
    if (!figures.withheld()) {
      json.add("persons", figures.persons()).add("participations", figures.participations());
    }
    if (figures.possibleDuplicates() != null) {
      json.add("possibleDuplicates", figures.possibleDuplicates());
    }
    return json;
  }

  /**
   * Says what a project is.
   *
   * @param code as records name it
   * @param body all of it
   * @return 201 if there was none of that code, else 200
   */
  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response define(@PathParam("code") String code, JsonObject body) {
    var fields = new Fields(body);
    return said(
        code,
        projects.define(
            new Project(
                code,
                IndicatorJson.words(body, "name"),
                fields.day("from"),
                fields.day("to"),
                IndicatorJson.number(body, "budget"),
                fields.text("currency"),
                IndicatorJson.list(body, "funders").stream()
                    .map(ProjectsResource::funding)
                    .toList())));
  }

  private static Funding funding(JsonValue value) {
    if (value instanceof JsonObject json) {
      return new Funding(new Fields(json).text("code"), IndicatorJson.number(json, "share"));
    }
    throw Refused.invalid("problem.noValue", "funders");
  }

  static Response said(String code, boolean first) {
    return Response.status(first ? 201 : 200)
        .entity(JSON.createObjectBuilder().add("code", code).build())
        .build();
  }
}
