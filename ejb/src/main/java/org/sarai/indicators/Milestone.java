package org.sarai.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value on a day: a baseline, a milestone or a target.
 *
 * @param day the day on which it was found or is due
 * @param value in the indicator's unit
 */
public record Milestone(LocalDate day, BigDecimal value) {}
