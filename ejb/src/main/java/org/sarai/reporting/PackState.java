package org.sarai.reporting;

/** How far an evidence pack is. */
public enum PackState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED,
  /** It was there, and its day is over or somebody put it away. */
  EXPIRED;

  /**
   * @return whether somebody waits for it
   */
  public boolean isUnderWay() {
    return this == WAITING || this == RUNNING;
  }
}
