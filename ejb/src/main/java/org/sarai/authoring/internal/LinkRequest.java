package org.sarai.authoring.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.jboss.logging.Logger;
import org.sarai.authoring.internal.LinkWays.NotAllowed;

/**
 * One question to a stranger's server. The connection is made to the very address that was looked
 * at, which a client that resolves names by itself could not promise: a name can lead elsewhere a
 * moment later. Nothing but the headers of the answer is read, and nobody sees them.
 */
final class LinkRequest {
  private static final Logger LOG = Logger.getLogger(LinkRequest.class);
  private static final int HEADERS = 32_768;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
  private static final Pattern LOCATION =
      Pattern.compile("location:[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);
  private static final int FINAL = 200;

  private final LinkWays ways;

  LinkRequest(LinkWays ways) {
    this.ways = ways;
  }

  /** The head of an answer; no location if it leads nowhere else. */
  record Answer(int status, String location) {}

  Answer ask(String method, LinkAddress to) throws IOException {
    if (to.port() != ways.port()) {
      throw new NotAllowed(to.asked(ways.port()));
    }
    var address = ways.address(bare(to.host()));
    try (var socket = new Socket()) {
      // Each read has its own limit; who sends a letter a second is stopped by this.
      var late =
          CompletableFuture.runAsync(
              () -> close(socket),
              CompletableFuture.delayedExecutor(ways.patience().toMillis(), TimeUnit.MILLISECONDS));
      try {
        socket.connect(new InetSocketAddress(address, to.port()), (int) ways.patience().toMillis());
        socket.setSoTimeout((int) ways.patience().toMillis());
        return answer(method, to, socket);
      } finally {
        late.cancel(false);
      }
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private Answer answer(String method, LinkAddress to, Socket socket) throws IOException {
    try (var secure =
        (SSLSocket) ways.sockets().createSocket(socket, bare(to.host()), to.port(), true)) {
      var parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      var question =
          method
              + " "
              + to.path()
              + " HTTP/1.1\r\nHost: "
              + to.asked(ways.port())
              + "\r\nUser-Agent: Sarai link check\r\nAccept: */*\r\nConnection: close\r\n\r\n";
      secure.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
      secure.getOutputStream().flush();
      return read(new BufferedInputStream(secure.getInputStream()));
    }
  }

  /** Answers below 200 come before the one that counts. */
  private static Answer read(InputStream in) throws IOException {
    var left = new int[] {HEADERS};
    while (true) {
      var status = STATUS.matcher(line(in, left));
      if (!status.matches()) {
        throw new IOException("no answer of HTTP");
      }
      String location = null;
      for (var line = line(in, left); !line.isEmpty(); line = line(in, left)) {
        var leads = LOCATION.matcher(line);
        location = leads.matches() ? leads.group(1) : location;
      }
      var code = Integer.parseInt(status.group(1));
      if (code >= FINAL) {
        return new Answer(code, location);
      }
    }
  }

  private static String line(InputStream in, int[] left) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || left[0]-- <= 0) {
        throw new IOException("no end of the headers");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a connection could not be closed", e);
    }
  }
}
