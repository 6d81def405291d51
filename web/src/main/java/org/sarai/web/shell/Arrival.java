package org.sarai.web.shell;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sarai.notification.Reminders;
import org.sarai.people.People;

/**
 * Whoever comes signed in for the first time of a session is made known to the platform: an account
 * becomes a person, or is matched to one. A bearer token has no session, so it is made known each
 * time; that is one look-up.
 */
public class Arrival extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String ARRIVED = Arrival.class.getName();

  @EJB private transient People people;
  @EJB private transient Reminders reminders;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = request.getRequestURI();
    // A token of the REST interface is no arrival: machines are not people.
    var page =
        !path.startsWith(Assets.ROOT)
            && !path.startsWith("/api/")
            && !path.startsWith("/jakarta.faces.resource/");
    var signedIn = SignedIn.of(request);
    if (page && signedIn.isPresent()) {
      if (isSomebodyElses(request)) {
        request.setAttribute(Refusals.REASON, Refusals.EXPIRED);
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return;
      }
      var identity = signedIn.get().identity();
      var session = request.getSession(false);
      if (session == null || !identity.subject().equals(session.getAttribute(ARRIVED))) {
        people.signedIn(identity);
        reminders.reads(Language.of(request).tag());
        if (session != null) {
          session.setAttribute(ARRIVED, identity.subject());
        }
      }
    }
    chain.doFilter(request, response);
  }

  /**
   * A form that was sent with an expired sign-in arrives again after signing in. On a shared
   * machine that may be somebody else's sign-in, and the form must not become theirs.
   */
  private static boolean isSomebodyElses(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/")) {
      return false;
    }
    var account = request.getParameter("account");
    return account != null && !account.equals(request.getUserPrincipal().getName());
  }
}
