package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.sarai.completion.ImportParticipations;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;

/** Participation lists, in and out again. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  @EJB private ParticipationLists lists;
  @Context private HttpServletRequest request;

  /**
   * Loads a list, or says what would come of it.
   *
   * @param dryRun whether to say only what would come of it
   * @param csv the list, UTF-8
   * @return what came of every row
   */
  @POST
  @Path("participations")
  @Consumes("text/csv")
  public JsonObject load(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] csv) {
    return json(lists.load(new ImportParticipations("REST", csv, dryRun, false)));
  }

  /**
   * Takes a whole import back.
   *
   * @param reference its reference
   * @return the reference
   */
  @POST
  @Path("{reference}/undo")
  public JsonObject undo(@PathParam("reference") String reference) {
    lists.undo(reference);
    return Json.createObjectBuilder().add("importId", reference).add("undone", true).build();
  }

  private JsonObject json(ImportResult result) {
    var rejected = Json.createArrayBuilder();
    for (var row : result.rejected()) {
      var value = row.value() == null ? "" : row.value();
      rejected.add(
          Json.createObjectBuilder()
              .add("row", row.row())
              .add("column", text(row.column()))
              .add("message", Problems.sentence(request, row.key(), value)));
    }
    var columns = Json.createArrayBuilder();
    result.unknownColumns().forEach(columns::add);
    return Json.createObjectBuilder()
        .add("importId", text(result.importId()))
        .add("rows", result.rows())
        .add("accepted", result.accepted())
        .add("unchanged", result.unchanged())
        .add(
            "persons",
            Json.createObjectBuilder()
                .add("created", result.persons().created())
                .add("matched", result.persons().matched())
                .add("toReview", result.persons().toReview()))
        .add(
            "institutions",
            Json.createObjectBuilder()
                .add("created", result.institutions().created())
                .add("matched", result.institutions().matched()))
        .add("rejected", rejected)
        .add("unknownColumns", columns)
        .build();
  }

  private static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }
}
