package org.sarai.catalogue;

import org.sarai.shared.Register;

/**
 * A course in a list.
 *
 * @param id its id
 * @param code its code, for instance O-08
 * @param title in the language asked for, else English, else any
 * @param audience whose course it is
 * @param programme the programme that offers it; may be null
 * @param minutes expected time; null when unknown
 * @param open whether anybody of the audience may enrol themselves
 * @param available whether a version is published; a course without one is planned
 */
public record CourseRow(
    long id,
    String code,
    String title,
    Register audience,
    String programme,
    Integer minutes,
    boolean open,
    boolean available) {}
