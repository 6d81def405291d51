package org.sarai.shared.suppression;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the dimensions of some tables mean.
 *
 * @param <D> the dimensions
 */
public interface Terms<D extends Enum<D>> {
  /**
   * @return the dimension whose values are years, as {@code 2026}; months imply it
   */
  D year();

  /**
   * @return the dimension whose values are months, as {@code 2026-03}
   */
  D month();

  /**
   * What a value of one dimension says of others, whose sums its figures are part of: of a wider
   * table with these in its place the lines are shorter.
   *
   * @return the others of each that says anything
   */
  Map<D, List<D>> implied();

  /**
   * @param dimension a dimension
   * @param value a value of it as it is written; may be null
   * @return what is equal for all ways to write the same value
   */
  Object key(D dimension, Object value);

  /**
   * @param dimension a dimension
   * @return how its keys are sorted, null among them
   */
  Comparator<Object> order(D dimension);
}
