package org.sarai.content;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the servlets of the content hosts share: few methods, and one answer to all others. */
abstract class ContentServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    boolean answered =
        switch (request.getMethod()) {
          case "GET", "HEAD" -> get(request, response);
          case "POST" -> post(request, response);
          default -> false;
        };
    if (!answered) {
      Answer.notFound(request, response, assets());
    }
  }

  /**
   * Answers GET and HEAD.
   *
   * @return false if there is nothing at this address; then nothing has been written
   */
  abstract boolean get(HttpServletRequest request, HttpServletResponse response) throws IOException;

  /**
   * Answers POST.
   *
   * @return false if there is nothing at this address; then nothing has been written
   */
  boolean post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    return false;
  }

  /** The player as it was read at start. */
  final PlayerAssets assets() {
    return Preparation.assets(getServletContext());
  }
}
