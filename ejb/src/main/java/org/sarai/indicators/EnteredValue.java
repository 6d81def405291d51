package org.sarai.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A value that somebody entered.
 *
 * @param reference by which it can be withdrawn
 * @param value in the indicator's unit
 * @param day on which it held
 * @param source how one knows
 * @param recordedAt when it was entered
 */
public record EnteredValue(
    String reference, BigDecimal value, LocalDate day, String source, Instant recordedAt) {}
