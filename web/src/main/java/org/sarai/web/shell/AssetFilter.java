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
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
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
}
