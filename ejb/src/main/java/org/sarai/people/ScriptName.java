package org.sarai.people;

/**
 * A name as it is written in another language.
 *
 * @param language BCP 47
 * @param givenName never blank
 * @param familyName may be null
 */
public record ScriptName(String language, String givenName, String familyName) {
  /**
   * @return given and family name with one space between them
   */
  public String fullName() {
    return familyName == null ? givenName : givenName + " " + familyName;
  }
}
