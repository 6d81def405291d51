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
import org.sarai.completion.TranscriptRow;
import org.sarai.completion.Transcripts;
import org.sarai.people.MergeRow;
import org.sarai.web.shell.Language;

/** All that one human being has learnt. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class TranscriptsResource {
  @EJB private Transcripts transcripts;
  @Context private HttpServletRequest request;

  /**
   * The transcript of somebody in the caller's scope.
   *
   * @param id the person; whoever was absorbed has the transcript of whom they count as
   * @return the transcript
   */
  @GET
  @Path("{id}/transcript")
  public JsonObject transcript(@PathParam("id") long id) {
    var transcript = transcripts.of(id, Language.of(request).tag());
    var records = JSON.createArrayBuilder();
    transcript.rows().forEach(row -> records.add(json(row)));
    var merges = JSON.createArrayBuilder();
    transcript.merges().forEach(merge -> merges.add(json(merge)));
    return JSON.createObjectBuilder()
        .add("id", transcript.personId())
        .add("name", text(transcript.name()))
        .add("counting", transcript.counting())
        .add("records", records)
        .add("merges", merges)
        .build();
  }

  private static JsonObjectBuilder json(TranscriptRow row) {
    return JSON.createObjectBuilder()
        .add("id", row.id())
        .add("person", row.personId())
        .add("course", text(row.courseCode()))
        .add("title", text(row.title()))
        .add("startedOn", text(row.startedOn()))
        .add("completedOn", text(row.completedOn()))
        .add("institution", text(row.institution()))
        .add("position", text(row.position()))
        .add("mode", text(row.mode()))
        .add("language", text(row.language()))
        .add("score", row.score() == null ? JsonValue.NULL : JSON.createValue(row.score()))
        .add("source", row.source())
        .add("counts", row.counts())
        .add("withdrawn", row.withdrawal() != null);
  }

  private static JsonObjectBuilder json(MergeRow merge) {
    return JSON.createObjectBuilder()
        .add("id", merge.reference())
        .add("keep", merge.keep())
        .add("absorb", merge.absorb())
        .add("reason", merge.reason())
        .add("at", merge.at().toString())
        .add("undoneAt", text(merge.undoneAt()));
  }

  private static JsonValue text(Object value) {
    return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
  }
}
