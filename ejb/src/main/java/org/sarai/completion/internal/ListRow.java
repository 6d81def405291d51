package org.sarai.completion.internal;

/**
 * A row of a list that passed every check.
 *
 * @param row what it says; of a list of people without course and title
 * @param rank service rank; null if not stated, and in lists of participations
 * @param enrol code of the course that the person is to be enrolled in; or null
 */
record ListRow(ParticipationRow row, String rank, String enrol) {
  /** The same at an institution as it is recorded, with nobody enrolled. */
  ListRow at(String institution, String country) {
    return new ListRow(row.at(institution, country), rank, null);
  }
}
