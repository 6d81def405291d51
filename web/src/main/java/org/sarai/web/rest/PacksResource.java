package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import org.sarai.reporting.EvidencePacks;
import org.sarai.reporting.PackRow;
import org.sarai.web.reporting.PackPapers;

/** Everything that a frozen report rests on, in one file that is made in the background. */
@Path("reports/{reference}/packs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PacksResource {
  private static final String ZIP = "application/zip";

  @EJB private EvidencePacks packs;
  @Inject private PackPapers papers;

  /**
   * Asks for a pack.
   *
   * @param report reference of the report
   * @return 202, and where to ask how far it is
   * @throws IOException if its documents cannot be kept
   */
  @POST
  public Response make(@PathParam("reference") String report) throws IOException {
    var pack = packs.find(report, papers.make(report));
    return Response.accepted(json(pack).build())
        .location(URI.create("reports/" + report + "/packs/" + pack.reference()))
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  /**
   * The packs of a report.
   *
   * @param report its reference
   * @return the packs, the newest first
   */
  @GET
  public JsonObject all(@PathParam("reference") String report) {
    var rows = JSON.createArrayBuilder();
    packs.of(report).forEach(pack -> rows.add(json(pack)));
    return JSON.createObjectBuilder().add("packs", rows).build();
  }

  /**
   * How far a pack is.
   *
   * @param report reference of the report
   * @param pack reference of the pack
   * @return its state
   */
  @GET
  @Path("{pack}")
  public JsonObject find(@PathParam("reference") String report, @PathParam("pack") String pack) {
    return json(packs.find(report, pack)).build();
  }

  /**
   * The pack itself.
   *
   * @param report reference of the report
   * @param pack reference of the pack
   * @return a zip file, sent while it is decrypted
   */
  @GET
  @Path("{pack}/content")
  @Produces(ZIP)
  public Response content(@PathParam("reference") String report, @PathParam("pack") String pack) {
    var row = packs.find(report, pack);
    var content = packs.open(report, pack);
    StreamingOutput stream =
        out -> {
          try (content) {
            content.transferTo(out);
          }
        };
    return Response.ok(stream, ZIP)
        .header(HttpHeaders.CONTENT_LENGTH, row.bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + report + ".zip\"")
        .build();
  }

  /**
   * Stops a pack, or puts it away.
   *
   * @param report reference of the report
   * @param pack reference of the pack
   */
  @DELETE
  @Path("{pack}")
  public void end(@PathParam("reference") String report, @PathParam("pack") String pack) {
    packs.end(report, pack);
  }

  private static JsonObjectBuilder json(PackRow pack) {
    var json =
        JSON.createObjectBuilder()
            .add("id", pack.reference())
            .add("report", pack.report())
            .add("state", pack.state().name())
            .add("done", pack.done())
            .add("participations", pack.participations())
            .add("madeAt", pack.madeAt().toString());
    if (pack.sha256() != null) {
      json.add("bytes", pack.bytes()).add("sha256", pack.sha256());
    }
    if (pack.fault() != null) {
      json.add("fault", pack.fault());
    }
    return json;
  }
}
