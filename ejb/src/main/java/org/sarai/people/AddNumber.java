package org.sarai.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A further identity document of somebody.
 *
 * @param personId who
 * @param kind which document
 * @param number as written; has at least one letter or digit
 */
public record AddNumber(
    long personId, @NotNull NumberKind kind, @NotBlank @Size(max = 60) String number) {}
