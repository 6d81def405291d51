package org.scorm4j.runtime;

/**
 * Whom content is told that it talks to.
 *
 * @param id any identifier without white space, at most 255 characters
 * @param name for SCORM 1.2 as "Family, Given"
 */
public record Learner(String id, String name) {}
