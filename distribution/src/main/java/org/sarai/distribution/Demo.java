package org.sarai.distribution;

import java.util.List;

/** What everybody may know about the demo; production has none of it. */
public final class Demo {
  /** The accounts of the demo realm. */
  public static final List<String> ACCOUNTS =
      List.of(
          "official",
          "focalpoint",
          "trainer",
          "facilitator",
          "reviewer",
          "administrator",
          "migrant-administrator",
          "programme",
          "counsellor",
          "operator");

  /** The password of each. */
  public static final String PASSWORD = "demo";

  /** The client of machines. */
  public static final String INTEGRATION_CLIENT = "sarai-integration";

  /** Its secret. */
  public static final String INTEGRATION_SECRET = "demo-integration-secret";

  private Demo() {}
}
