package org.sarai.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the keeper of a register writes of a person. Everything but the given name may be null.
 *
 * @param givenName given name
 * @param familyName family name
 * @param birthDate day of birth
 * @param ageBand one of {@link AgeBand}'s codes, when nobody knows the birth date
 * @param nationalId number of the first identity document
 * @param nationality ISO 3166-1 alpha-2
 * @param email address
 * @param phone telephone number
 * @param sex F, M or X
 * @param languages BCP 47 with commas between them
 */
public record PersonWords(
    @NotBlank @Size(max = 120) String givenName,
    @Size(max = 120) String familyName,
    @Past LocalDate birthDate,
    @Pattern(regexp = "UNDER_18|18_24|25_34|35_44|45_54|55_64|65_PLUS") String ageBand,
    @Size(max = 60) String nationalId,
    @Pattern(regexp = "[A-Z]{2}") String nationality,
    @Email @Size(max = 200) String email,
    @Size(max = 40) @Pattern(regexp = "[+0-9 ()./-]*") String phone,
    @Pattern(regexp = "[FMX]") String sex,
    @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9, -]*") String languages) {}
