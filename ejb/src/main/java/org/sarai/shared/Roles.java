package org.sarai.shared;

import java.util.Set;

/** The realm's roles, as Keycloak names them. */
public final class Roles {
  /** Everybody who has signed in. */
  public static final String LEARNER = "learner";

  public static final String OFFICIAL = "official";
  public static final String FOCAL_POINT = "focal-point";
  public static final String TRAINER = "trainer";
  public static final String FACILITATOR = "facilitator";
  public static final String REVIEWER = "reviewer";

  /** Keeps the officials' register. */
  public static final String ADMINISTRATOR = "administrator";

  /** Keeps the migrants' register. */
  public static final String MIGRANT_ADMINISTRATOR = "migrant-administrator";

  /** Programme managers and donors: figures, no names. */
  public static final String PROGRAMME = "programme";

  public static final String COUNSELLOR = "counsellor";
  public static final String OPERATOR = "operator";

  /** The platform's own clockwork. No account has it: the identity provider does not know it. */
  public static final String PLATFORM = "platform";

  /** Roles whose holders are staff, and so stand in the officials' register. */
  public static final Set<String> STAFF =
      Set.of(
          OFFICIAL,
          FOCAL_POINT,
          TRAINER,
          FACILITATOR,
          REVIEWER,
          ADMINISTRATOR,
          MIGRANT_ADMINISTRATOR,
          PROGRAMME,
          COUNSELLOR,
          OPERATOR);

  private Roles() {}
}
