package org.scorm4j.cmi;

import java.util.Set;

/**
 * What one activity may do with the stores that activities share (SCORM 2004 4th Ed. RTE 4.3, CAM
 * {@code adlcp:map}).
 *
 * @param readable ids of the stores that it may read
 * @param writable ids of the stores that it may write
 */
public record SharedData(Set<String> readable, Set<String> writable) {
  /** Copies the sets. */
  public SharedData {
    readable = Set.copyOf(readable);
    writable = Set.copyOf(writable);
  }

  /** No store may be read or written. */
  public static SharedData none() {
    return new SharedData(Set.of(), Set.of());
  }
}
