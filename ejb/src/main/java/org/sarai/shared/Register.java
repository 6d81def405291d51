package org.sarai.shared;

import java.util.Locale;

/**
 * Which of the two lists of people a person stands in. Nobody is matched, merged, searched or
 * listed across them.
 */
public enum Register {
  /** Staff of authorities and organisations. */
  OFFICIALS,
  /** People who migrate, and their families. */
  MIGRANTS;

  /**
   * The register that an audience's people stand in.
   *
   * @param audience {@code officials} or {@code migrants}
   * @return the register
   * @throws Refused if the audience is neither
   */
  public static Register ofAudience(String audience) {
    return switch (audience == null ? "" : audience) {
      case "officials" -> OFFICIALS;
      case "migrants" -> MIGRANTS;
      default -> throw Refused.invalid("refused.audience", audience);
    };
  }

  /**
   * The audience as the REST interface and addresses write it.
   *
   * @return {@code officials} or {@code migrants}
   */
  public String audience() {
    return name().toLowerCase(Locale.ROOT);
  }
}
