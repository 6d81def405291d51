package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.sarai.authoring.BringIn;
import org.sarai.authoring.CourseFolders;
import org.sarai.authoring.ExportedFile;
import org.sarai.authoring.FolderExports;
import org.sarai.authoring.FolderPublished;
import org.sarai.courses.Fault;
import org.sarai.web.shell.Language;

/** Courses as folders of texts, in and out. */
@Path("courses")
public class FoldersResource {
  private static final String ZIP = "application/zip";

  @EJB private CourseFolders folders;
  @EJB private FolderExports exports;
  @Context private HttpServletRequest request;
  @Context private Request conditions;

  /**
   * Makes the archive of a folder the next version of a course.
   *
   * @param code the course
   * @param publish whether the version is published at once
   * @param zip the archive
   * @return 201 with the version, its units and warnings, or 422 with every fault
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("{code}/folders")
  @Consumes(ZIP)
  @Produces(MediaType.APPLICATION_JSON)
  public Response bringIn(
      @PathParam("code") String code,
      @QueryParam("publish") @DefaultValue("false") boolean publish,
      InputStream zip)
      throws IOException {
    var file = java.nio.file.Files.createTempFile("folder", ".zip");
    try {
      java.nio.file.Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
      return answer(folders.bringIn(new BringIn(code, file, publish)));
    } finally {
      java.nio.file.Files.deleteIfExists(file);
    }
  }

  private Response answer(FolderPublished published) {
    var faults = faults(published.faults());
    if (!published.isAccepted()) {
      return Response.status(422)
          .type(Problems.MEDIA_TYPE)
          .entity(Problems.body(request, 422, "problem.folderFaults").add("faults", faults).build())
          .build();
    }
    var units = JSON.createArrayBuilder();
    for (var unit : published.units()) {
      units.add(
          JSON.createObjectBuilder()
              .add("unit", unit.id())
              .add("source", unit.source())
              .add("kind", unit.kind())
              .add("languages", JSON.createArrayBuilder(unit.languages())));
    }
    return Response.status(201)
        .entity(
            JSON.createObjectBuilder()
                .add("course", published.courseCode())
                .add("version", published.version())
                .add("units", units)
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
              .add("code", fault.code().key())
              .add("file", fault.file())
              .add("line", fault.line())
              .add(
                  "block", fault.block() == null ? JsonValue.NULL : JSON.createValue(fault.block()))
              .add("message", fault.message(locale)));
    }
    return array;
  }

  /**
   * The folder that a version was published from.
   *
   * @param code the course
   * @param number of the version
   * @return a zip
   */
  @GET
  @Path("{code}/versions/{number}/folder")
  @Produces(ZIP)
  public Response folder(@PathParam("code") String code, @PathParam("number") int number) {
    return answer(exports.folder(code, number), ZIP);
  }

  /**
   * All that is written of a course as one SCORM package.
   *
   * @param code the course
   * @param number of the version
   * @param edition {@code 1.2} or {@code 2004}
   * @return a zip
   */
  @GET
  @Path("{code}/versions/{number}/package")
  @Produces(ZIP)
  public Response coursePackage(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @QueryParam("edition") @DefaultValue(FolderExports.SCORM_2004) String edition) {
    return answer(exports.coursePackage(code, number, edition), ZIP);
  }

  /**
   * All that is written of a course on paper.
   *
   * @param code the course
   * @param number of the version
   * @param language in which
   * @param reader {@code learner} or {@code facilitator}
   * @return a page that needs nothing else
   */
  @GET
  @Path("{code}/versions/{number}/handout")
  @Produces(MediaType.TEXT_HTML)
  public Response courseHandout(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @QueryParam("language") @DefaultValue("en") String language,
      @QueryParam("for") @DefaultValue("learner") String reader) {
    return answer(
        exports.courseHandout(code, number, language, reader),
        MediaType.TEXT_HTML + ";charset=utf-8");
  }

  /**
   * A unit as a SCORM package.
   *
   * @param code the course
   * @param number of the version
   * @param unit its name in the folder
   * @param edition {@code 1.2} or {@code 2004}
   * @return a zip
   */
  @GET
  @Path("{code}/versions/{number}/units/{unit}/package")
  @Produces(ZIP)
  public Response unitPackage(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @PathParam("unit") String unit,
      @QueryParam("edition") @DefaultValue(FolderExports.SCORM_2004) String edition) {
    return answer(exports.unitPackage(code, number, unit, edition), ZIP);
  }

  /**
   * A unit on paper.
   *
   * @param code the course
   * @param number of the version
   * @param unit its name in the folder
   * @param language in which
   * @param reader {@code learner} or {@code facilitator}
   * @return a page that needs nothing else
   */
  @GET
  @Path("{code}/versions/{number}/units/{unit}/handout")
  @Produces(MediaType.TEXT_HTML)
  public Response handout(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @PathParam("unit") String unit,
      @QueryParam("language") @DefaultValue("en") String language,
      @QueryParam("for") @DefaultValue("learner") String reader) {
    return answer(
        exports.handout(code, number, unit, language, reader),
        MediaType.TEXT_HTML + ";charset=utf-8");
  }

  /** To be kept as a file: a stranger's words are never a page of the platform. */
  private Response answer(ExportedFile file, String type) {
    return Files.unlessKnown(
        conditions,
        Files.tag(file.content()),
        () ->
            Response.ok(file.content(), type)
                .header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Security-Policy", "sandbox"));
  }
}
