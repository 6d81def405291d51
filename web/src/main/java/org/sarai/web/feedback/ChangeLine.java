package org.sarai.web.feedback;

import java.util.ArrayList;
import java.util.List;
import org.sarai.assessment.Change;
import org.sarai.assessment.DomainChange;

/**
 * One change as it is drawn: a bar from no change to the points, with a whisker over its interval.
 * All lines of a page have one measure. Lengths are per cent of the field, from its left.
 *
 * @param domain what has changed
 * @param change how much
 * @param zero where no change is
 * @param bar where the bar begins
 * @param width its length
 * @param low lower end of the whisker on the page
 * @param high upper end
 */
public record ChangeLine(
    DomainChange domain,
    Change change,
    double zero,
    double bar,
    double width,
    double low,
    double high) {
  private static final double MIDDLE = 50;
  private static final double STEP = 10;
  private static final double TENTHS = 10;

  /**
   * @param domains what has changed
   * @param mirrored whether more is on the left
   * @return a line for each change
   */
  static List<ChangeLine> of(List<DomainChange> domains, boolean mirrored) {
    var most =
        domains.stream()
            .flatMap(domain -> domain.changes().stream())
            .mapToDouble(one -> Math.max(Math.abs(one.low()), Math.abs(one.high())))
            .max()
            .orElse(STEP);
    var measure = Math.max(STEP, Math.ceil(most / STEP) * STEP);
    var lines = new ArrayList<ChangeLine>();
    for (var domain : domains) {
      domain.changes().forEach(change -> lines.add(line(domain, change, measure, mirrored)));
    }
    return lines;
  }

  private static ChangeLine line(
      DomainChange domain, Change change, double measure, boolean mirrored) {
    var to = place(change.points(), measure, mirrored);
    return new ChangeLine(
        domain,
        change,
        MIDDLE,
        Math.min(MIDDLE, to),
        tenth(Math.abs(to - MIDDLE)),
        place(change.low(), measure, mirrored),
        place(change.high(), measure, mirrored));
  }

  private static double place(double points, double measure, boolean mirrored) {
    var away = MIDDLE * points / measure;
    return tenth(mirrored ? MIDDLE - away : MIDDLE + away);
  }

  /** Finer is not seen. */
  private static double tenth(double length) {
    return Math.round(length * TENTHS) / TENTHS;
  }

  /**
   * @return whether the interval leaves no change out
   */
  public boolean sure() {
    return change.low() > 0 || change.high() < 0;
  }
}
