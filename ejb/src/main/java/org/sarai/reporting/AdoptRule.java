package org.sarai.reporting;

import java.math.BigDecimal;

/**
 * Another rule is to count from now on.
 *
 * @param version what it is called, letters, digits, dots and hyphens, 1 to 20 of them
 * @param leastAttendance percent, 0 to 100 with two decimals at most, from which a row of a list is
 *     a participation
 * @param withoutAttendance whether a row that says nothing of attendance is one
 * @param reason why; never blank
 */
public record AdoptRule(
    String version, BigDecimal leastAttendance, boolean withoutAttendance, String reason) {}
