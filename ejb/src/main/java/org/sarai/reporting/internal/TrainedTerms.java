package org.sarai.reporting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.Dimension;
import org.sarai.shared.suppression.Terms;

/** What the dimensions of trained people mean for what is withheld. */
final class TrainedTerms implements Terms<Dimension> {
  private static final Map<Dimension, List<Dimension>> IMPLIED =
      Map.of(
          Dimension.INSTITUTION_UNIT,
              List.of(Dimension.INSTITUTION, Dimension.INSTITUTION_TYPE, Dimension.COUNTRY),
          Dimension.INSTITUTION, List.of(Dimension.INSTITUTION_TYPE, Dimension.COUNTRY),
          Dimension.COURSE, List.of(Dimension.PROGRAMME),
          Dimension.MONTH, List.of(Dimension.YEAR));

  @Override
  public Dimension year() {
    return Dimension.YEAR;
  }

  @Override
  public Dimension month() {
    return Dimension.MONTH;
  }

  @Override
  public Map<Dimension, List<Dimension>> implied() {
    return IMPLIED;
  }

  @Override
  public Object key(Dimension dimension, Object value) {
    return Spelling.key(dimension, value);
  }

  @Override
  public Comparator<Object> order(Dimension dimension) {
    return Spelling.order(dimension);
  }
}
