package org.sarai.people;

import java.time.LocalDate;
import java.time.Period;

/** Age at completion, in the bands that reports use. */
public enum AgeBand {
  UNDER_18(0, 17),
  FROM_18_TO_24(18, 24),
  FROM_25_TO_34(25, 34),
  FROM_35_TO_44(35, 44),
  FROM_45_TO_54(45, 54),
  FROM_55_TO_64(55, 64),
  FROM_65(65, Integer.MAX_VALUE);

  private final int youngest;
  private final int oldest;

  AgeBand(int youngest, int oldest) {
    this.youngest = youngest;
    this.oldest = oldest;
  }

  /**
   * @return the band as statistics and exports write it, for instance {@code 25_34}
   */
  public String code() {
    if (this == UNDER_18) {
      return name();
    }
    return this == FROM_65 ? "65_PLUS" : youngest + "_" + oldest;
  }

  /**
   * @param birth day of birth
   * @param day the day on which the age counts, not before birth
   * @return the band
   */
  public static AgeBand on(LocalDate birth, LocalDate day) {
    var age = Period.between(birth, day).getYears();
    for (var band : values()) {
      if (age <= band.oldest) {
        return band;
      }
    }
    throw new IllegalStateException("the last band has no end");
  }
}
