package org.sarai.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How to reach somebody, instead of what stood there.
 *
 * @param personId who
 * @param email address; null for none
 * @param phone telephone number; null for none
 */
public record CorrectContact(
    long personId,
    @Email @Size(max = 200) String email,
    @Size(max = 40) @Pattern(regexp = "[+0-9 ()./-]*") String phone) {}
