package org.sarai.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How somebody's name is written in a language, instead of what stood there.
 *
 * @param personId who
 * @param language BCP 47
 * @param givenName null or blank takes the writing away
 * @param familyName null or blank for none
 */
public record WriteName(
    long personId,
    @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") @Size(max = 12)
        String language,
    @Size(max = 120) String givenName,
    @Size(max = 120) String familyName) {}
