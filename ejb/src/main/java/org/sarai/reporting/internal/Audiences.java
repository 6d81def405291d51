package org.sarai.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Whose figures a caller may have: each administrator those of their own register; figures of both
 * cross only to those who see no names.
 */
public final class Audiences {
  /** Both registers together. */
  public static final String ALL = "all";

  private Audiences() {}

  public static List<String> of(Predicate<String> hasRole) {
    var donor = hasRole.test(Roles.PROGRAMME);
    var audiences = new ArrayList<String>();
    if (donor || hasRole.test(Roles.ADMINISTRATOR)) {
      audiences.add(Register.OFFICIALS.audience());
    }
    if (donor || hasRole.test(Roles.MIGRANT_ADMINISTRATOR)) {
      audiences.add(Register.MIGRANTS.audience());
    }
    if (audiences.size() == Register.values().length) {
      audiences.add(ALL);
    }
    return audiences;
  }

  /** Whose people a caller sees by name, and so whose figures to the last. */
  public static List<String> named(Predicate<String> hasRole) {
    var audiences = new ArrayList<String>();
    if (hasRole.test(Roles.ADMINISTRATOR)) {
      audiences.add(Register.OFFICIALS.audience());
    }
    if (hasRole.test(Roles.MIGRANT_ADMINISTRATOR)) {
      audiences.add(Register.MIGRANTS.audience());
    }
    if (audiences.size() == Register.values().length) {
      audiences.add(ALL);
    }
    return audiences;
  }

  /** The registers of an audience. */
  public static List<Register> registers(String audience) {
    return ALL.equals(audience)
        ? List.of(Register.values())
        : List.of(Register.ofAudience(audience));
  }

  public static boolean exists(String audience) {
    return ALL.equals(audience)
        || Register.OFFICIALS.audience().equals(audience)
        || Register.MIGRANTS.audience().equals(audience);
  }
}
