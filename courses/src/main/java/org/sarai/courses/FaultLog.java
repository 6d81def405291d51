package org.sarai.courses;

import java.util.List;

/**
 * Where the faults of one file are told.
 *
 * @param file the file
 * @param faults receives them
 */
public record FaultLog(String file, List<Fault> faults) {
  /**
   * Tells a fault.
   *
   * @param line line of the file, from 1
   * @param block id of the block; null outside of blocks
   */
  public void add(int line, String block, FaultCode code, Object... arguments) {
    faults.add(Fault.of(file, Math.max(1, line), block, code, arguments));
  }
}
