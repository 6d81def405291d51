package org.sarai.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Whether the platform is ready. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  /**
   * Answers only once migrations and seeds are through: before that, nothing is deployed.
   *
   * @return {@code UP} and the version
   */
  @GET
  public JsonObject status() {
    return Json.createObjectBuilder().add("status", "UP").add("version", version()).build();
  }

  private static String version() {
    return Optional.ofNullable(StatusResource.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
