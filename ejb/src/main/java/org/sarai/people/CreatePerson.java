package org.sarai.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A new person of the register that the caller keeps.
 *
 * @param words what is known of them
 */
public record CreatePerson(@Valid @NotNull PersonWords words) {}
