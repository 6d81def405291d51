package org.scorm4j.runtime;

/**
 * A line of the table of contents.
 *
 * @param id the item's identifier, or the organization's for the root
 * @param title what learners read
 * @param depth 0 for the root
 * @param launchable whether it has content of its own
 * @param visible whether to show it at all
 * @param selectable whether it can be chosen now
 * @param current whether it is delivered now
 * @param status how it stands
 */
public record ContentsEntry(
    String id,
    String title,
    int depth,
    boolean launchable,
    boolean visible,
    boolean selectable,
    boolean current,
    Status status) {}
