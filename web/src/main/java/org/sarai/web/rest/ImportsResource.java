package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.sarai.completion.ImportRow;
import org.sarai.completion.ImportState;
import org.sarai.completion.Imports;
import org.sarai.completion.ListKind;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.UploadList;
import org.sarai.shared.Refused;
import org.sarai.web.documents.Csv;

/** Lists, in and out again. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int PAGE = 500;

  @EJB private Imports imports;
  @EJB private ParticipationLists lists;
  @Context private HttpServletRequest request;

  /**
   * Loads a list of participations, or says what would come of it.
   *
   * @param dryRun whether to say only what would come of it
   * @param enrol code of a course in which everybody is enrolled; may be absent
   * @param prefer {@code respond-async} to have it done in the background
   * @param list the list
   * @return what came of every row; 202 while it is under way
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("participations")
  @Consumes({CSV, XLSX})
  public Response participations(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("enrol") String enrol,
      @HeaderParam("Prefer") String prefer,
      InputStream list)
      throws IOException {
    return load(ListKind.PARTICIPATIONS, dryRun, enrol, prefer, list);
  }

  /**
   * The same for a list of people.
   *
   * @param dryRun as above
   * @param enrol as above
   * @param prefer as above
   * @param list the list
   * @return as above
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("people")
  @Consumes({CSV, XLSX})
  public Response people(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("enrol") String enrol,
      @HeaderParam("Prefer") String prefer,
      InputStream list)
      throws IOException {
    return load(ListKind.PEOPLE, dryRun, enrol, prefer, list);
  }

  private Response load(
      ListKind kind, boolean dryRun, String enrol, String prefer, InputStream list)
      throws IOException {
    var later = prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
    var reference = imports.upload(new UploadList("REST", kind, list));
    ImportRow row;
    try {
      if (enrol != null && !enrol.isBlank()) {
        imports.enrolEverybody(reference, enrol);
      }
      imports.start(reference, dryRun, later);
      row = imports.find(reference);
    } catch (Refused refused) {
      imports.discard(reference);
      throw refused;
    }
    var answer = answer(row);
    if (row.state() == ImportState.FAILED || row.state() == ImportState.CHECKED) {
      // Answered, and of no further use: nothing of the list is kept.
      imports.discard(reference);
    }
    return answer;
  }

  /**
   * How far a list has come.
   *
   * @param reference of the list
   * @return 202 while it is under way, then what came of every row
   */
  @GET
  @Path("{reference}")
  public Response find(@PathParam("reference") String reference) {
    return answer(imports.find(reference));
  }

  private Response answer(ImportRow row) {
    return switch (row.state()) {
      case UPLOADED, WAITING, RUNNING -> underWay(row);
      case CHECKED, DONE, UNDONE -> Response.ok(result(row)).build();
      case FAILED -> Problems.of(request, 422, row.fault(), row.faultValue());
      case CANCELLED -> Problems.of(request, 409, "import.cancelled");
    };
  }

  private static Response underWay(ImportRow row) {
    return Response.accepted()
        .location(URI.create("imports/" + row.reference()))
        .header(HttpHeaders.RETRY_AFTER, 1)
        .entity(
            JSON.createObjectBuilder()
                .add("importId", row.reference())
                .add("state", row.state().name())
                .add("read", row.read())
                .build())
        .build();
  }

  private JsonObject result(ImportRow row) {
    var rejected = JSON.createArrayBuilder();
    var first = 0;
    int count;
    do {
      var page = imports.outcomes(row.reference(), "REJECTED", first, PAGE).rows();
      page.forEach(outcome -> rejected.add(ImportAnswers.rejected(request, outcome)));
      count = page.size();
      first += PAGE;
    } while (count == PAGE);
    return ImportAnswers.result(row.result(), rejected);
  }

  /**
   * The rows that were not taken, in their own columns, with the reason.
   *
   * @param reference of the list
   * @return CSV, to be corrected and loaded again
   */
  @GET
  @Path("{reference}/errors")
  @Produces(CSV)
  public Response errors(@PathParam("reference") String reference) {
    imports.find(reference);
    StreamingOutput stream =
        out -> {
          var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          write(reference, writer);
          writer.flush();
        };
    return Response.ok(stream, CSV + "; charset=utf-8; header=present")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"not-taken-" + reference + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private void write(String reference, Writer writer) {
    var csv = new Csv[1];
    imports.errors(
        reference,
        (cells, why) -> {
          var row = new ArrayList<String>(cells);
          if (csv[0] == null) {
            row.add(Problems.sentence(request, "imports.reason"));
            csv[0] = new Csv(writer, row.toArray(String[]::new));
          } else {
            row.add(ImportAnswers.sentence(request, why.column(), why.key(), why.value()));
            csv[0].row(row.toArray());
          }
        });
  }

  /**
   * Stops a list that waits or is being loaded.
   *
   * @param reference of the list
   * @return the reference
   */
  @POST
  @Path("{reference}/cancel")
  public JsonObject cancel(@PathParam("reference") String reference) {
    imports.cancel(reference);
    return JSON.createObjectBuilder().add("importId", reference).add("cancelled", true).build();
  }

  /**
   * Takes a whole import back.
   *
   * @param reference its reference
   * @return the reference
   */
  @POST
  @Path("{reference}/undo")
  public JsonObject undo(@PathParam("reference") String reference) {
    lists.undo(reference);
    return JSON.createObjectBuilder().add("importId", reference).add("undone", true).build();
  }
}
