package org.sarai.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A new institution.
 *
 * @param name in the language of its first name
 * @param country ISO 3166-1 alpha-2; null when not stated
 * @param type may be null
 * @param parentId what it is a unit of; may be null
 * @param counting whether figures count it, or the next above that counts
 * @param activeFrom first day; may be null
 */
public record DefineInstitution(
    @NotBlank @Size(max = 300) String name,
    @Pattern(regexp = "[A-Z]{2}") String country,
    InstitutionType type,
    Long parentId,
    boolean counting,
    LocalDate activeFrom) {}
