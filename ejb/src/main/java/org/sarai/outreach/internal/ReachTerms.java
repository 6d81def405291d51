package org.sarai.outreach.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sarai.outreach.ReachDimension;
import org.sarai.shared.suppression.Terms;

/**
 * What the dimensions of outreach and counselling mean for what is withheld. The country is that of
 * the event or talk, and so not the institution's to say.
 */
final class ReachTerms implements Terms<ReachDimension> {
  private static final Map<ReachDimension, List<ReachDimension>> IMPLIED =
      Map.of(
          ReachDimension.INSTITUTION, List.of(ReachDimension.INSTITUTION_TYPE),
          ReachDimension.MONTH, List.of(ReachDimension.YEAR));

  @Override
  public ReachDimension year() {
    return ReachDimension.YEAR;
  }

  @Override
  public ReachDimension month() {
    return ReachDimension.MONTH;
  }

  @Override
  public Map<ReachDimension, List<ReachDimension>> implied() {
    return IMPLIED;
  }

  /** Everything is a code, but for projects, at whose end spaces make no difference. */
  @Override
  public Object key(ReachDimension dimension, Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value == null ? null : value.toString().stripTrailing();
  }

  @Override
  public Comparator<Object> order(ReachDimension dimension) {
    return Comparator.nullsFirst(
        dimension == ReachDimension.INSTITUTION
            ? Comparator.comparing(Long.class::cast)
            : Comparator.comparing(String.class::cast));
  }
}
