package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.sarai.authoring.DraftMedia;
import org.sarai.authoring.MediaRow;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** Pictures, sounds, films and documents of drafts. */
@Path("workshop/{code}/media")
@Produces(MediaType.APPLICATION_JSON)
public class WorkshopMediaResource {
  @EJB private DraftMedia media;
  @Context private HttpServletRequest request;

  /**
   * @param code a course with a draft
   * @return its files
   */
  @GET
  public JsonArray list(@PathParam("code") String code) {
    var rows = JSON.createArrayBuilder();
    media.list(code).forEach(row -> rows.add(json(row)));
    return rows.build();
  }

  private JsonObjectBuilder json(MediaRow row) {
    return JSON.createObjectBuilder()
        .add("path", row.path())
        .add("bytes", row.bytes())
        .add("mediaType", row.mediaType())
        .add("faults", DraftJson.faults(row.faults(), Language.of(request).locale()));
  }

  /**
   * Puts a file beside the texts.
   *
   * @param code a course with a draft
   * @param name the file's
   * @param content its bytes
   * @return what was put
   * @throws IOException if the body cannot be read
   */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.WILDCARD)
  public JsonObject put(
      @PathParam("code") String code, @PathParam("name") String name, InputStream content)
      throws IOException {
    // One byte more than is allowed is enough to know.
    var bytes = content.readNBytes(DraftMedia.MOST + 1);
    if (bytes.length > DraftMedia.MOST) {
      throw Refused.tooLarge("refused.mediaLarge", name);
    }
    return json(media.put(code, name, bytes)).build();
  }

  /**
   * @param code a course with a draft
   * @param name the file's
   * @return its bytes, which can do nothing here
   */
  @GET
  @Path("{name}")
  @Produces(MediaType.WILDCARD)
  public Response find(@PathParam("code") String code, @PathParam("name") String name) {
    var file = media.find(code, name);
    return Response.ok(file.blob().toFile())
        .type(file.mediaType())
        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .build();
  }

  /**
   * Takes a file out.
   *
   * @param code a course with a draft
   * @param name the file's
   */
  @DELETE
  @Path("{name}")
  public void remove(@PathParam("code") String code, @PathParam("name") String name) {
    media.remove(code, name);
  }
}
