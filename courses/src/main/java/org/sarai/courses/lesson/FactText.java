package org.sarai.courses.lesson;

import java.time.LocalDate;

/**
 * What a fact card says in one language.
 *
 * @param value the number itself, the same in all languages; null if the card has none
 * @param text what it says around the value, as running text
 * @param instead whom to ask while it is unverified or after it expired, as running text
 * @param verifiedOn the day when somebody checked it; null: nobody has
 * @param expiresOn the last day on which it may be shown; null: nobody has said, and it is not
 *     shown
 */
public record FactText(
    String value, String text, String instead, LocalDate verifiedOn, LocalDate expiresOn) {
  /** Whether a learner may see text and value on a day. */
  public boolean isShown(LocalDate day) {
    return verifiedOn != null
        && expiresOn != null
        && !day.isBefore(verifiedOn)
        && !day.isAfter(expiresOn);
  }

  /** Whether it had been checked, and its time is over. */
  public boolean isExpired(LocalDate day) {
    return verifiedOn != null && expiresOn != null && day.isAfter(expiresOn);
  }
}
