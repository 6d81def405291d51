package org.sarai.web.reporting;

/**
 * An institution in the administrator's table.
 *
 * @param name its name
 * @param persons distinct people trained
 * @param participations completed trainings
 */
public record InstitutionFigures(String name, long persons, long participations) {}
