package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sarai.reporting.AdoptRule;
import org.sarai.reporting.CountingRule;
import org.sarai.reporting.CountingRules;
import org.sarai.reporting.RuleEffect;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** By which rule participations are counted. */
@Path("rules")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RulesResource {
  @EJB private CountingRules rules;
  @Context private HttpServletRequest caller;
  @Context private Request request;

  /**
   * Every rule that ever counted.
   *
   * @return the newest, which counts now, first; or 304 if the caller has them
   */
  @GET
  public Response all() {
    var all = JSON.createArrayBuilder();
    rules.all().forEach(rule -> all.add(json(rule)));
    var body = JSON.createObjectBuilder().add("rules", all).build();
    return Files.unlessKnown(
        request,
        Files.tag(Language.of(caller), body),
        () -> Response.ok(body, MediaType.APPLICATION_JSON));
  }

  /**
   * Adopts another rule, or says what it would change.
   *
   * @param dryRun whether it is only tried
   * @param body version, least attendance, whether rows without attendance count, reason
   * @return 201 if it counts now, 200 with the effects if it was tried
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response adopt(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, JsonObject body) {
    var fields = new Fields(body);
    var rule =
        new AdoptRule(
            fields.text("version"),
            IndicatorJson.number(body, "leastAttendance"),
            truth(body, "withoutAttendance"),
            fields.text("reason"));
    if (dryRun) {
      return Response.ok(effects(rules.tried(rule))).build();
    }
    rules.adopt(rule);
    return Response.status(201)
        .entity(JSON.createObjectBuilder().add("version", rule.version()).build())
        .build();
  }

  /** Said one way or the other: what is left out must not decide what counts. */
  private static boolean truth(JsonObject body, String name) {
    var value = body.get(name);
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw Refused.invalid("problem.noValue", name);
    }
    return value == JsonValue.TRUE;
  }

  private static JsonObjectBuilder json(CountingRule rule) {
    var json =
        JSON.createObjectBuilder()
            .add("version", rule.version())
            .add("leastAttendance", rule.leastAttendance())
            .add("withoutAttendance", rule.withoutAttendance())
            .add("since", rule.since().toString());
    IndicatorJson.add(json, "reason", rule.reason());
    return json;
  }

  private static JsonObject effects(List<RuleEffect> effects) {
    var all = JSON.createArrayBuilder();
    for (var effect : effects) {
      var json =
          JSON.createObjectBuilder()
              .add("audience", effect.register().audience())
              .add("withheld", effect.isWithheld());
      if (!effect.isWithheld()) {
        json.add("now", effect.now()).add("then", effect.then());
      }
      all.add(json);
    }
    return JSON.createObjectBuilder().add("effects", all).build();
  }
}
