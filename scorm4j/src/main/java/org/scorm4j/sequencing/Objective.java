package org.scorm4j.sequencing;

import java.util.List;
import java.util.Set;

/**
 * An objective of an activity (SN 3.10).
 *
 * @param id unique in the activity; the primary one may have an empty one
 * @param primary whether it is the activity's own, which rolls up
 * @param satisfiedByMeasure whether the measure decides on satisfaction
 * @param minimumMeasure from which measure on it is satisfied, -1 to 1
 * @param maps how it is shared
 */
public record Objective(
    String id,
    boolean primary,
    boolean satisfiedByMeasure,
    double minimumMeasure,
    List<Sharing> maps) {

  /**
   * The connection to an objective that activities share.
   *
   * @param target identifier of the shared one
   * @param reads what is read from there, as soon as it is known there
   * @param writes what is written to there
   */
  public record Sharing(String target, Set<Aspect> reads, Set<Aspect> writes) {
    public Sharing {
      reads = Set.copyOf(reads);
      writes = Set.copyOf(writes);
    }
  }

  /** The primary objective of an activity whose manifest names none. */
  public static final Objective UNNAMED = new Objective("", true, false, 1, List.of());

  public Objective {
    maps = List.copyOf(maps);
  }
}
