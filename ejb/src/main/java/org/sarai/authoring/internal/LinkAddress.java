package org.sarai.authoring.internal;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.sarai.authoring.internal.LinkWays.NotAllowed;

/**
 * Where a link leads.
 *
 * @param host name or address, in the letters that name servers know
 * @param port the port
 * @param path what is asked for, with its query, ready for a request
 */
record LinkAddress(String host, int port, String path) {
  private static final Pattern PARTS =
      Pattern.compile("https://([^/?#]+)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRONG = Pattern.compile("[\"<>\\\\^`{|}]");

  /**
   * @param url what a link says
   * @param usual the port that is meant if none is named
   * @throws NotAllowed if it is no address that may be asked: other than https, with a name and
   *     password in it, or none at all
   */
  static LinkAddress of(String url, int usual) throws NotAllowed {
    var parts = PARTS.matcher(url);
    if (!parts.matches()) {
      throw new NotAllowed(url);
    }
    try {
      var authority = parts.group(1);
      var named = authority.startsWith("[") ? authority : IDN.toASCII(authority);
      var rest = WRONG.matcher(parts.group(2)).replaceAll(LinkAddress::escaped);
      var uri = URI.create(new URI("https://" + named + rest).toASCIIString());
      if (uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw new NotAllowed(url);
      }
      var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return new LinkAddress(
          uri.getHost(),
          uri.getPort() < 0 ? usual : uri.getPort(),
          uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw (NotAllowed) new NotAllowed(url).initCause(e);
    }
  }

  private static String escaped(java.util.regex.MatchResult wrong) {
    return "%%%02X".formatted((int) wrong.group().charAt(0));
  }

  /** Where an answer leads on to. */
  String onwards(String location) throws NotAllowed {
    try {
      return URI.create("https://" + host + ":" + port + path)
          .resolve(new URI(WRONG.matcher(location.strip()).replaceAll(LinkAddress::escaped)))
          .toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw (NotAllowed) new NotAllowed(location).initCause(e);
    }
  }

  /** Host and port as a request names them. */
  String asked(int usual) {
    return port == usual ? host : host + ":" + port;
  }
}
