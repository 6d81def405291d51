package org.sarai.demo.generator;

import java.time.LocalDate;

/**
 * An invented outreach event.
 *
 * @param institution who reached them
 * @param place where
 * @param on the day
 * @param channel a value of the platform's channels
 * @param method a value of the platform's methods
 * @param women how many women
 * @param men how many men
 * @param notStated how many of whom nobody noted the sex
 * @param cameOutOf place in the list of the event out of which it came; -1 for none
 */
public record DemoReach(
    DemoInstitution institution,
    String place,
    LocalDate on,
    String channel,
    String method,
    int women,
    int men,
    int notStated,
    int cameOutOf) {

  /**
   * @return all whom it reached
   */
  public int reached() {
    return women + men + notStated;
  }
}
