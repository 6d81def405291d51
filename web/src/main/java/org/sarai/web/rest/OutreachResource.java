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
import org.sarai.outreach.Outreach;
import org.sarai.outreach.OutreachChannel;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.RecordOutreach;

/** Outreach events, recorded by programs. */
@Path("outreach")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OutreachResource {
  @EJB private Outreach outreach;

  /**
   * Records an event.
   *
   * @param body the event
   * @return 201 with its id
   */
  @POST
  public Response record(JsonObject body) {
    var id = outreach.record(event(body));
    return Response.status(201).entity(JSON.createObjectBuilder().add("id", id).build()).build();
  }

  /**
   * Says what an event really was.
   *
   * @param id the event
   * @param body all of it as it should stand, and {@code reason}
   * @return the id
   */
  @POST
  @Path("{id}/corrections")
  public JsonObject correct(@PathParam("id") String id, JsonObject body) {
    outreach.correct(id, event(body), body.getString("reason", null));
    return JSON.createObjectBuilder().add("id", id).build();
  }

  /**
   * Takes an event back.
   *
   * @param id the event
   * @param body {@code {reason}}
   * @return the id
   */
  @POST
  @Path("{id}/withdrawal")
  public JsonObject withdraw(@PathParam("id") String id, JsonObject body) {
    outreach.withdraw(id, body.getString("reason", null));
    return JSON.createObjectBuilder().add("id", id).add("withdrawn", true).build();
  }

  private static RecordOutreach event(JsonObject body) {
    var fields = new Fields(body);
    return new RecordOutreach(
        fields.id("institution"),
        fields.text("place"),
        fields.text("country"),
        fields.day("on"),
        fields.word("channel", OutreachChannel.class),
        fields.word("method", ReachMethod.class),
        fields.number("women"),
        fields.number("men"),
        fields.number("notStated"),
        fields.text("project"),
        fields.text("source"),
        fields.text("parent"));
  }
}
