package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Writer;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.sarai.completion.CompletionList;
import org.sarai.completion.CompletionRow;
import org.sarai.learning.LearningRecords;
import org.sarai.web.documents.Csv;

/** Who has completed a course, as a file that is written while it is read. */
@Path("courses")
public class CompletionsResource {
  @EJB private CompletionList completions;
  @EJB private LearningRecords records;
  @Context private HttpHeaders headers;

  /**
   * One row for each completion that counts.
   *
   * @param code the course
   * @param from first day of completion, ISO; may be absent
   * @param to last day of completion, inclusive, ISO; may be absent
   * @param format csv or json, for links, which cannot say what they accept; null asks the header
   * @return the list
   */
  @GET
  @Path("{code}/completions")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV})
  public Response completions(
      @PathParam("code") String code,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("format") String format) {
    var first = StatisticsResource.parsed("from", from, LocalDate::parse);
    var last = StatisticsResource.parsed("to", to, LocalDate::parse);
    var course = records.course(code, "en").code();
    return Wanted.csv(headers, format)
        ? Streams.csv(course + "-completions.csv", out -> csv(course, first, last, out))
        : Streams.json(course + "-completions.json", out -> json(course, first, last, out));
  }

  private void csv(String course, LocalDate from, LocalDate to, Writer out) {
    var csv =
        new Csv(
            out,
            "record",
            "person",
            "learner",
            "institution",
            "position",
            "started_on",
            "completed_on",
            "mode",
            "language",
            "attendance_percent",
            "score",
            "source");
    completions.export(
        course,
        from,
        to,
        row ->
            csv.row(
                row.recordId(),
                row.personId(),
                row.name(),
                row.institution(),
                row.position(),
                row.startedOn(),
                row.completedOn(),
                row.mode(),
                row.language(),
                row.attendance(),
                row.score(),
                row.source()));
  }

  private void json(String course, LocalDate from, LocalDate to, Writer out) {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject().write("course", course).writeStartArray("completions");
      Consumer<CompletionRow> each = row -> completion(json, row);
      completions.export(course, from, to, each);
      json.writeEnd().writeEnd();
    }
  }

  private static void completion(JsonGenerator json, CompletionRow row) {
    json.writeStartObject().write("record", row.recordId()).write("person", row.personId());
    text(json, "learner", row.name());
    text(json, "institution", row.institution());
    text(json, "position", row.position());
    text(json, "startedOn", row.startedOn());
    text(json, "completedOn", row.completedOn());
    text(json, "mode", row.mode());
    text(json, "language", row.language());
    if (row.attendance() != null) {
      json.write("attendancePercent", row.attendance());
    }
    if (row.score() != null) {
      json.write("score", row.score());
    }
    json.write("source", row.source()).writeEnd();
  }

  private static void text(JsonGenerator json, String name, Object value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value.toString());
    }
  }
}
