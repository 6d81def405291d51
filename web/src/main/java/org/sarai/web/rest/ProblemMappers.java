package org.sarai.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sarai.shared.Refused;

/** Whatever goes wrong becomes a problem that names no class and shows no trace. */
@Provider
public class ProblemMappers implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> unknown(failure));
  }

  private Optional<Response> known(Throwable cause) {
    if (cause instanceof Refused refused) {
      return Optional.of(
          Problems.of(
              request, refused.kind().status(), refused.key(), refused.arguments().toArray()));
    }
    if (cause instanceof EJBAccessException) {
      return Optional.of(Problems.of(request, 403, "problem.forbidden"));
    }
    if (cause instanceof ConstraintViolationException || cause instanceof JsonException) {
      return Optional.of(Problems.of(request, 400, "problem.malformed"));
    }
    if (cause instanceof WebApplicationException web) {
      var status = web.getResponse().getStatus();
      var key = status == 404 ? "problem.notFound" : "problem.malformed";
      return Optional.of(Problems.of(request, status, key));
    }
    return Optional.empty();
  }

  private Response unknown(Throwable failure) {
    LOG.error("A REST request failed", failure);
    return Problems.of(request, 500, "problem.internal");
  }
}
