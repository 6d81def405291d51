package org.sarai.indicators.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.sarai.indicators.Figure;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Standing;
import org.sarai.indicators.State;

/** How far the way from baseline to target is done; targets can also lie below their baseline. */
public final class Progress {
  private static final int DIGITS = 4;

  private Progress() {}

  /**
   * @param today the day by which milestones are due
   */
  public static Standing of(Indicator indicator, Figure actual, LocalDate today) {
    var due = due(indicator, today);
    var achieved = actual.value() == null ? null : achieved(indicator, actual.value());
    return new Standing(indicator, actual, achieved, state(indicator, actual, due), due);
  }

  private static BigDecimal achieved(Indicator indicator, BigDecimal value) {
    var began = indicator.baseline().value();
    var way = indicator.target().value().subtract(began);
    return value.subtract(began).divide(way, DIGITS, RoundingMode.HALF_EVEN);
  }

  private static State state(Indicator indicator, Figure actual, Milestone due) {
    if (actual.withheld()) {
      return State.WITHHELD;
    }
    if (actual.value() == null) {
      return State.NOT_KNOWN;
    }
    if (reached(indicator, indicator.target(), actual.value())) {
      return State.REACHED;
    }
    return due == null || reached(indicator, due, actual.value()) ? State.UNDER_WAY : State.BEHIND;
  }

  private static boolean reached(Indicator indicator, Milestone milestone, BigDecimal value) {
    var upwards = indicator.target().value().compareTo(indicator.baseline().value()) > 0;
    var beyond = value.compareTo(milestone.value());
    return upwards ? beyond >= 0 : beyond <= 0;
  }

  private static Milestone due(Indicator indicator, LocalDate today) {
    return Stream.concat(indicator.milestones().stream(), Stream.of(indicator.target()))
        .filter(milestone -> !milestone.day().isAfter(today))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}
