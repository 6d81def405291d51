package org.sarai.content;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.learning.PlayFiles;
import org.sarai.learning.Plays;
import org.sarai.shared.Refused;

/**
 * One play: its page ({@code /play/ID}), what it starts from ({@code /play/ID/launch}), what it
 * needs without a line ({@code /play/ID/files}), what it saves ({@code /play/ID/commits}), which
 * requests to navigate are valid now ({@code /play/ID/requests}), and the page where a new token
 * arrives ({@code /play/ID/renewed}). Who may do so is proven by the token in a header, which a
 * page of another origin cannot send.
 */
@WebServlet("/play/*")
public class PlayServlet extends ContentServlet {
  private static final String TOKEN = "X-Sarai-Play";

  /** Whose token it is, when one play hands in what another one has left behind. */
  private static final String THROUGH = "X-Sarai-Through";

  private static final Pattern ADDRESS =
      Pattern.compile("/([A-Za-z0-9_-]{1,64})(?:/(launch|commits|files|requests|renewed))?");

  /** A commit is a few kilobytes; the browser splits what has gathered off line. */
  private static final int LARGEST_BODY = 1024 * 1024;

  @EJB private transient Plays plays;

  @Override
  boolean get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Matcher address = address(request);
    if (!address.matches() || "commits".equals(address.group(2))) {
      return false;
    }
    if (address.group(2) == null || "renewed".equals(address.group(2))) {
      SecurityHeaders.ofShell(response);
      Asset page = address.group(2) == null ? assets().shell() : assets().renewed();
      Answer.asset(request, response, page, Answer.ASK_AGAIN);
      return true;
    }
    if ("files".equals(address.group(2))) {
      answer(response, () -> json(plays.files(address.group(1), token(request))));
      return true;
    }
    boolean launches = "launch".equals(address.group(2));
    String play = address.group(1);
    String token = token(request);
    answer(response, () -> launches ? plays.launch(play, token) : plays.requests(play, token));
    return true;
  }

  @Override
  boolean post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Matcher address = address(request);
    if (!address.matches() || !"commits".equals(address.group(2))) {
      return false;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      Problem.of(Refused.tooLarge("play.tooLarge")).send(response);
      return true;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    String through = request.getHeader(THROUGH);
    answer(
        response,
        () ->
            through == null
                ? plays.commit(address.group(1), token(request), text).json()
                : plays.commitThrough(address.group(1), through, token(request), text).json());
    return true;
  }

  private static void answer(HttpServletResponse response, Call call) throws IOException {
    String json;
    try {
      json = call.json();
    } catch (Refused refused) {
      Problem.of(refused).send(response);
      return;
    }
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    SecurityHeaders.ofShell(response);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String json(PlayFiles files) {
    JsonArrayBuilder list = JSON.createArrayBuilder();
    files
        .files()
        .forEach(file -> list.add(JSON.createArrayBuilder().add(file.path()).add(file.bytes())));
    return JSON.createObjectBuilder()
        .add("offline", files.offline())
        .add("bytes", files.bytes())
        .add("files", list)
        .build()
        .toString();
  }

  private static Matcher address(HttpServletRequest request) {
    String path = request.getPathInfo();
    return ADDRESS.matcher(path == null ? "" : path);
  }

  /** The token, or an empty text, which opens no play. */
  private static String token(HttpServletRequest request) {
    String token = request.getHeader(TOKEN);
    return token == null ? "" : token;
  }

  private interface Call {
    String json();
  }
}
