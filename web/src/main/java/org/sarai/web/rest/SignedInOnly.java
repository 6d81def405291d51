package org.sarai.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.sarai.web.shell.SeparateRegisters;

/**
 * Who calls must be signed in: machines by bearer token, pages by their session. What changes
 * something by a session must come from our own pages.
 */
@Provider
public class SignedInOnly implements ContainerRequestFilter {
  private static final Set<String> OPEN = Set.of("status", "openapi");
  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (OPEN.contains(context.getUriInfo().getPath().replaceAll("^/|/$", ""))) {
      return;
    }
    if (context.getSecurityContext().getUserPrincipal() == null) {
      context.abortWith(unauthenticated());
    } else if (SeparateRegisters.holdsBoth(request)) {
      context.abortWith(Problems.of(request, 403, "problem.bothRegisters"));
    } else if (bySession(context)
        && !SAFE.contains(context.getMethod())
        && !fromOurPages(context)) {
      context.abortWith(Problems.of(request, 403, "problem.otherOrigin"));
    }
  }

  private Response unauthenticated() {
    return Response.fromResponse(Problems.of(request, 401, "problem.signIn"))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static boolean bySession(ContainerRequestContext context) {
    return context.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
  }

  private static boolean fromOurPages(ContainerRequestContext context) {
    return String.valueOf(System.getenv("SARAI_PUBLIC_URL"))
        .equals(context.getHeaderString("Origin"));
  }
}
