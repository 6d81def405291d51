package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.HashMap;
import org.sarai.learning.CourseFigures;
import org.sarai.learning.CourseStatistics;
import org.sarai.learning.Distribution;
import org.sarai.learning.LearnerFigures;
import org.sarai.learning.UnitFigures;
import org.sarai.shared.Refused;
import org.sarai.web.documents.Csv;
import org.sarai.web.shell.Language;
import org.sarai.web.statistics.CourseAsked;

/** How people get on in a course. */
@Path("statistics/courses")
public class CourseStatisticsResource {
  private static final int BAND = 10;

  @EJB private CourseStatistics statistics;
  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;
  @Context private Request caller;

  /**
   * The figures of a course; of CSV, one table of them.
   *
   * @param code the course
   * @param version number of a version; may be absent
   * @param cohort id of a group; may be absent
   * @param institution its name; may be absent
   * @param from first day on which people came into the course, ISO; may be absent
   * @param to last such day, inclusive, ISO; may be absent
   * @param table units or scores, of CSV
   * @param format csv or json, for links, which cannot say what they accept; null asks the header
   * @return exact figures as of now, or 304 if the caller has them
   */
  @GET
  @Path("{code}")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV})
  public Response figures(
      @PathParam("code") String code,
      @QueryParam("version") String version,
      @QueryParam("cohort") String cohort,
      @QueryParam("institution") String institution,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("table") @DefaultValue("units") String table,
      @QueryParam("format") String format) {
    var values = new HashMap<String, String>();
    values.put("version", version);
    values.put("cohort", cohort);
    values.put("institution", institution);
    values.put("from", from);
    values.put("to", to);
    if (!table.equals("units") && !table.equals("scores")) {
      throw Refused.invalid("problem.noValue", "table");
    }
    var wantsCsv = Wanted.csv(headers, format);
    var figures =
        statistics.of(code, new CourseAsked(values::get).question(), Language.of(request).tag());
    if (wantsCsv) {
      var content = table.equals("units") ? unitsTable(figures) : scoresTable(figures);
      return Files.unlessKnown(
          caller,
          Files.tag("csv", content),
          () -> Files.csv(figures.course().code() + "-" + table, content));
    }
    var json = json(figures);
    return Files.unlessKnown(
        caller, Files.tag("json", json), () -> Response.ok(json, MediaType.APPLICATION_JSON));
  }

  private static String unitsTable(CourseFigures figures) {
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "version",
            "position",
            "unit",
            "part",
            "begun",
            "reached",
            "finished",
            "passed",
            "failed",
            "median_seconds");
    for (var unit : figures.units()) {
      csv.row(
          unit.version(),
          unit.position(),
          unit.title(),
          null,
          unit.begun(),
          unit.reached(),
          unit.finished(),
          unit.passed(),
          unit.failed(),
          unit.time() == null ? null : (Double) unit.time().median());
      for (var part : unit.parts()) {
        csv.row(
            unit.version(),
            unit.position(),
            unit.title(),
            part.title(),
            unit.begun(),
            part.reached(),
            null,
            null,
            null,
            null);
      }
    }
    return out.toString();
  }

  private static String scoresTable(CourseFigures figures) {
    var out = new StringWriter();
    var csv = new Csv(out, "from", "below", "learners");
    var bands = figures.all().bands();
    for (var index = 0; index < bands.size(); index++) {
      csv.row(index * BAND, index * BAND + BAND, bands.get(index));
    }
    return out.toString();
  }

  private static JsonObject json(CourseFigures figures) {
    var cohorts = JSON.createArrayBuilder();
    figures
        .cohorts()
        .forEach(
            one ->
                cohorts.add(
                    json(one.figures())
                        .add("id", one.cohort().id())
                        .add("name", one.cohort().name())));
    return JSON.createObjectBuilder()
        .add("course", figures.course().code())
        .add("total", json(figures.all()))
        .add(
            "doubted",
            JSON.createObjectBuilder()
                .add("looked", figures.doubted().looked())
                .add("time", figures.doubted().time())
                .add("score", figures.doubted().score()))
        .add("units", units(figures))
        .add("cohorts", cohorts)
        .build();
  }

  private static JsonObjectBuilder json(LearnerFigures figures) {
    var bands = JSON.createArrayBuilder();
    figures.bands().forEach(bands::add);
    return JSON.createObjectBuilder()
        .add("people", figures.people())
        .add("nominated", figures.nominated())
        .add("waiting", figures.waiting())
        .add("declined", figures.declined())
        .add("enrolled", figures.enrolled())
        .add("begun", figures.begun())
        .add("completed", figures.completed())
        .add("withdrawn", figures.withdrawn())
        .add("withdrawnAfterBeginning", figures.leftBegun())
        .add("passed", figures.passed())
        .add("failed", figures.failed())
        .add("completedOfEnrolled", number(figures.ofEnrolled()))
        .add("completedOfBegun", number(figures.ofBegun()))
        .add("seconds", spread(figures.time()))
        .add("score", spread(figures.score()))
        .add("scoreBands", bands);
  }

  private static JsonArrayBuilder units(CourseFigures figures) {
    var units = JSON.createArrayBuilder();
    for (UnitFigures unit : figures.units()) {
      var parts = JSON.createArrayBuilder();
      unit.parts()
          .forEach(
              part ->
                  parts.add(
                      JSON.createObjectBuilder()
                          .add("title", part.title())
                          .add("reached", part.reached())));
      units.add(
          JSON.createObjectBuilder()
              .add("version", unit.version())
              .add("position", unit.position())
              .add("title", unit.title())
              .add("begun", unit.begun())
              .add("reached", unit.reached())
              .add("finished", unit.finished())
              .add("passed", unit.passed())
              .add("failed", unit.failed())
              .add("seconds", spread(unit.time()))
              .add("parts", parts));
    }
    return units;
  }

  private static JsonValue spread(Distribution spread) {
    return spread == null
        ? JsonValue.NULL
        : JSON.createObjectBuilder()
            .add("count", spread.count())
            .add("mean", spread.mean())
            .add("lowerQuartile", spread.lower())
            .add("median", spread.median())
            .add("upperQuartile", spread.upper())
            .build();
  }

  private static JsonValue number(Double number) {
    return number == null ? JsonValue.NULL : JSON.createValue(number);
  }
}
