package org.sarai.people;

import java.time.LocalDate;

/**
 * What the platform knows of the caller and shows only to them.
 *
 * @param details names, numbers, contacts
 * @param institution name of the institution that the caller belongs to today; may be null
 * @param position may be null
 */
public record OwnProfile(PersonDetails details, String institution, String position) {
  /**
   * @return birth date, or null when not stated
   */
  public LocalDate birthDate() {
    return details.birthDate();
  }
}
