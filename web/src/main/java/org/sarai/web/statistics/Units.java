package org.sarai.web.statistics;

/** Lengths in drawings. */
final class Units {
  private Units() {}

  /** To a tenth: finer is not seen. */
  static double round(double units) {
    return Math.round(units * 10) / 10.0;
  }
}
