package org.sarai.ear;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.sarai.people.TokenIdentity;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Calls boundaries as somebody, the way a signed-in request does: with an id and with roles. */
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
            .createAdHocIdentity(id(name))
            .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of(roles)))));
  }

  /** What the identity provider calls the account of this name: an id that says nothing. */
  static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Somebody's sign-in, as their token tells it. */
  static TokenIdentity token(String name, String given, String family, String email) {
    return new TokenIdentity(id(name), name, given, family, email, true, LocalDate.of(1990, 5, 1));
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
