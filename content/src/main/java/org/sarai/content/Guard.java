package org.sarai.content;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Stands at the door of the content hosts: lets through what the player and its package need and
 * answers everything else with the same small page. Service workers of packages are refused: one
 * would outlive its lesson and sit between the player and its commits. The player's own is the only
 * one.
 */
@WebFilter("/*")
public class Guard extends HttpFilter {
  private static final Set<String> ROOMS = Set.of("/player", "/play", "/files");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean serviceWorker = "script".equals(request.getHeader("Service-Worker"));
    boolean ours = request.getServletPath().equals(WorkerServlet.ADDRESS);
    if (ours || ROOMS.contains(request.getServletPath()) && !serviceWorker) {
      chain.doFilter(request, response);
    } else {
      Answer.notFound(request, response, Preparation.assets(getServletContext()));
    }
  }
}
