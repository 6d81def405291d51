package org.sarai.people;

import jakarta.validation.constraints.Pattern;

/**
 * A register's keeper corrects what statistics divide by. What is null is not stated from now on,
 * whatever lists say.
 *
 * @param personId who
 * @param sex F, M, X or null
 * @param nationality ISO 3166-1 alpha-2 or null
 * @param disability YES, NO or null
 */
public record CorrectTraits(
    long personId,
    @Pattern(regexp = "[FMX]") String sex,
    @Pattern(regexp = "[A-Z]{2}") String nationality,
    @Pattern(regexp = "YES|NO") String disability) {}
