package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.shared.Refused;

/** Two people who are one, and that taken back. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {
  /** Why a merge was taken back by another program, which gives no reason. */
  private static final String BY_REST = "REST";

  @EJB private Merges merges;

  /**
   * Merges two people of the caller's register.
   *
   * @param body whom to keep, whom to absorb, and why
   * @return 201 with the merge's reference
   */
  @POST
  @Path("merges")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response merge(JsonObject body) {
    var reference =
        merges.merge(
            new MergePeople(
                number(body, "keep"), number(body, "absorb"), body.getString("reason", null)));
    return Response.status(201)
        .entity(JSON.createObjectBuilder().add("id", reference).build())
        .build();
  }

  private static long number(JsonObject body, String name) {
    if (body.get(name) instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw Refused.invalid("refused.numberMissing");
  }

  /**
   * Takes a merge back.
   *
   * @param reference the merge's reference
   * @return the reference
   */
  @POST
  @Path("merges/{id}/undo")
  public JsonObject undo(@PathParam("id") String reference) {
    merges.undo(reference, BY_REST);
    return JSON.createObjectBuilder().add("id", reference).add("undone", true).build();
  }
}
