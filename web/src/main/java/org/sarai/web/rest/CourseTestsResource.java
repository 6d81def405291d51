package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sarai.authoring.AppendInstrument;
import org.sarai.authoring.Instruments;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** Tests and surveys of courses, for those who teach. */
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CourseTestsResource {
  @EJB private Instruments instruments;
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
            Json.createObjectBuilder()
                .add("version", appended.number())
                .add("unit", appended.unitId())
                .build())
        .build();
  }
}
