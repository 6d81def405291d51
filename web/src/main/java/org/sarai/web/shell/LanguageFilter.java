package org.sarai.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ?lang=ur} on any page: remembers the language and shows the same page in it. */
public class LanguageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PARAMETER = "lang";
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var wanted =
        "GET".equals(request.getMethod()) && !request.getRequestURI().startsWith("/api/")
            ? Language.tagged(queryValue(request))
            : java.util.Optional.<Language>empty();
    if (wanted.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var cookie = new Cookie(Language.COOKIE, wanted.get().tag());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    // A relative reference keeps host and scheme whatever stands in front of the server.
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", samePage(request));
  }

  private static Stream<String> pairs(HttpServletRequest request) {
    return request.getQueryString() == null
        ? Stream.empty()
        : Arrays.stream(request.getQueryString().split("&"));
  }

  private static String queryValue(HttpServletRequest request) {
    return pairs(request)
        .filter(pair -> pair.startsWith(PARAMETER + "="))
        .map(pair -> pair.substring(PARAMETER.length() + 1))
        .findFirst()
        .orElse(null);
  }

  private static String samePage(HttpServletRequest request) {
    var rest =
        pairs(request)
            .filter(pair -> !pair.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    // Two leading slashes would name another host.
    var path = request.getRequestURI().replaceFirst("^/+", "/");
    return rest.isEmpty() ? path : path + "?" + rest;
  }
}
