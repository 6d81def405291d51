package org.sarai.authoring;

import java.time.Instant;

/**
 * A version and whether learners can get into it.
 *
 * @param id the version
 * @param number 1 for the first
 * @param publishedAt since when it is published; null before
 * @param retiredAt since when nobody gets into it newly; null while people do
 * @param reason why it was retired; null if it was not
 * @param folder whether it was made of a folder of texts
 */
public record VersionStanding(
    long id, int number, Instant publishedAt, Instant retiredAt, String reason, boolean folder) {
  /**
   * @return whether somebody can get into it newly, unless there is a newer one
   */
  public boolean open() {
    return publishedAt != null && retiredAt == null;
  }
}
