package org.sarai.content;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers for requests that the server refused or that failed, in place of the server's own pages:
 * these tell strangers about its inside. The server's log has the cause. Browsers cannot ask for it
 * directly, the guard at the door does not know its address.
 */
@WebServlet("/trouble")
public class TroubleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && code != HttpServletResponse.SC_NOT_FOUND) {
      SecurityHeaders.ofShell(response);
      response.setStatus(code);
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(0);
    } else {
      Answer.notFound(request, response, Preparation.assets(getServletContext()));
    }
  }
}
