package org.sarai.assessment;

/**
 * How a share has changed between two times of asking.
 *
 * @param paired whether the same people answered both times; else those of the two times are
 *     independent of each other
 * @param nBefore how many people answered the first time
 * @param nAfter how many the second time; of pairs the same as before
 * @param before mean share, percent
 * @param after mean share, percent
 * @param points the difference after less before, percentage points
 * @param low lower end of its 95 % confidence interval, percentage points
 * @param high upper end
 */
public record Change(
    boolean paired,
    int nBefore,
    int nAfter,
    double before,
    double after,
    double points,
    double low,
    double high) {}
