package org.sarai.content;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The only service worker of these origins: a package shares its origin with the player, and must
 * not install one of its own, which would outlive it.
 */
@WebServlet(WorkerServlet.ADDRESS)
public class WorkerServlet extends ContentServlet {
  static final String ADDRESS = "/worker.js";

  @Override
  boolean get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SecurityHeaders.ofShell(response);
    Answer.asset(request, response, assets().worker(), Answer.ASK_AGAIN);
    return true;
  }
}
