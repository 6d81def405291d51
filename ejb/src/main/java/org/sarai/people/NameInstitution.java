package org.sarai.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A name of an institution in a language. The newest of a language is shown, all are recognised.
 *
 * @param id which institution
 * @param language BCP 47
 * @param name the name
 */
public record NameInstitution(
    long id,
    @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") @Size(max = 12)
        String language,
    @NotBlank @Size(max = 300) String name) {}
