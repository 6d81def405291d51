package org.scorm4j.runtime;

/**
 * A journal entry that was not taken.
 *
 * @param index its position among the entries given
 * @param element its element
 * @param error the standard's error code
 */
public record Rejected(int index, String element, int error) {}
