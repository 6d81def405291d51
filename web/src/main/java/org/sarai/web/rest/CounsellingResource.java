package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingTopic;
import org.sarai.outreach.RecordCounselling;

/** Counselling, recorded by programs. */
@Path("counselling")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CounsellingResource {
  @EJB private Counselling counselling;

  /**
   * Records counselling.
   *
   * @param body what happened
   * @return 201 with its id
   */
  @POST
  public Response record(JsonObject body) {
    var id = counselling.record(talk(body));
    return Response.status(201).entity(JSON.createObjectBuilder().add("id", id).build()).build();
  }

  /**
   * Says what it really was.
   *
   * @param id the counselling
   * @param body all of it as it should stand, and {@code reason}
   * @return the id
   */
  @POST
  @Path("{id}/corrections")
  public JsonObject correct(@PathParam("id") String id, JsonObject body) {
    counselling.correct(id, talk(body), body.getString("reason", null));
    return JSON.createObjectBuilder().add("id", id).build();
  }

  /**
   * Takes counselling back.
   *
   * @param id the counselling
   * @param body {@code {reason}}
   * @return the id
   */
  @POST
  @Path("{id}/withdrawal")
  public JsonObject withdraw(@PathParam("id") String id, JsonObject body) {
    counselling.withdraw(id, body.getString("reason", null));
    return JSON.createObjectBuilder().add("id", id).add("withdrawn", true).build();
  }

  private static RecordCounselling talk(JsonObject body) {
    var fields = new Fields(body);
    return new RecordCounselling(
        fields.id("institution"),
        fields.text("country"),
        fields.day("on"),
        fields.word("topic", CounsellingTopic.class),
        fields.word("channel", CounsellingChannel.class),
        fields.text("sex"),
        body.getInt("interactions", 1),
        fields.text("client"),
        fields.text("project"));
  }
}
