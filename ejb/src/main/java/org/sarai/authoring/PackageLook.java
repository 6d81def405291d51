package org.sarai.authoring;

import org.scorm4j.runtime.CourseStructure;

/**
 * What a package of a draft consists of.
 *
 * @param structure its activities
 * @param files how many it has
 * @param bytes their size
 */
public record PackageLook(CourseStructure structure, int files, long bytes) {}
