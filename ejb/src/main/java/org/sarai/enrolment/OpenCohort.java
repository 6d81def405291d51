package org.sarai.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Opens a group, or changes one.
 *
 * @param name what it is called; never a person's name
 * @param courseCode what it studies; cannot change later
 * @param institutionId whose it is; null for a closed list; cannot change later
 * @param capacity how many may take part; null for any number
 * @param dueOn by when they should complete the course; may be null
 * @param opensOn first day of nominations; may be null
 * @param closesOn last day of nominations; may be null
 */
public record OpenCohort(
    @NotBlank @Size(max = 200) String name,
    @NotNull String courseCode,
    Long institutionId,
    @Positive Integer capacity,
    LocalDate dueOn,
    LocalDate opensOn,
    LocalDate closesOn) {}
