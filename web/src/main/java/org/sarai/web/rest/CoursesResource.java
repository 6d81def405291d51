package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sarai.authoring.ImportPackage;
import org.sarai.authoring.PackageImported;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.CourseRules;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.DefineCourse;
import org.sarai.enrolment.EnrolLearner;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Places;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.web.shell.Language;
import org.scorm4j.packaging.Fault;

/** Courses, their packages and their learners. */
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {
  @EJB private Courses courses;
  @EJB private Packages packages;
  @EJB private Enrolments enrolments;
  @EJB private Places places;
  @Context private HttpServletRequest request;

  /**
   * Defines a course.
   *
   * @param code its code
   * @param body {@code {title: {en: …}, audience: "officials"|"migrants", open: true|false}}, and
   *     perhaps {@code approval: true|false} and {@code capacity: number|null}
   * @return 201 when it is new, else 200
   */
  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response define(@PathParam("code") String code, JsonObject body) {
    var defined =
        courses.define(
            new DefineCourse(
                code,
                Register.ofAudience(body.getString("audience", null)),
                body.getBoolean("open", false),
                null,
                null,
                texts(body)));
    if (body.containsKey("approval") || body.containsKey("capacity")) {
      places.change(code, rules(courses.rules(code), body));
    }
    return Response.status(defined.created() ? 201 : 200)
        .entity(JSON.createObjectBuilder().add("course", code).build())
        .build();
  }

  /** What is not said stays as it is. */
  private static CourseRules rules(CourseRules known, JsonObject body) {
    return new CourseRules(
        known.open(),
        body.getBoolean("approval", known.approval()),
        !body.containsKey("capacity")
            ? known.capacity()
            : body.get("capacity") instanceof JsonNumber number ? number.intValue() : null);
  }

  private static Map<String, DefineCourse.Text> texts(JsonObject body) {
    if (!(body.get("title") instanceof JsonObject titles) || titles.isEmpty()) {
      throw Refused.invalid("problem.titleMissing");
    }
    var texts = new LinkedHashMap<String, DefineCourse.Text>();
    for (var title : titles.entrySet()) {
      if (!(title.getValue() instanceof JsonString text) || text.getString().isBlank()) {
        throw Refused.invalid("problem.titleMissing");
      }
      texts.put(title.getKey(), new DefineCourse.Text(text.getString(), null, List.of()));
    }
    return texts;
  }

  /**
   * Imports a SCORM package as the unit of a new version.
   *
   * @param code the course
   * @param publish whether the version is published at once
   * @param zip the package
   * @return 201 with the version and warnings, or 422 with every fault
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("{code}/packages")
  @Consumes("application/zip")
  public Response importPackage(
      @PathParam("code") String code,
      @QueryParam("publish") @DefaultValue("false") boolean publish,
      InputStream zip)
      throws IOException {
    var file = Files.createTempFile("package", ".zip");
    try {
      Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
      return answer(packages.importPackage(new ImportPackage(code, file, publish)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Response answer(PackageImported imported) {
    var faults = faults(imported.faults());
    if (!imported.accepted()) {
      return Response.status(422)
          .type(Problems.MEDIA_TYPE)
          .entity(
              Problems.body(request, 422, "problem.packageFaults").add("faults", faults).build())
          .build();
    }
    return Response.status(201)
        .entity(
            JSON.createObjectBuilder()
                .add("course", imported.courseCode())
                .add("version", imported.version())
                .add("unit", imported.unit())
                .add("warnings", faults)
                .build())
        .build();
  }

  private JsonArrayBuilder faults(List<Fault> faults) {
    var array = JSON.createArrayBuilder();
    var locale = Language.of(request).locale();
    for (var fault : faults) {
      array.add(
          JSON.createObjectBuilder()
              .add("severity", fault.severity().name().toLowerCase(Locale.ROOT))
              .add("code", String.valueOf(fault.code()))
              .add("file", text(fault.file()))
              .add("line", fault.line() > 0 ? JSON.createValue(fault.line()) : JsonValue.NULL)
              .add("item", text(fault.item()))
              .add("message", fault.message(locale)));
    }
    return array;
  }

  private static JsonValue text(String text) {
    return text == null || text.isEmpty() ? JsonValue.NULL : JSON.createValue(text);
  }

  /**
   * Enrols somebody.
   *
   * @param code the course
   * @param username the account's name
   * @return 201 when the enrolment is new, else 200
   */
  @PUT
  @Path("{code}/enrolments/{username}")
  public Response enrol(@PathParam("code") String code, @PathParam("username") String username) {
    var enrolled = enrolments.enrol(new EnrolLearner(code, username));
    return Response.status(enrolled.created() ? 201 : 200)
        .entity(
            JSON.createObjectBuilder()
                .add("course", code)
                .add("username", username)
                .add("enrolment", enrolled.enrolmentId())
                .add("state", enrolled.state().name())
                .build())
        .build();
  }
}
