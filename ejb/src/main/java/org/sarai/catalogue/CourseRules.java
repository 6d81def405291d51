package org.sarai.catalogue;

import jakarta.validation.constraints.Positive;

/**
 * How people come into a course.
 *
 * @param open whether anybody of the audience may enrol themselves, or ask to
 * @param approval whether whoever is nominated or asks waits for a yes
 * @param capacity how many may learn at a time; null for any number
 */
public record CourseRules(boolean open, boolean approval, @Positive Integer capacity) {}
