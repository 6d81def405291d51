package org.sarai.authoring;

import java.nio.file.Path;

/**
 * A SCORM package becomes the only unit of a new version of a course.
 *
 * @param courseCode the course
 * @param zip the package as a file, which the caller keeps and deletes
 * @param publish whether the new version is published at once
 */
public record ImportPackage(String courseCode, Path zip, boolean publish) {}
