package org.sarai.authoring.internal;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Set;
import org.sarai.authoring.internal.LinkFinding.What;
import org.sarai.authoring.internal.LinkWays.NotAllowed;

/** Looks whether something is there where a link leads. */
final class LinkLook {
  private static final int REDIRECTS = 5;
  private static final Set<Integer> ONWARDS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> GONE = Set.of(404, 410);

  /** A name that is always there: IANA keeps it for examples. It is only looked up. */
  private static final String ALWAYS = "example.org";

  private final LinkWays ways;
  private final LinkRequest request;

  LinkLook(LinkWays ways) {
    this.ways = ways;
    this.request = new LinkRequest(ways);
  }

  /** What becomes of a link now. */
  LinkFinding of(String url) {
    try {
      var at = url;
      for (var step = 0; step <= REDIRECTS; step++) {
        var to = LinkAddress.of(at, ways.port());
        var answer = answer(to);
        if (!ONWARDS.contains(answer.status()) || answer.location() == null) {
          return said(answer.status());
        }
        at = to.onwards(answer.location());
      }
      return LinkFinding.of(What.REFUSED);
    } catch (NotAllowed e) {
      return LinkFinding.of(What.REFUSED);
    } catch (UnknownHostException e) {
      return LinkFinding.of(unknown(e));
    } catch (IOException e) {
      return LinkFinding.of(What.SILENT);
    }
  }

  /** Some servers know only what everybody asks, so nothing but a plain yes is believed at once. */
  private LinkRequest.Answer answer(LinkAddress to) throws IOException {
    LinkRequest.Answer head;
    try {
      head = request.ask("HEAD", to);
    } catch (NotAllowed | UnknownHostException e) {
      throw e;
    } catch (IOException e) {
      head = null;
    }
    return head != null && (isYes(head.status()) || ONWARDS.contains(head.status()))
        ? head
        : request.ask("GET", to);
  }

  private static LinkFinding said(int status) {
    if (isYes(status)) {
      return LinkFinding.of(What.ALIVE, status);
    }
    return LinkFinding.of(GONE.contains(status) ? What.GONE : What.ANSWERED, status);
  }

  private static boolean isYes(int status) {
    return status / 100 == 2;
  }

  /** A name server that is out of order for a moment says nothing about the name. */
  private What unknown(UnknownHostException e) {
    var message = String.valueOf(e.getMessage());
    if (!isThere(ALWAYS)) {
      return What.OFFLINE;
    }
    return message.contains("Temporary failure") || message.contains("Try again")
        ? What.SILENT
        : What.NO_HOST;
  }

  private boolean isThere(String host) {
    try {
      return !ways.names().of(host).isEmpty();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
