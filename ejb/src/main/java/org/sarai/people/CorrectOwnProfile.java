package org.sarai.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The caller corrects what may be corrected without a document.
 *
 * @param givenName given name
 * @param familyName family name; null or blank for none
 * @param phone telephone number; null or blank for none
 * @param sex F, M, X or null
 */
public record CorrectOwnProfile(
    @NotBlank @Size(max = 120) String givenName,
    @Size(max = 120) String familyName,
    @Size(max = 40) @Pattern(regexp = "[+0-9 ()./-]*") String phone,
    @Pattern(regexp = "[FMX]") String sex) {}
