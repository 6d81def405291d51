package org.sarai.facts;

import java.time.LocalDate;

/** How a fact card stands on a day. */
public enum FactState {
  /** Nobody has checked what it says now. */
  UNVERIFIED,
  VERIFIED,
  /** Verified, and near its last day. */
  EXPIRING,
  /** Its last day is over. */
  EXPIRED,
  /** Taken back. */
  WITHDRAWN;

  /** How long before its last day a card counts as near it. */
  public static final int WARNING_DAYS = 30;

  /**
   * @param withdrawn whether the card was taken back
   * @param expiresOn its last day; null if nobody checked it
   * @param today the day
   * @return how it stands; on its last day it may still be shown
   */
  public static FactState of(boolean withdrawn, LocalDate expiresOn, LocalDate today) {
    if (withdrawn) {
      return WITHDRAWN;
    }
    if (expiresOn == null) {
      return UNVERIFIED;
    }
    if (today.isAfter(expiresOn)) {
      return EXPIRED;
    }
    return today.plusDays(WARNING_DAYS).isBefore(expiresOn) ? VERIFIED : EXPIRING;
  }

  /**
   * @return whether learners may see what the card says
   */
  public boolean isShown() {
    return this == VERIFIED || this == EXPIRING;
  }
}
