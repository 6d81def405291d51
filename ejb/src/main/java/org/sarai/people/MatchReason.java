package org.sarai.people;

/** Why two people may be one, or what speaks against it. */
public enum MatchReason {
  /** The same national id, which alone would need an equal nationality to join them. */
  SAME_NUMBER,
  /** National ids that differ in one digit, or in two that changed places. */
  NUMBER_NEAR,
  SAME_BIRTH_DATE,
  /** Day and month may have changed places. */
  DAY_AND_MONTH_SWAPPED,
  /** Birth dates that differ in one digit, or by one year. */
  BIRTH_DATE_NEAR,
  SAME_NAME,
  /** Different spellings of one name. */
  LIKE_NAME,
  /** One name in two scripts. */
  NAME_IN_OTHER_SCRIPT,
  /** Given and family name changed places. */
  NAMES_SWAPPED,
  /** One name has parts more than the other. */
  PART_OF_NAME,
  /** An equal given name beside another family name: married, or the father's name. */
  OTHER_FAMILY_NAME,
  SAME_EMAIL,
  SAME_PHONE,
  SAME_INSTITUTION,
  /** Speaks against it: what is alike in the names is very common. */
  COMMON_NAME,
  /** Speaks against it: born on the first of January, which stands for an unknown day. */
  FIRST_OF_JANUARY,
  /** Speaks against it. */
  OTHER_BIRTH_DATE,
  /** Speaks against it. */
  OTHER_SEX;

  /**
   * @return whether this speaks against the two being one
   */
  public boolean against() {
    return compareTo(COMMON_NAME) >= 0;
  }
}
