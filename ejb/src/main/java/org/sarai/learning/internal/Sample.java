package org.sarai.learning.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sarai.learning.Distribution;

/** Numbers that are gathered to be told how they are spread. */
final class Sample {
  private static final int BANDS = 10;
  private static final int START = 16;

  private double[] numbers = new double[START];
  private int count;

  void add(double number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count++] = number;
  }

  /** Null of no number. */
  Distribution distribution() {
    if (count == 0) {
      return null;
    }
    var sorted = Arrays.copyOf(numbers, count);
    Arrays.sort(sorted);
    return new Distribution(
        count,
        Arrays.stream(sorted).sum() / count,
        between(sorted, 0.25),
        between(sorted, 0.5),
        between(sorted, 0.75));
  }

  private static double between(double[] sorted, double part) {
    var place = part * (sorted.length - 1);
    var below = (int) place;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Ten bands of ten; what content reports below 0 or above 100 stands in the outermost. */
  List<Long> bands() {
    var bands = new long[BANDS];
    for (var index = 0; index < count; index++) {
      bands[(int) Math.max(0, Math.min(BANDS - 1, Math.floor(numbers[index] / BANDS)))]++;
    }
    var list = new ArrayList<Long>(BANDS);
    for (var band : bands) {
      list.add(band);
    }
    return list;
  }
}
