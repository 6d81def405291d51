package org.sarai.content;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The player's own files: {@code /player/VERSION/path}. */
@WebServlet("/player/*")
public class PlayerServlet extends ContentServlet {
  @Override
  boolean get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    int slash = path == null ? -1 : path.indexOf('/', 1);
    if (slash < 0) {
      return false;
    }
    Optional<Asset> asset = assets().file(path.substring(slash + 1));
    if (asset.isEmpty()) {
      return false;
    }
    // A page that was opened before an update may still ask under the old version.
    boolean current = path.substring(1, slash).equals(assets().version());
    SecurityHeaders.ofShell(response);
    Answer.asset(request, response, asset.get(), current ? Answer.FOR_EVER : Answer.ASK_AGAIN);
    return true;
  }
}
