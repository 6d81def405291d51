package org.sarai.people;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a list or a form says of one person; every value but the given name may be null (not
 * stated).
 *
 * @param givenName never blank
 * @param familyName a second name
 * @param birthDate day of birth
 * @param nationalId number of an identity document, as written
 * @param nationality ISO 3166-1 alpha-2
 * @param email address for mail
 * @param phone telephone number
 * @param sex F, M or X
 * @param disability YES or NO
 */
public record PersonDetails(
    String givenName,
    String familyName,
    LocalDate birthDate,
    String nationalId,
    String nationality,
    String email,
    String phone,
    String sex,
    String disability) {
  public PersonDetails {
    Objects.requireNonNull(givenName, "a person has a name");
  }

  /**
   * @return given and family name with one space between them
   */
  public String fullName() {
    return familyName == null ? givenName : givenName + " " + familyName;
  }
}
