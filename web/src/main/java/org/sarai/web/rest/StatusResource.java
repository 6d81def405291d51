package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Whether the platform is ready. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  private static final String MANIFEST = "/META-INF/MANIFEST.MF";

  @Context private ServletContext application;

  /**
   * Answers only once migrations and seeds are through: before that, nothing is deployed.
   *
   * @return {@code UP} and the version
   * @throws IOException if the application's own manifest cannot be read
   */
  @GET
  public JsonObject status() throws IOException {
    return JSON.createObjectBuilder().add("status", "UP").add("version", version()).build();
  }

  private String version() throws IOException {
    try (var manifest = application.getResourceAsStream(MANIFEST)) {
      var attributes = new Manifest(manifest).getMainAttributes();
      return Objects.requireNonNull(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
    }
  }
}
