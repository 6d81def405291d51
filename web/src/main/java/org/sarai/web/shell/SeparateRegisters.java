package org.sarai.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.sarai.shared.Roles;

/**
 * The two registers have separate administrators. The identity provider does not know that rule, so
 * an account that holds both roles is told so and gets nothing, until one role is taken away.
 */
public class SeparateRegisters extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Why the error page is shown; see {@link Refusals#REASON}. */
  static final String BOTH = "bothRegisters";

  /** The way out, what the page that explains is made of, and REST, which answers by itself. */
  private static final List<String> OPEN = List.of("/sign-out", Assets.ROOT, "/api/");

  /**
   * @param request the request
   * @return whether the caller keeps both registers, which nobody may
   */
  public static boolean holdsBoth(HttpServletRequest request) {
    return request.isUserInRole(Roles.ADMINISTRATOR)
        && request.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // The path by which the server chose what answers: the address may still hold dots.
    var path = request.getServletPath();
    if (holdsBoth(request) && OPEN.stream().noneMatch(path::startsWith)) {
      request.setAttribute(Refusals.REASON, BOTH);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
