package org.sarai.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sarai.shared.Refused;

/**
 * The pages for what went wrong. They need no Faces, no session and no business bean, so that they
 * still appear when one of those is what went wrong; and they never tell what it was.
 */
public class ErrorPages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String SKELETON = "/WEB-INF/errorpages/error.html";
  private static final Set<String> EXPLAINED = Set.of("400", "403", "404", "500", Refusals.EXPIRED);

  @Inject private transient Assets assets;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
      // Somebody typed the address.
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    var status = response.getStatus();
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Security-Policy", Shell.closedPolicy());
    if (isRest(request)) {
      response.setContentType("application/problem+json");
      response.getWriter().write("{\"type\":\"about:blank\",\"status\":" + status + "}");
      return;
    }
    response.setContentType("text/html");
    response.getWriter().write(page(request, reason(request, status)));
  }

  private static boolean isRest(HttpServletRequest request) {
    return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "")
        .startsWith("/api/");
  }

  private static String reason(HttpServletRequest request, int status) {
    if (request.getAttribute(Refusals.REASON) instanceof String reason) {
      return reason;
    }
    if (EXPLAINED.contains(String.valueOf(status))) {
      return String.valueOf(status);
    }
    return status < 500 ? "400" : "500";
  }

  private String page(HttpServletRequest request, String reason) throws IOException {
    var language = Language.of(request);
    var messages = language.messages();
    // Whoever is let in nowhere can only leave.
    var leave = reason.equals(SeparateRegisters.BOTH);
    var texts =
        Map.ofEntries(
            Map.entry("{lang}", language.tag()),
            Map.entry("{dir}", language.direction()),
            Map.entry("{assets}", assets.url("")),
            Map.entry("{name}", messages.getString("shell.name")),
            Map.entry("{skip}", messages.getString("shell.skip")),
            Map.entry("{reason}", reason),
            Map.entry("{title}", messages.getString("error." + reason + ".title")),
            Map.entry("{text}", text(request, reason, language)),
            Map.entry("{home}", messages.getString("error.home")),
            Map.entry("{away}", leave ? "hidden" : ""),
            Map.entry("{stay}", leave ? "" : "hidden"),
            Map.entry("{signOut}", messages.getString("shell.signOut")),
            Map.entry("{foot}", messages.getString("shell.foot")));
    var html = skeleton();
    for (var text : texts.entrySet()) {
      html = html.replace(text.getKey(), text.getValue());
    }
    return html;
  }

  /** What was refused says why, better than the status does. */
  private static String text(HttpServletRequest request, String reason, Language language) {
    var messages = language.messages();
    return request.getAttribute(Refusals.REFUSED) instanceof Refused refused
            && messages.containsKey(refused.key())
        ? escaped(
            new MessageFormat(messages.getString(refused.key()), language.locale())
                .format(refused.arguments().toArray()))
        : messages.getString("error." + reason + ".text");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{", "&#123;");
  }

  private String skeleton() throws IOException {
    try (var file = getServletContext().getResourceAsStream(SKELETON)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
