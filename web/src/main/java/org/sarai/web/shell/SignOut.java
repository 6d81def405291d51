package org.sarai.web.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Ends the session here and at the identity provider, and comes back to the front door. The id
 * token tells the provider whose session it is, so it need not ask.
 */
public class SignOut extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(SignOut.class);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var idToken = SignedIn.of(request).map(SignedIn::idToken).orElse(null);
    var home = request.getRequestURL().toString().replaceFirst("/sign-out.*$", "/");
    try {
      request.logout();
    } catch (ServletException alreadyGone) {
      LOG.debugf(alreadyGone, "Nothing left to sign out of");
    }
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", idToken == null ? "/" : endSession(idToken, home));
  }

  /** A bookmark or a reload of the address must not sign anybody out. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/");
  }

  private static String endSession(String idToken, String home) {
    return System.getenv("SARAI_OIDC_URL")
        + "/protocol/openid-connect/logout?id_token_hint="
        + idToken
        + "&post_logout_redirect_uri="
        + URLEncoder.encode(home, StandardCharsets.UTF_8);
  }
}
