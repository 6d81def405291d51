package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactFilter;
import org.sarai.facts.FactState;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** Fact cards, for those who look after them. */
@Path("facts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FactsResource {
  @EJB private FactDesk desk;
  @EJB private Facts facts;
  @Context private HttpServletRequest caller;

  /**
   * The cards.
   *
   * @param state how they stand today; null for all that were not withdrawn
   * @param country ISO 3166-1 alpha-2; null for all
   * @return them by country and code
   */
  @GET
  public JsonObject all(@QueryParam("state") String state, @QueryParam("country") String country) {
    var rows = JSON.createArrayBuilder();
    facts
        .list(new FactFilter(state(state), country, false), Language.of(caller).tag())
        .forEach(row -> rows.add(FactJson.json(row)));
    return JSON.createObjectBuilder().add("facts", rows).build();
  }

  private static FactState state(String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    return Arrays.stream(FactState.values())
        .filter(state -> state.name().equals(asked))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("problem.noValue", "state"));
  }

  /**
   * One card with its history.
   *
   * @param code its code
   * @return all of it
   */
  @GET
  @Path("{code}")
  public JsonObject find(@PathParam("code") String code) {
    return FactJson.json(facts.find(code), facts.history(code)).build();
  }

  /**
   * Says what a card says.
   *
   * @param code its code
   * @param body all of it
   * @return 201 if there was no such card, else 200
   */
  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response define(@PathParam("code") String code, JsonObject body) {
    var first = desk.define(FactJson.card(code, body));
    return Response.status(first ? 201 : 200)
        .entity(find(code.strip().toUpperCase(Locale.ROOT)))
        .build();
  }

  /**
   * Says that a card was checked.
   *
   * @param code its code
   * @param body edition, days and method
   * @return 201 with the card
   */
  @POST
  @Path("{code}/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(@PathParam("code") String code, JsonObject body) {
    desk.check(FactJson.check(code, body));
    return Response.status(201).entity(find(code)).build();
  }

  /**
   * Takes a card back.
   *
   * @param code its code
   * @param body {@code {reason}}
   * @return the card
   */
  @POST
  @Path("{code}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject withdraw(@PathParam("code") String code, JsonObject body) {
    desk.withdraw(code, new Fields(body).text("reason"));
    return find(code);
  }

  /**
   * Takes a card over.
   *
   * @param code its code
   * @return the card
   */
  @POST
  @Path("{code}/owner")
  public JsonObject own(@PathParam("code") String code) {
    desk.own(code);
    return find(code);
  }
}
