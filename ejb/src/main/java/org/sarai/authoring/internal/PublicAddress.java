package org.sarai.authoring.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses belong to anybody out there, and so may be asked for a stranger. Everything that
 * could be a machine of this house, or the way to one, is none: what is not known to be public is
 * not.
 */
final class PublicAddress {
  /** By RFC 6890 and what IANA has added since; 192.88.99.0/24 is the relay of 6to4. */
  private static final List<String> NOT_4 =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  /** Within global unicast: protocols, tunnels that carry an IPv4 address, documentation. */
  private static final List<String> NOT_6 =
      List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private static final String GLOBAL_6 = "2000::/3";

  private PublicAddress() {}

  /** Whether a machine out there is meant. */
  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address
        ? NOT_4.stream().noneMatch(net -> isIn(bytes, net))
        : isIn(bytes, GLOBAL_6) && NOT_6.stream().noneMatch(net -> isIn(bytes, net));
  }

  private static boolean isIn(byte[] address, String net) {
    var slash = net.indexOf('/');
    var length = Integer.parseInt(net.substring(slash + 1));
    var first = first(net.substring(0, slash));
    for (var bit = 0; bit < length; bit++) {
      var mask = 0x80 >> bit % Byte.SIZE;
      if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] first(String address) {
    try {
      // An address is not looked up.
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }
}
