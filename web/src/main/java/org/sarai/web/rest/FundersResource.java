package org.sarai.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Projects;

/** Who pays for projects. */
@Path("funders")
@Produces(MediaType.APPLICATION_JSON)
public class FundersResource {
  @EJB private Projects projects;

  /**
   * Says who a funder is.
   *
   * @param code by which projects name it
   * @param body its names
   * @return 201 if there was none of that code, else 200
   */
  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response defineFunder(@PathParam("code") String code, JsonObject body) {
    return ProjectsResource.said(
        code, projects.defineFunder(new Funder(code, IndicatorJson.words(body, "name"))));
  }
}
