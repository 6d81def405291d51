package org.sarai.assessment.internal;

import java.util.List;
import org.sarai.assessment.Change;

/**
 * Differences of shares with their 95 % confidence intervals, in percentage points.
 *
 * <p>Where everybody's share is nothing or all, as with one question a domain, it is a difference
 * of proportions: R. G. Newcombe's hybrid score intervals, method 10 of "Interval estimation for
 * the difference between independent proportions", Statistics in Medicine 17 (1998) 873-890, and
 * method 10 of "Improved confidence intervals for the difference between binomial proportions based
 * on paired data", ibid. 2635-2650. They keep their level in small groups and at the ends, where
 * Wald's do not. Where people have shares in between, it is a difference of means: Student's t over
 * the people's own differences for pairs, Welch's t for independent samples.
 */
final class Comparison {
  private static final double Z = 1.959963984540054;
  private static final double PERCENT = 100;

  private Comparison() {}

  /**
   * The change between two groups of different people.
   *
   * @param before a share from 0 to 1 of each; at least two
   * @param after likewise
   */
  static Change independent(List<Double> before, List<Double> after) {
    if (!isBinary(before) || !isBinary(after)) {
      return welch(before, after);
    }
    var first = Wilson.of(before);
    var second = Wilson.of(after);
    var difference = second.share - first.share;
    return change(
        false,
        before,
        after,
        difference - Math.hypot(second.below(), first.above()),
        difference + Math.hypot(second.above(), first.below()));
  }

  /**
   * The change of the same people.
   *
   * @param before a share from 0 to 1 of each; at least two
   * @param after of the same people in the same order
   */
  static Change paired(List<Double> before, List<Double> after) {
    if (!isBinary(before) || !isBinary(after)) {
      return student(before, after);
    }
    var first = Wilson.of(before);
    var second = Wilson.of(after);
    var phi = phi(before, after);
    var difference = second.share - first.share;
    return change(
        true,
        before,
        after,
        difference - joined(second.below(), first.above(), phi),
        difference + joined(second.above(), first.below(), phi));
  }

  private static double joined(double one, double other, double phi) {
    return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
  }

  /** The correlation of the two answers, with Newcombe's correction for continuity. */
  private static double phi(List<Double> before, List<Double> after) {
    double both = 0;
    double lost = 0;
    double won = 0;
    double neither = 0;
    for (var index = 0; index < before.size(); index++) {
      if (before.get(index) == 1) {
        both += after.get(index);
        lost += 1 - after.get(index);
      } else {
        won += after.get(index);
        neither += 1 - after.get(index);
      }
    }
    var margins = (both + lost) * (won + neither) * (both + won) * (lost + neither);
    var top = both * neither - lost * won;
    if (top > before.size() / 2.0) {
      top -= before.size() / 2.0;
    } else if (top > 0) {
      top = 0;
    }
    return margins == 0 ? 0 : top / Math.sqrt(margins);
  }

  private static Change student(List<Double> before, List<Double> after) {
    var own =
        java.util.stream.IntStream.range(0, before.size())
            .mapToObj(index -> after.get(index) - before.get(index))
            .toList();
    var half = t(own.size() - 1.0) * Math.sqrt(variance(own) / own.size());
    return change(true, before, after, mean(own) - half, mean(own) + half);
  }

  private static Change welch(List<Double> before, List<Double> after) {
    var first = variance(before) / before.size();
    var second = variance(after) / after.size();
    var freedom =
        (first + second)
            * (first + second)
            / (first * first / (before.size() - 1) + second * second / (after.size() - 1));
    var half = Double.isNaN(freedom) ? 0 : t(freedom) * Math.sqrt(first + second);
    var difference = mean(after) - mean(before);
    return change(false, before, after, difference - half, difference + half);
  }

  /** Student's 97.5 % quantile; Hill's expansion from three degrees of freedom on. */
  static double t(double freedom) {
    if (freedom < 3) {
      return freedom < 2 ? 12.7062 : 4.3027;
    }
    var z3 = Z * Z * Z;
    var z5 = z3 * Z * Z;
    var z7 = z5 * Z * Z;
    return Z
        + (z3 + Z) / (4 * freedom)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom * freedom)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom * freedom * freedom);
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double variance(List<Double> values) {
    var mean = mean(values);
    return values.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum()
        / (values.size() - 1);
  }

  private static boolean isBinary(List<Double> shares) {
    return shares.stream().allMatch(share -> share == 0 || share == 1);
  }

  private static Change change(
      boolean paired, List<Double> before, List<Double> after, double low, double high) {
    return new Change(
        paired,
        before.size(),
        after.size(),
        PERCENT * mean(before),
        PERCENT * mean(after),
        PERCENT * (mean(after) - mean(before)),
        PERCENT * low,
        PERCENT * high);
  }

  /** A share with Wilson's score interval. */
  private record Wilson(double share, double low, double high) {
    static Wilson of(List<Double> shares) {
      double n = shares.size();
      var p = mean(shares);
      var middle = (2 * n * p + Z * Z) / (2 * (n + Z * Z));
      var half = Z * Math.sqrt(Z * Z + 4 * n * p * (1 - p)) / (2 * (n + Z * Z));
      return new Wilson(p, middle - half, middle + half);
    }

    double below() {
      return share - low;
    }

    double above() {
      return high - share;
    }
  }
}
