package org.sarai.demo.generator;

/**
 * An invented institution.
 *
 * @param name generic description, unique within the country
 * @param type a value of {@code institution_type} in participation lists
 * @param country ISO 3166-1 alpha-2
 */
public record DemoInstitution(String name, String type, String country) {}
