package org.sarai.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What stands of somebody is replaced.
 *
 * @param personId who
 * @param words what is true
 */
public record CorrectPerson(long personId, @Valid @NotNull PersonWords words) {}
