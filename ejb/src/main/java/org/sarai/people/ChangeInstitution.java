package org.sarai.people;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * What is true of an institution from now on.
 *
 * @param id which one
 * @param country ISO 3166-1 alpha-2; null when not stated
 * @param type may be null
 * @param parentId what it is a unit of; may be null
 * @param counting whether figures count it, or the next above that counts
 * @param activeFrom first day; may be null
 */
public record ChangeInstitution(
    long id,
    @Pattern(regexp = "[A-Z]{2}") String country,
    InstitutionType type,
    Long parentId,
    boolean counting,
    LocalDate activeFrom) {}
