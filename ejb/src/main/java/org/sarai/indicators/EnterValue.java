package org.sarai.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value from outside is to be entered.
 *
 * @param code the indicator's
 * @param value in its unit
 * @param day on which it held; not in the future
 * @param source how one knows, a survey or a study; never blank
 */
public record EnterValue(String code, BigDecimal value, LocalDate day, String source) {}
