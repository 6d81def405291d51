package org.sarai.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The description of this interface, for whoever writes a client. */
@Path("openapi")
public class OpenApiResource {
  static final String DOCUMENT = "/openapi.yaml";

  /**
   * @return the OpenAPI document, YAML
   * @throws IOException if it cannot be read
   */
  @GET
  @Produces("application/yaml; charset=utf-8")
  public String document() throws IOException {
    try (var document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
