package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The combinations of values of one column, by code. It only grows, so that stores of different
 * moments share it: a store looks no further than at the entries that it was made with.
 */
final class Dictionary {
  private final Map<List<Object>, Integer> codes = new HashMap<>();
  private Object[][] combinations = new Object[16][];

  /**
   * @return the code of a combination, a new one if it has none
   */
  synchronized int code(Object... combination) {
    var code = codes.get(Arrays.asList(combination));
    if (code == null) {
      code = codes.size();
      if (code == combinations.length) {
        // Whoever holds the old array keeps what they had.
        combinations = Arrays.copyOf(combinations, 2 * code);
      }
      combinations[code] = combination;
      codes.put(Arrays.asList(combination), code);
    }
    return code;
  }

  /**
   * @return the combinations that have a code by now, by code
   */
  synchronized Object[][] entries() {
    return Arrays.copyOf(combinations, codes.size());
  }
}
