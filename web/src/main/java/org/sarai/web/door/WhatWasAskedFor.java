package org.sarai.web.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the query of a page while its reader signs in. The server leads to the identity provider
 * and back with the path alone, so the query waits in a cookie for as long as signing in may take.
 */
public class WhatWasAskedFor implements HttpHandler {
  private static final int PATIENCE = (int) Duration.ofMinutes(30).toSeconds();

  /** Its query chooses the language of the sign-in page, and nothing of ours. */
  private static final String SIGN_IN = "/sign-in";

  private final HttpHandler next;
  private final String provider = System.getenv("SARAI_OIDC_URL") + "/protocol/openid-connect/auth";
  private final String cookie =
      Objects.requireNonNullElse(System.getenv("SARAI_COOKIE"), "SARAI") + "_ASKED";

  /**
   * @param next what answers, the sign-in first of all
   */
  public WhatWasAskedFor(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestMethod().equals(Methods.GET)
        && !exchange.getQueryString().isEmpty()
        && !exchange.getRequestURI().equals(SIGN_IN)) {
      exchange.addResponseCommitListener(this::answering);
    }
    next.handleRequest(exchange);
  }

  private void answering(HttpServerExchange exchange) {
    var location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
    if (exchange.getStatusCode() != StatusCodes.FOUND || location == null) {
      return;
    }
    if (location.startsWith(provider + "?")) {
      asked(exchange)
          .cookie()
          .ifPresent(value -> exchange.setResponseCookie(keep(exchange, value)));
    } else if (isBackFromSigningIn(exchange)) {
      kept(exchange)
          .ifPresent(
              page -> {
                exchange.getResponseHeaders().put(Headers.LOCATION, page.completes(location));
                exchange.setResponseCookie(keep(exchange, "").setMaxAge(0));
              });
    }
  }

  private static Asked asked(HttpServerExchange exchange) {
    return new Asked(exchange.getRequestURI(), exchange.getQueryString());
  }

  private Optional<Asked> kept(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestCookie(cookie))
        .map(Cookie::getValue)
        .flatMap(Asked::of);
  }

  private static boolean isBackFromSigningIn(HttpServerExchange exchange) {
    var parameters = exchange.getQueryParameters();
    return parameters.containsKey("code") && parameters.containsKey("state");
  }

  private Cookie keep(HttpServerExchange exchange, String value) {
    return new CookieImpl(cookie, value)
        .setPath("/")
        .setMaxAge(PATIENCE)
        .setHttpOnly(true)
        .setSecure("https".equals(exchange.getRequestScheme()))
        .setSameSiteMode("Lax");
  }
}
