package org.sarai.web.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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

  /** Request attribute: what a boundary refused, in its own words. */
  static final String REFUSED = "org.sarai.refused";

  static final String EXPIRED = "expired";

  /** Where Mojarra decrypts a page's state; on a mangled one it fails with whatever comes first. */
  private static final String STATE_READER = "com.sun.faces.renderkit.ByteArrayGuard";

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
      if (causes(failure).anyMatch(Refusals::isExpired)) {
        request.setAttribute(REASON, EXPIRED);
      }
      causes(failure)
          .filter(Refused.class::isInstance)
          .findFirst()
          .ifPresent(refused -> request.setAttribute(REFUSED, refused));
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
              return isExpired(cause)
                  ? Stream.of(HttpServletResponse.SC_BAD_REQUEST)
                  : Stream.empty();
            })
        .findFirst();
  }

  /** The page's state is too old for this server, or cannot be read at all. */
  private static boolean isExpired(Throwable cause) {
    return cause instanceof ViewExpiredException
        || Arrays.stream(cause.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(STATE_READER));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
