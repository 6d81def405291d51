package org.sarai.indicators.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sarai.indicators.Indicator;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** Whose indicators a caller sees, and whose they keep. */
public final class Visible {
  private Visible() {}

  /** Whose indicators a caller sees. */
  public static List<String> audiences(Predicate<String> hasRole) {
    var audiences = new ArrayList<String>();
    var donor = hasRole.test(Roles.PROGRAMME);
    if (donor || hasRole.test(Roles.ADMINISTRATOR)) {
      audiences.add(Register.OFFICIALS.audience());
    }
    if (donor || hasRole.test(Roles.MIGRANT_ADMINISTRATOR)) {
      audiences.add(Register.MIGRANTS.audience());
    }
    return audiences;
  }

  /** Drafts are for those who keep them. */
  public static boolean to(Indicator indicator, Predicate<String> hasRole) {
    return indicator.draft()
        ? kept(indicator.audience(), hasRole)
        : audiences(hasRole).contains(indicator.audience());
  }

  /** Whether the caller keeps the indicators of an audience. */
  public static boolean kept(String audience, Predicate<String> hasRole) {
    return Register.OFFICIALS.audience().equals(audience) && hasRole.test(Roles.ADMINISTRATOR)
        || Register.MIGRANTS.audience().equals(audience)
            && hasRole.test(Roles.MIGRANT_ADMINISTRATOR);
  }
}
