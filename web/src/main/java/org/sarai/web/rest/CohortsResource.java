package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.Cohorts;
import org.sarai.web.shell.Language;

/** Groups who study together. */
@Path("cohorts")
@Produces(MediaType.APPLICATION_JSON)
public class CohortsResource {
  private static final int MOST = 1000;

  @EJB private Cohorts cohorts;
  @Context private HttpServletRequest request;

  /**
   * @return the groups that the caller keeps, the newest first
   */
  @GET
  public JsonObject kept() {
    var page = cohorts.kept(Language.of(request).tag(), 0, MOST);
    var rows = JSON.createArrayBuilder();
    page.rows().forEach(row -> rows.add(json(row)));
    return JSON.createObjectBuilder().add("total", page.total()).add("cohorts", rows).build();
  }

  /**
   * A group, for whoever keeps it or belongs to it.
   *
   * @param id the group
   * @return the group; without figures for a member
   */
  @GET
  @Path("{id}")
  public JsonObject find(@PathParam("id") long id) {
    return json(cohorts.find(id, Language.of(request).tag())).build();
  }

  private static JsonObjectBuilder json(CohortRow row) {
    var json =
        JSON.createObjectBuilder()
            .add("id", row.id())
            .add("name", row.name())
            .add("course", row.courseCode())
            .add("closed", row.closed())
            .add("institution", text(row.institution()))
            .add(
                "capacity",
                row.capacity() == null ? JsonValue.NULL : JSON.createValue(row.capacity()))
            .add("dueOn", text(row.dueOn()))
            .add("opensOn", text(row.opensOn()))
            .add("closesOn", text(row.closesOn()));
    if (row.standing() != null) {
      json.add("nominated", row.standing().nominated())
          .add("waiting", row.standing().waiting())
          .add("enrolled", row.standing().enrolled())
          .add("started", row.standing().started())
          .add("completed", row.standing().completed())
          .add("overdue", row.standing().overdue());
    }
    return json;
  }

  private static JsonValue text(Object value) {
    return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
  }
}
