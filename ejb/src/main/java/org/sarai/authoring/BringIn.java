package org.sarai.authoring;

import java.nio.file.Path;

/**
 * The archive of a course's folder becomes the next version of the course.
 *
 * @param courseCode the course
 * @param zip the archive as a file, which the caller keeps and deletes
 * @param publish whether learners get into the version from now on
 */
public record BringIn(String courseCode, Path zip, boolean publish) {}
