package org.sarai.authoring;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A fact card that has expired, or that says or is checked otherwise than when a course was
 * published with it.
 *
 * @param code the card's
 * @param unit title of a unit that shows it
 * @param shownUntil until when that unit shows what was published; null where it shows nothing
 * @param expiresOn until when the card may be shown as it is now; null while nobody has checked it
 */
public record CardBehind(String code, String unit, LocalDate shownUntil, LocalDate expiresOn) {
  /**
   * @return whether its last day is over, so that it has to be checked before anything else
   */
  public boolean isExpired() {
    return expiresOn != null && expiresOn.isBefore(LocalDate.now(ZoneOffset.UTC));
  }
}
