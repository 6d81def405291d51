package org.sarai.web.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.util.Optional;

/**
 * Pages are under the platform's public name only: cookies, the identity provider and the rule of
 * the same origin know no other. Who comes by another name is led to the same page there. Programs,
 * which bring a token, are answered under every name.
 */
public class OneName implements HttpHandler {
  private static final String REST = "/api/";

  private final HttpHandler next;
  private final String publicUrl = System.getenv("SARAI_PUBLIC_URL");

  /**
   * @param next what answers under the public name
   */
  public OneName(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    var method = exchange.getRequestMethod();
    var elsewhere =
        method.equals(Methods.GET) || method.equals(Methods.HEAD)
            ? elsewhere(
                publicUrl,
                exchange.getRequestHeaders().getFirst(Headers.HOST),
                exchange.getRequestURI(),
                exchange.getQueryString())
            : Optional.<String>empty();
    if (elsewhere.isEmpty()) {
      next.handleRequest(exchange);
      return;
    }
    exchange.setStatusCode(StatusCodes.FOUND);
    exchange.getResponseHeaders().put(Headers.LOCATION, elsewhere.get());
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.endExchange();
  }

  /**
   * Where a request belongs. Names are compared without their ports: a proxy may hide those, and
   * must not be led in a circle.
   *
   * @param publicUrl the platform's address, without a slash at the end; null if it has none
   * @param host the request's Host header, may be null
   * @param path the request's path, still encoded
   * @param query the request's query, still encoded; empty if there is none
   * @return the address under the public name; empty if the request is where it belongs
   */
  static Optional<String> elsewhere(String publicUrl, String host, String path, String query) {
    if (publicUrl == null || host == null || !path.startsWith("/") || path.startsWith(REST)) {
      return Optional.empty();
    }
    var name = host.replaceFirst(":\\d*$", "");
    return name.equalsIgnoreCase(URI.create(publicUrl).getHost())
        ? Optional.empty()
        : Optional.of(publicUrl + path + (query.isEmpty() ? "" : "?" + query));
  }
}
