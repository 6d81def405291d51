package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.sarai.authoring.AddUnit;
import org.sarai.authoring.Draft;
import org.sarai.authoring.DraftLanguage;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.DraftUnit;
import org.sarai.authoring.Drafts;
import org.sarai.facts.FactFilter;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** Drafts of courses, for those who write and review them. */
@Path("workshop/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkshopResource {
  private static final int SLOWEST = 1000;
  private static final int FASTEST = 100_000_000;

  @EJB private Drafts drafts;
  @EJB private DraftTexts texts;
  @EJB private Facts facts;
  @Context private HttpServletRequest request;

  /**
   * @param code a course
   * @return its newest draft
   */
  @GET
  public JsonObject find(@PathParam("code") String code) {
    return json(drafts.find(code).orElseThrow(() -> Refused.notFound("refused.noDraft", code)));
  }

  private JsonObject json(Draft draft) {
    var language = Language.of(request).tag();
    var units = JSON.createArrayBuilder();
    draft.units().forEach(unit -> units.add(unit(unit, language)));
    return JSON.createObjectBuilder()
        .add("course", draft.courseCode())
        .add("title", draft.sheet().title(language))
        .add("state", draft.state().name())
        .add("sourceLanguage", draft.sourceLanguage())
        .add("languages", JSON.createArrayBuilder(draft.languages()))
        .add("revision", draft.sheetRevision())
        .add("units", units)
        .add("events", DraftJson.events(draft.events()))
        .build();
  }

  private static JsonObjectBuilder unit(DraftUnit unit, String language) {
    var languages = JSON.createArrayBuilder();
    unit.languages().forEach(one -> languages.add(language(one)));
    return JSON.createObjectBuilder()
        .add("unit", unit.name())
        .add("kind", unit.kind())
        .add("title", unit.title(language))
        .add("languages", languages);
  }

  private static JsonObjectBuilder language(DraftLanguage one) {
    var json =
        JSON.createObjectBuilder()
            .add("language", one.language())
            .add("revision", one.revision())
            .add("savedAt", one.savedAt().toString())
            .add("percent", one.percent())
            .add("behind", one.behind())
            .add("missing", one.missing());
    if (one.lock() != null) {
      json.add(
          "locked",
          JSON.createObjectBuilder()
              .add("mine", one.lock().by().mine())
              .add("by", DraftJson.text(one.lock().by().name()))
              .add("until", one.lock().until().toString()));
    }
    return json;
  }

  /**
   * Begins a draft.
   *
   * @param code a course
   * @return 201 with the draft; 200 if it was begun before
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response open(@PathParam("code") String code) {
    var begun = drafts.open(code);
    return Response.status(begun ? 201 : 200).entity(find(code)).build();
  }

  /**
   * Adds a unit.
   *
   * @param code a course with a draft
   * @param body {@code {unit, kind, title: {en: …}}}
   * @return 201 with the draft
   */
  @POST
  @Path("units")
  public Response addUnit(@PathParam("code") String code, JsonObject body) {
    var fields = new Fields(body);
    drafts.addUnit(
        new AddUnit(
            code,
            Objects.requireNonNullElse(fields.text("unit"), ""),
            Objects.requireNonNullElse(fields.text("kind"), ""),
            titles(body)));
    return Response.status(201).entity(find(code)).build();
  }

  private static Map<String, String> titles(JsonObject body) {
    var titles = new LinkedHashMap<String, String>();
    if (body.get("title") instanceof JsonObject given) {
      given.forEach(
          (language, title) -> {
            if (title instanceof JsonString text) {
              titles.put(language, text.getString());
            }
          });
    }
    return titles;
  }

  /**
   * Puts the units in another order.
   *
   * @param code a course with a draft
   * @param body {@code {units: [name, …], revision}}
   * @return {@code {revision}}
   */
  @PUT
  @Path("outline")
  public JsonObject order(@PathParam("code") String code, JsonObject body) {
    if (!(body.get("units") instanceof JsonArray names)
        || !names.stream().allMatch(JsonString.class::isInstance)) {
      throw Refused.invalid("problem.noValue", "units");
    }
    var order = names.getValuesAs(JsonString::getString);
    var revision = drafts.order(code, order, new Fields(body).number("revision"));
    return JSON.createObjectBuilder().add("revision", revision).build();
  }

  /**
   * Takes a unit out.
   *
   * @param code a course with a draft
   * @param unit its name
   */
  @DELETE
  @Path("units/{unit}")
  public void removeUnit(@PathParam("code") String code, @PathParam("unit") String unit) {
    drafts.removeUnit(code, unit);
  }

  /**
   * Begins a unit's translation.
   *
   * @param code a course with a draft
   * @param unit its name
   * @param language BCP 47
   * @return 201 with the draft
   */
  @POST
  @Path("units/{unit}/languages/{language}")
  @Consumes(MediaType.WILDCARD)
  public Response addLanguage(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language) {
    drafts.addLanguage(code, unit, language);
    return Response.status(201).entity(find(code)).build();
  }

  /**
   * Fact cards that a text can show.
   *
   * @param code a course; cards are the same for all
   * @param language of their words; null for the caller's
   * @return them by country and code
   */
  @GET
  @Path("facts")
  public JsonArray facts(@PathParam("code") String code, @QueryParam("language") String language) {
    var wanted = Objects.requireNonNullElseGet(language, () -> Language.of(request).tag());
    var rows = JSON.createArrayBuilder();
    facts
        .list(FactFilter.ALL, wanted)
        .forEach(
            row ->
                rows.add(
                    JSON.createObjectBuilder()
                        .add("code", row.code())
                        .add("kind", row.kind().name())
                        .add("country", row.country())
                        .add(
                            "text",
                            row.text() == null ? JsonValue.NULL : JSON.createValue(row.text()))
                        .add("state", row.state().name())));
    return rows.build();
  }

  /**
   * A lesson as learners will see it, for a frame that belongs to nobody.
   *
   * @param code a course with a draft
   * @param unit its name
   * @param language BCP 47
   * @param speed bits per second at which pictures arrive; 0 for at once
   * @return the page
   */
  @GET
  @Path("preview/{unit}/{language}")
  @Produces(MediaType.TEXT_HTML)
  public Response preview(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language,
      @QueryParam("speed") int speed) {
    var shown =
        texts.preview(
            code, unit, language, speed <= 0 ? 0 : Math.min(FASTEST, Math.max(SLOWEST, speed)));
    return Response.ok(shown.html())
        .type("text/html;charset=UTF-8")
        .header("X-Frame-Options", "SAMEORIGIN")
        .header(
            "Content-Security-Policy",
            "sandbox allow-scripts; default-src 'none'; img-src data:; media-src data:;"
                + " style-src 'nonce-%s'; script-src 'nonce-%s'; base-uri 'none';"
                    .formatted(shown.nonce(), shown.nonce())
                + " form-action 'none'; frame-ancestors 'self'")
        .build();
  }
}
