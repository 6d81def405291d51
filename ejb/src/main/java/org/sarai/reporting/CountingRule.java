package org.sarai.reporting;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What counts as a participation. What is completed by playing always does.
 *
 * @param version what it is called
 * @param leastAttendance percent from which a row of a list counts
 * @param withoutAttendance whether a row that says nothing of attendance counts
 * @param reason why it was adopted; null for the first
 * @param since from when it counts
 */
public record CountingRule(
    String version,
    BigDecimal leastAttendance,
    boolean withoutAttendance,
    String reason,
    Instant since) {}
