package org.sarai.systemtests.exam;

import org.sarai.distribution.Instance;
import org.sarai.distribution.Secrets;

/**
 * The instance that takes the exam.
 *
 * @param lms address of the platform, without a slash at the end
 * @param realm address of the identity provider's realm
 * @param administrationSecret of the client that administers the identity provider
 */
public record Target(String lms, String realm, String administrationSecret) {
  /** An instance that has been started. */
  public static Target of(Instance instance) {
    return new Target(
        instance.address(), instance.realm(), instance.secrets().get(Secrets.Name.KEYCLOAK_ADMIN));
  }
}
