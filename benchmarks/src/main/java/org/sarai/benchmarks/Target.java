package org.sarai.benchmarks;

import java.net.URI;

/**
 * The instance that is measured.
 *
 * @param lms address of the platform, without a slash at the end
 * @param realm address of the identity provider's realm
 */
record Target(String lms, String realm) {

  /**
   * Where the content hosts are, whatever their names: the system's resolver knows none of them.
   */
  String content() {
    return "http://127.0.0.1:" + URI.create(lms).getPort();
  }

  /** Name of the session's cookie. */
  String cookie() {
    return "SARAI_" + URI.create(lms).getPort();
  }

  /** Address of the identity provider, without a slash at the end. */
  String identityProvider() {
    return realm.substring(0, realm.indexOf("/realms/"));
  }
}
