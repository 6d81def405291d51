package org.sarai.learning;

/**
 * A course whose records the caller may see.
 *
 * @param code its code
 * @param title in the language asked for
 * @param attempts how many attempts there are on its units
 */
public record RecordedCourse(String code, String title, long attempts) {}
