package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Map;
import org.sarai.authoring.Author;
import org.sarai.authoring.DraftLock;
import org.sarai.authoring.DraftTexts;
import org.sarai.authoring.DraftedText;
import org.sarai.authoring.SaveText;
import org.sarai.authoring.TextSaved;
import org.sarai.courses.text.Translation;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** The texts of a draft, for the editor. */
@Path("workshop/{code}/texts/{unit}/{language}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkshopTextsResource {
  private static final int LOCKED = 423;

  @EJB private DraftTexts texts;
  @Context private HttpServletRequest request;

  /**
   * @param code a course with a draft
   * @param unit a unit's name
   * @param language BCP 47
   * @return the text, what it is translated from, and its faults
   */
  @GET
  public JsonObject find(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language) {
    return json(texts.find(code, unit, language));
  }

  private JsonObject json(DraftedText found) {
    var status =
        found.source() == null
            ? List.<Translation.BlockStatus>of()
            : Translation.status(found.source(), found.text());
    return JSON.createObjectBuilder()
        .add("course", found.courseCode())
        .add("unit", found.unit())
        .add("kind", DraftJson.text(found.text().kind()))
        .add("language", found.language())
        .add("direction", DraftJson.direction(found.language()))
        .add("sourceLanguage", found.sourceLanguage())
        .add("revision", found.revision())
        .add("savedAt", found.savedAt().toString())
        .add("savedBy", who(found.savedBy()))
        .add("lock", found.lock() == null ? JsonValue.NULL : lock(found.lock()).build())
        .add("front", DraftJson.front(found.text()))
        .add("blocks", DraftJson.blocks(found.text(), status, found.before()))
        .add("source", found.source() == null ? JsonValue.NULL : source(found, status))
        .add("faults", DraftJson.faults(found.faults(), Language.of(request).locale()))
        .build();
  }

  private static JsonObject source(DraftedText found, List<Translation.BlockStatus> status) {
    var html = JSON.createObjectBuilder();
    found.html().forEach(html::add);
    return JSON.createObjectBuilder()
        .add("revision", found.sourceRevision())
        .add("title", DraftJson.text(found.source().title()))
        .add("direction", DraftJson.direction(found.sourceLanguage()))
        .add("blocks", DraftJson.blocks(found.source(), status, Map.of()))
        .add("html", html)
        .build();
  }

  private JsonObjectBuilder lock(DraftLock lock) {
    return JSON.createObjectBuilder()
        .add("by", who(lock.by()))
        .add("until", lock.until().toString())
        .add("mine", lock.by().mine());
  }

  private String who(Author author) {
    if (author.mine()) {
      return Problems.sentence(request, "workshop.you");
    }
    if (author.name() != null) {
      return author.name();
    }
    return Problems.sentence(
        request, author.platform() ? "workshop.platform" : "workshop.colleague");
  }

  /**
   * Saves a text.
   *
   * @param code a course with a draft
   * @param unit a unit's name
   * @param language BCP 47
   * @param body {@code {revision, key, front, blocks}}
   * @return 200 with the receipt; 409 or 423 when somebody else was there first
   */
  @PUT
  public Response save(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language,
      JsonObject body) {
    var fields = new Fields(body);
    var saved =
        texts.save(
            new SaveText(
                code,
                unit,
                language,
                fields.number("revision"),
                fields.text("key"),
                DraftJson.source(body),
                DraftJson.translated(body)));
    return answer(saved);
  }

  private Response answer(TextSaved saved) {
    return switch (saved.outcome()) {
      case SAVED ->
          Response.ok(
                  JSON.createObjectBuilder()
                      .add("revision", saved.revision())
                      .add("savedAt", saved.at().toString())
                      .add("front", DraftJson.front(saved.text()))
                      .add("blocks", DraftJson.blocks(saved.text(), List.of(), Map.of()))
                      .add(
                          "faults", DraftJson.faults(saved.faults(), Language.of(request).locale()))
                      .build())
              .build();
      case CHANGED ->
          problem(
              409,
              Problems.body(request, 409, "problem.textChanged")
                  .add("revision", saved.revision())
                  .add("savedBy", who(saved.by())));
      case LOCKED -> problem(LOCKED, locked(new DraftLock(saved.by(), saved.at())));
    };
  }

  private JsonObjectBuilder locked(DraftLock lock) {
    return Problems.body(request, LOCKED, "problem.textLocked")
        .add("by", who(lock.by()))
        .add("until", lock.until().toString());
  }

  private static Response problem(int status, JsonObjectBuilder body) {
    return Response.status(status).type(Problems.MEDIA_TYPE).entity(body.build()).build();
  }

  /**
   * Takes or renews the lock.
   *
   * @param code a course with a draft
   * @param unit a unit's name
   * @param language BCP 47
   * @param take whether to take it from somebody else
   * @return 200 with its end; 423 when somebody else has it
   */
  @POST
  @Path("lock")
  @Consumes(MediaType.WILDCARD)
  public Response lock(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language,
      @QueryParam("take") @DefaultValue("false") boolean take) {
    var lock = texts.lock(code, unit, language, take);
    return lock.by().mine()
        ? Response.ok(lock(lock).build()).build()
        : problem(LOCKED, locked(lock));
  }

  /**
   * Gives the lock back.
   *
   * @param code a course with a draft
   * @param unit a unit's name
   * @param language BCP 47
   */
  @DELETE
  @Path("lock")
  public void release(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language) {
    texts.release(code, unit, language);
  }

  /**
   * @param code a course with a draft
   * @param unit a unit's name
   * @param language BCP 47
   * @return the saves, the newest first
   */
  @GET
  @Path("revisions")
  public JsonArray revisions(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language) {
    var rows = JSON.createArrayBuilder();
    texts
        .revisions(code, unit, language)
        .forEach(
            one ->
                rows.add(
                    JSON.createObjectBuilder()
                        .add("revision", one.revision())
                        .add("savedAt", one.savedAt().toString())
                        .add("savedBy", who(one.savedBy()))));
    return rows.build();
  }

  /**
   * Brings back an older revision as a further one.
   *
   * @param code a course with a draft
   * @param unit a unit's name
   * @param language BCP 47
   * @param body {@code {revision}}
   * @return the receipt
   */
  @POST
  @Path("restore")
  public Response restore(
      @PathParam("code") String code,
      @PathParam("unit") String unit,
      @PathParam("language") String language,
      JsonObject body) {
    if (body == null) {
      throw Refused.invalid("problem.malformed");
    }
    return answer(texts.restore(code, unit, language, new Fields(body).number("revision")));
  }
}
