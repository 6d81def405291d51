package org.sarai.systemtests.exam;

/**
 * An account of a learner who takes packages that belong together.
 *
 * @param username of the account
 * @param givenName of the person
 */
record Candidate(String username, String givenName) {
  /** Of every candidate's account. */
  static final String PASSWORD = "exam-only-password";

  /** Of every candidate. */
  static final String FAMILY_NAME = "Example";

  /** Whether a text names this person, in whatever order the parts of a name come. */
  boolean isNamed(String text) {
    return text.equals(FAMILY_NAME + ", " + givenName)
        || text.equals(givenName + " " + FAMILY_NAME)
        || text.equals(FAMILY_NAME + " " + givenName);
  }
}
