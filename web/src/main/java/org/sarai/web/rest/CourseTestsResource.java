package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.assessment.InstrumentResults;
import org.sarai.authoring.AppendInstrument;
import org.sarai.authoring.Instruments;
import org.sarai.shared.Refused;
import org.sarai.web.documents.Csv;
import org.sarai.web.shell.Language;

/** Tests and surveys of courses, for those who teach. */
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CourseTestsResource {
  private static final double TENTHS = 10;
  private static final double HUNDREDTHS = 100;

  @EJB private Instruments instruments;
  @EJB private InstrumentResults results;
  @Context private HttpServletRequest request;

  /**
   * Publishes a version of a course with a test or survey as its last unit.
   *
   * @param code the course
   * @param body texts, an array with one source a language
   * @return 201 with the version and the unit
   */
  @POST
  @Path("{code}/tests")
  public Response append(@PathParam("code") String code, JsonObject body) {
    if (!(body.get("texts") instanceof JsonArray texts
        && texts.stream().allMatch(JsonString.class::isInstance))) {
      throw Refused.invalid("problem.noValue", "texts");
    }
    var appended =
        instruments.append(
            new AppendInstrument(
                code,
                texts.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList(),
                Language.of(request).tag()));
    return Response.status(Response.Status.CREATED)
        .entity(
            JSON.createObjectBuilder()
                .add("version", appended.number())
                .add("unit", appended.unitId())
                .build())
        .build();
  }

  /**
   * What has changed from pre-test to post-test and follow-up.
   *
   * @param code the course
   * @return a CSV row for each instrument, domain, pair of times and way of comparing
   */
  @GET
  @Path("{code}/tests/changes")
  @Produces(Wanted.CSV)
  public Response changes(@PathParam("code") String code) {
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "instrument",
            "domain",
            "from",
            "to",
            "questions",
            "samples",
            "n_before",
            "n_after",
            "before_percent",
            "after_percent",
            "points",
            "low",
            "high");
    for (var domain : results.changes(code)) {
      for (var change : domain.changes()) {
        csv.row(
            domain.instrument(),
            domain.domain(),
            domain.from(),
            domain.to(),
            domain.questions(),
            change.paired() ? "paired" : "independent",
            change.nBefore(),
            change.nAfter(),
            tenth(change.before()),
            tenth(change.after()),
            tenth(change.points()),
            tenth(change.low()),
            tenth(change.high()));
      }
    }
    return Files.csv(code + "-changes", out.toString()).build();
  }

  /**
   * How questions work, language by language.
   *
   * @param code the course
   * @return a CSV row for each question and language
   */
  @GET
  @Path("{code}/tests/items")
  @Produces(Wanted.CSV)
  public Response items(@PathParam("code") String code) {
    var out = new StringWriter();
    var csv =
        new Csv(
            out,
            "unit",
            "test",
            "question",
            "language",
            "n",
            "difficulty_percent",
            "discrimination",
            "chosen",
            "suspect");
    for (var item : results.items(code, Language.of(request).tag())) {
      csv.row(
          item.unitId(),
          item.test(),
          item.question(),
          item.language(),
          item.n(),
          tenth(item.difficulty()),
          item.discrimination() == null
              ? null
              : (Double) (Math.round(item.discrimination() * HUNDREDTHS) / HUNDREDTHS),
          item.chosen().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining(" ")),
          item.suspect() ? "yes" : "no");
    }
    return Files.csv(code + "-items", out.toString()).build();
  }

  private static Double tenth(double number) {
    return Math.round(number * TENTHS) / TENTHS;
  }
}
