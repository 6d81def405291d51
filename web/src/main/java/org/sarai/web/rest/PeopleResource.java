package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.sarai.people.Directory;
import org.sarai.people.PeopleQuery;
import org.sarai.people.PersonRow;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** The people of the caller's scope. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
  private static final int ROWS = 50;
  private static final int LAST_PAGE = 1_000_000;

  @EJB private Directory directory;
  @Context private HttpServletRequest request;

  /**
   * Lists people, {@value #ROWS} at a time.
   *
   * @param q beginnings of names, an e-mail address or a number; may be absent
   * @param institution id; only who belongs there or below today; may be absent
   * @param country of an institution, ISO 3166-1 alpha-2; may be absent
   * @param sex F, M or X; may be absent
   * @param page from 1
   * @return the people, and how many there are
   */
  @GET
  public JsonObject find(
      @QueryParam("q") String q,
      @QueryParam("institution") Long institution,
      @QueryParam("country") String country,
      @QueryParam("sex") String sex,
      @QueryParam("page") @DefaultValue("1") int page) {
    if (page < 1 || page > LAST_PAGE) {
      throw Refused.invalid("problem.malformed");
    }
    var found =
        directory.find(
            new PeopleQuery(
                q, institution, country, sex, Language.of(request).tag(), (page - 1) * ROWS, ROWS));
    var people = JSON.createArrayBuilder();
    found.rows().forEach(row -> people.add(json(row)));
    return JSON.createObjectBuilder().add("total", found.total()).add("people", people).build();
  }

  private static JsonObjectBuilder json(PersonRow row) {
    return JSON.createObjectBuilder()
        .add("id", row.id())
        .add("name", text(row.name()))
        .add("sex", text(row.sex()))
        .add("nationality", text(row.nationality()))
        .add(
            "institutionId",
            row.institutionId() == null ? JsonValue.NULL : JSON.createValue(row.institutionId()))
        .add("institution", text(row.institution()))
        .add("position", text(row.position()));
  }

  private static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }
}
