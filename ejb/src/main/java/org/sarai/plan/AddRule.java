package org.sarai.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody has to take a course.
 *
 * @param academyId whose plan
 * @param year of which year
 * @param course the course's code
 * @param everyMonths again after so many months; null for once
 * @param rank only those of this rank; null for all
 * @param wing only those of this wing; null for all institutions of the plan
 */
public record AddRule(
    long academyId,
    @Min(2000) @Max(2100) int year,
    @NotNull String course,
    @Min(1) @Max(120) Integer everyMonths,
    @Size(max = 80) String rank,
    @Size(max = 80) String wing) {}
