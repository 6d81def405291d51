package org.sarai.shared;

/** Why somebody did what cannot be seen from the rows. */
public final class Reason {
  private static final int LONGEST = 500;

  private Reason() {}

  /**
   * @param reason what was typed
   * @return it without space around it
   * @throws Refused (invalid) if there is none, or more than fits
   */
  public static String of(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refused.invalid("refused.reasonMissing");
    }
    if (reason.strip().length() > LONGEST) {
      throw Refused.invalid("refused.reasonLong", LONGEST);
    }
    return reason.strip();
  }
}
