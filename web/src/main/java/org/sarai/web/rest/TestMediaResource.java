package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.sarai.assessment.Tests;

/** Pictures and sounds of tests that the caller takes. */
@Path("tests")
public class TestMediaResource {
  @EJB private Tests tests;
  @Context private HttpServletResponse response;

  /**
   * @param reference of an attempt of the caller's
   * @param hash SHA-256 of the file
   * @return the file, or the part of it that is asked for
   */
  @GET
  @Path("attempts/{reference}/media/{hash}")
  public Response media(@PathParam("reference") String reference, @PathParam("hash") String hash) {
    var file = tests.media(reference, hash);
    // Instead of the filter's: the bytes under this address never change.
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    // Opened by itself, a picture is a page of an author's: it runs nothing and is of no origin.
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return Response.ok(file.blob().toFile(), file.mediaType())
        .header("Accept-Ranges", "bytes")
        .build();
  }
}
