package org.sarai.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Serves versioned static files and lets browsers keep them for a year. */
public class AssetFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern VERSIONED = Pattern.compile("/assets/[0-9a-f]{12}/(.+)");
  private static final String WORKER = Assets.ROOT + "test-worker.js";
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    if (path.equals(WORKER)) {
      ofTests(response);
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    var versioned = VERSIONED.matcher(path);
    if (versioned.matches()) {
      response.setHeader("Cache-Control", FOR_A_YEAR);
      request.getRequestDispatcher(Assets.ROOT + versioned.group(1)).forward(request, response);
      return;
    }
    response.setHeader(
        "Cache-Control",
        path.startsWith(Assets.ROOT + "fonts/") ? FOR_A_YEAR : "public, max-age=3600");
    chain.doFilter(request, response);
  }

  /**
   * The one service worker of the LMS. It lives below its own address, so the answer must allow it
   * to stand behind the pages of tests; and its script's policy decides what it may fetch.
   */
  private static void ofTests(HttpServletResponse response) {
    response.setHeader("Service-Worker-Allowed", "/test/");
    response.setHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'");
    response.setHeader("Cache-Control", "no-cache");
  }
}
