package org.sarai.catalogue;

/**
 * A step of a course version.
 *
 * @param id its id
 * @param position 1 for the first
 * @param kind for instance PACKAGE
 * @param title as authored
 * @param packageId the package behind it; null for other kinds
 */
public record UnitRow(long id, int position, String kind, String title, Long packageId) {}
