package org.sarai.web.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarai.shared.Refused;

/**
 * Turns what a boundary refuses while a page is built into the page that says so, and keeps the
 * sources of pages out of reach.
 */
public class Refusals extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Request attribute: why an error page is shown, where the status alone does not tell. */
  static final String REASON = "org.sarai.reason";

  static final String EXPIRED = "expired";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().endsWith(".xhtml")
        && !request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      var status = status(failure);
      if (status.isEmpty() || response.isCommitted()) {
        throw failure;
      }
      if (causes(failure).anyMatch(ViewExpiredException.class::isInstance)) {
        request.setAttribute(REASON, EXPIRED);
      }
      response.resetBuffer();
      response.sendError(status.get());
    }
  }

  private static Optional<Integer> status(Throwable failure) {
    return causes(failure)
        .flatMap(
            cause -> {
              if (cause instanceof Refused refused) {
                return Stream.of(refused.kind().status());
              }
              if (cause instanceof EJBAccessException) {
                return Stream.of(HttpServletResponse.SC_FORBIDDEN);
              }
              return cause instanceof ViewExpiredException
                  ? Stream.of(HttpServletResponse.SC_BAD_REQUEST)
                  : Stream.empty();
            })
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
