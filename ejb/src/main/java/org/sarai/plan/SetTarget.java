package org.sarai.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * So many people shall be trained.
 *
 * @param academyId whose plan
 * @param year of which year
 * @param institutionId whose people, with those of its units
 * @param persons how many different people
 * @param women how many of them women, at most all
 */
public record SetTarget(
    long academyId,
    @Min(2000) @Max(2100) int year,
    long institutionId,
    @Min(0) @Max(10_000_000) int persons,
    @Min(0) @Max(10_000_000) int women) {}
