package org.sarai.authoring.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * How links are followed, and where to. What a link says is a stranger's word: it must not make
 * this server knock at doors inside of its own house.
 *
 * @param names finds the addresses of a host
 * @param addresses which addresses may be asked
 * @param port the one port that may be asked
 * @param sockets makes connections that are held against the certificates that are trusted
 * @param patience how long one answer may take, from the first knock to the last header
 */
record LinkWays(
    Names names, Addresses addresses, int port, SSLSocketFactory sockets, Duration patience) {
  private static final int HTTPS = 443;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Finds the addresses of a host. */
  interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  /** Says which addresses may be asked. */
  interface Addresses {
    boolean isAllowed(InetAddress address);
  }

  /** An address that may not be asked, or is none. */
  static final class NotAllowed extends IOException {
    private static final long serialVersionUID = 1L;

    NotAllowed(String address) {
      super(address);
    }
  }

  /** To public addresses and their HTTPS port alone. */
  static LinkWays outside() {
    return new LinkWays(
        host -> List.of(InetAddress.getAllByName(host)),
        PublicAddress::isPublic,
        HTTPS,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        PATIENCE);
  }

  /**
   * The address to connect to. A host that has one address inside of the house is not asked at all.
   */
  InetAddress address(String host) throws IOException {
    var all = names.of(host);
    for (var address : all) {
      if (!addresses.isAllowed(address)) {
        throw new NotAllowed(host);
      }
    }
    return all.stream().findFirst().orElseThrow(() -> new UnknownHostException(host));
  }
}
