package org.sarai.reporting;

import java.util.Map;

/**
 * Who was trained in a year in some institutions, with everything below these.
 *
 * @param total distinct people of all of them together
 * @param byInstitution of each; those without anybody are absent
 * @param byCourse of each course by its id; those without anybody are absent
 */
public record TrainedIn(Heads total, Map<Long, Heads> byInstitution, Map<Long, Heads> byCourse) {
  public TrainedIn {
    byInstitution = Map.copyOf(byInstitution);
    byCourse = Map.copyOf(byCourse);
  }
}
