package org.sarai.ear;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Calls boundaries as somebody, the way a signed-in request does: with a name and with roles. */
final class Caller {
  /** What is called; may throw whatever the boundary throws. */
  interface Action {
    void run() throws Exception;
  }

  private final SecurityIdentity identity;

  private Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  static Caller named(String name, String... roles) {
    return new Caller(
        SecurityDomain.getCurrent()
            .createAdHocIdentity(name)
            .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of(roles)))));
  }

  static Caller administrator() {
    return named("test-administrator", "learner", "administrator");
  }

  static Caller migrantAdministrator() {
    return named("test-migrant-administrator", "learner", "migrant-administrator");
  }

  <T> T call(Callable<T> action) {
    try {
      return identity.runAs(action);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void run(Action action) {
    call(
        () -> {
          action.run();
          return null;
        });
  }
}
