package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.sarai.enrolment.Departures;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.Nominate;
import org.sarai.enrolment.Nominations;
import org.sarai.enrolment.Participation;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Participations;
import org.sarai.shared.Refused;
import org.sarai.web.documents.Csv;
import org.sarai.web.shell.Language;

/** Who takes part in what, within the caller's scope, and what is decided about it. */
@Path("enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentsResource {
  private static final String CSV = "text/csv";
  private static final int MOST = 1000;

  @EJB private Nominations nominations;
  @EJB private Participations participations;
  @EJB private Departures departures;
  @Context private HttpServletRequest request;

  /**
   * The participations of the caller's people.
   *
   * @param course only of this course; null for all
   * @param cohort only of this group; null for all
   * @param state only in this state; null for all
   * @param overdue only those that should be completed already
   * @param format csv or json; null for json
   * @return the list; JSON has at most the first thousand and says how many there are
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response find(
      @QueryParam("course") String course,
      @QueryParam("cohort") Long cohort,
      @QueryParam("state") String state,
      @QueryParam("overdue") @DefaultValue("false") boolean overdue,
      @QueryParam("format") @DefaultValue("json") String format) {
    var filter = new ParticipationFilter(course, cohort, state(state), overdue);
    var language = Language.of(request).tag();
    return switch (format) {
      case "csv" -> csv(filter, language);
      case "json" -> json(filter, language);
      default -> throw Refused.invalid("problem.noFormat", format);
    };
  }

  private static State state(String name) {
    try {
      return name == null ? null : State.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("problem.noState", name);
    }
  }

  private Response csv(ParticipationFilter filter, String language) {
    StreamingOutput file =
        stream -> {
          var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          var csv =
              new Csv(
                  out,
                  "enrolment",
                  "person",
                  "name",
                  "course",
                  "title",
                  "group",
                  "state",
                  "due_on",
                  "overdue",
                  "completed_at",
                  "reason");
          participations.export(filter, language, row -> csvRow(csv, row));
          out.flush();
        };
    return Response.ok(file, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enrolments.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void csvRow(Csv csv, Participation row) {
    csv.row(
        row.id(),
        row.personId(),
        row.name(),
        row.courseCode(),
        row.courseTitle(),
        row.cohort(),
        row.state(),
        row.dueOn(),
        row.overdue(),
        row.completedAt(),
        row.reason());
  }

  private Response json(ParticipationFilter filter, String language) {
    var page = participations.find(filter, language, 0, MOST);
    var rows = JSON.createArrayBuilder();
    for (var row : page.rows()) {
      rows.add(
          JSON.createObjectBuilder()
              .add("enrolment", row.id())
              .add("person", row.personId())
              .add("name", text(row.name()))
              .add("course", row.courseCode())
              .add(
                  "cohort",
                  row.cohortId() == null ? JsonValue.NULL : JSON.createValue(row.cohortId()))
              .add("state", row.state().name())
              .add("place", row.place())
              .add("dueOn", text(row.dueOn()))
              .add("overdue", row.overdue())
              .add("completedAt", text(row.completedAt()))
              .add("reason", text(row.reason())));
    }
    return Response.ok(
            JSON.createObjectBuilder().add("total", page.total()).add("enrolments", rows).build(),
            MediaType.APPLICATION_JSON)
        .build();
  }

  private static JsonValue text(Object value) {
    return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
  }

  /**
   * Nominates people, many at once.
   *
   * @param body {@code {course | cohort, people: [ids], written: [texts], dueOn}}
   * @return what came of each line
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject nominate(JsonObject body) {
    var nominated =
        nominations.nominate(
            new Nominate(
                body.getString("course", null),
                body.get("cohort") instanceof JsonNumber id ? id.longValue() : null,
                ids(body, "people"),
                texts(body),
                day(body)));
    var lines = JSON.createArrayBuilder();
    for (var line : nominated.lines()) {
      lines.add(
          JSON.createObjectBuilder()
              .add("written", text(line.written()))
              .add(
                  "person",
                  line.personId() == null ? JsonValue.NULL : JSON.createValue(line.personId()))
              .add("outcome", line.outcome().name()));
    }
    return JSON.createObjectBuilder().add("lines", lines).build();
  }

  /**
   * Approves people who were nominated or asked.
   *
   * @param body {@code {enrolments: [ids]}}
   * @return how many are approved now
   */
  @POST
  @Path("approvals")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject approve(JsonObject body) {
    return changed(nominations.approve(ids(body, "enrolments")));
  }

  /**
   * Takes people out.
   *
   * @param body {@code {enrolments: [ids], reason}}
   * @return how many are out now
   */
  @POST
  @Path("withdrawals")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject withdraw(JsonObject body) {
    return changed(departures.withdraw(ids(body, "enrolments"), body.getString("reason", null)));
  }

  private static JsonObject changed(int number) {
    return JSON.createObjectBuilder().add("changed", number).build();
  }

  private static List<Long> ids(JsonObject body, String name) {
    return body.get(name) instanceof JsonArray array
        ? array.getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValue).toList()
        : List.of();
  }

  private static List<String> texts(JsonObject body) {
    return body.get("written") instanceof JsonArray array
        ? array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
        : List.of();
  }

  private static LocalDate day(JsonObject body) {
    var day = body.getString("dueOn", null);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("refused.day", day);
    }
  }
}
