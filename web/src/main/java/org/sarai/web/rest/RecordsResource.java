package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
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
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sarai.learning.InteractionRow;
import org.sarai.learning.LearningRecords;
import org.sarai.learning.RecordRow;
import org.sarai.web.documents.Csv;
import org.sarai.web.shell.Language;

/** What learners did, as files: written row by row while it is read. */
@Path("courses")
public class RecordsResource {
  @EJB private LearningRecords records;
  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;

  /**
   * One row for each learner's attempt on a unit.
   *
   * @param code the course
   * @param format csv or json, for links, which cannot say what they accept; null asks the header
   * @return the list
   */
  @GET
  @Path("{code}/records")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV})
  public Response records(@PathParam("code") String code, @QueryParam("format") String format) {
    var language = Language.of(request).tag();
    var course = records.course(code, language).code();
    return Wanted.csv(headers, format)
        ? Streams.csv(course + "-records.csv", out -> csvRecords(course, language, out))
        : Streams.json(course + "-records.json", out -> jsonRecords(course, language, out));
  }

  /**
   * One row for each answer to a question.
   *
   * @param code the course
   * @param format as above
   * @return the list
   */
  @GET
  @Path("{code}/interactions")
  @Produces({MediaType.APPLICATION_JSON, Wanted.CSV})
  public Response interactions(
      @PathParam("code") String code, @QueryParam("format") String format) {
    var course = records.course(code, "en").code();
    return Wanted.csv(headers, format)
        ? Streams.csv(course + "-interactions.csv", out -> csvInteractions(course, out))
        : Streams.json(course + "-interactions.json", out -> jsonInteractions(course, out));
  }

  private void csvRecords(String course, String language, Writer out) {
    var csv =
        new Csv(
            out,
            "attempt",
            "person",
            "learner",
            "course",
            "version",
            "unit",
            "completion",
            "success",
            "score",
            "seconds",
            "plays",
            "commits",
            "started_at",
            "last_commit_at",
            "completed_at",
            "doubts");
    records.export(
        course,
        language,
        row ->
            csv.row(
                row.attemptId(),
                row.personId(),
                row.learner(),
                course,
                row.version(),
                row.unit(),
                row.completion(),
                row.success(),
                row.score(),
                row.seconds(),
                row.plays(),
                row.commits(),
                row.startedAt(),
                row.lastCommitAt(),
                row.completedAt(),
                row.doubts().stream().map(Enum::name).collect(Collectors.joining(" "))));
  }

  private void jsonRecords(String course, String language, Writer out) {
    list(
        out, course, "records", json -> records.export(course, language, row -> record(json, row)));
  }

  private static void record(JsonGenerator json, RecordRow row) {
    json.writeStartObject()
        .write("attempt", row.attemptId())
        .write("person", row.personId())
        .write("learner", row.learner())
        .write("version", row.version())
        .write("unit", row.unit())
        .write("completion", row.completion())
        .write("success", row.success())
        .write("seconds", row.seconds())
        .write("plays", row.plays())
        .write("commits", row.commits());
    if (row.score() == null) {
      json.writeNull("score");
    } else {
      json.write("score", row.score());
    }
    write(json, "startedAt", row.startedAt());
    write(json, "lastCommitAt", row.lastCommitAt());
    write(json, "completedAt", row.completedAt());
    json.writeStartArray("doubts");
    row.doubts().forEach(doubt -> json.write(doubt.name()));
    json.writeEnd().writeEnd();
  }

  private void csvInteractions(String course, Writer out) {
    var csv =
        new Csv(
            out,
            "attempt",
            "unit",
            "activity",
            "id",
            "time",
            "journaled_at",
            "type",
            "response",
            "correct",
            "result",
            "latency",
            "weighting",
            "language");
    records.interactions(
        course,
        row ->
            csv.row(
                row.attemptId(),
                row.unitId(),
                row.activity(),
                row.id(),
                row.time(),
                row.journaledAt(),
                row.type(),
                row.response(),
                String.join(" | ", row.correct()),
                row.result(),
                row.latency(),
                row.weighting(),
                row.language()));
  }

  private void jsonInteractions(String course, Writer out) {
    list(
        out,
        course,
        "interactions",
        json -> records.interactions(course, row -> interaction(json, row)));
  }

  private static void interaction(JsonGenerator json, InteractionRow row) {
    json.writeStartObject()
        .write("attempt", row.attemptId())
        .write("unit", row.unitId())
        .write("activity", row.activity())
        .write("id", row.id());
    write(json, "time", row.time());
    write(json, "journaledAt", row.journaledAt());
    write(json, "type", row.type());
    write(json, "response", row.response());
    json.writeStartArray("correct");
    row.correct().forEach(json::write);
    json.writeEnd();
    write(json, "result", row.result());
    write(json, "latency", row.latency());
    write(json, "weighting", row.weighting());
    write(json, "language", row.language());
    json.writeEnd();
  }

  private static void write(JsonGenerator json, String name, Object value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value instanceof Instant ? value.toString() : (String) value);
    }
  }

  private static void list(Writer out, String course, String name, Consumer<JsonGenerator> rows) {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject().write("course", course).writeStartArray(name);
      rows.accept(json);
      json.writeEnd().writeEnd();
    }
  }
}
