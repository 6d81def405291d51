package org.sarai.people;

/** What somebody may agree to, one by one. */
public enum ConsentPurpose {
  /** Keeping what they learnt with their name. */
  RECORDS,
  /** Being invited and reminded. */
  CONTACT,
  /** Giving their name to organisations that train together with us. */
  SHARING,
  /** Being asked later what the training changed. */
  FOLLOW_UP
}
