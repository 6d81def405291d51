package org.sarai.indicators;

import java.math.BigDecimal;

/**
 * How an indicator stands at an instant.
 *
 * @param indicator what was promised
 * @param actual the value
 * @param achieved the part of the way from baseline to target, 1 for all of it; below 0 when it
 *     goes the wrong way; null if the value is not known
 * @param state the same in a word
 * @param due the last that was due by then, milestone or target; null before the first
 */
public record Standing(
    Indicator indicator, Figure actual, BigDecimal achieved, State state, Milestone due) {}
