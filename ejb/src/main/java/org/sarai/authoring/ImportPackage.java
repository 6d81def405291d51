package org.sarai.authoring;

import java.nio.file.Path;
import java.util.Map;

/**
 * A SCORM package becomes the only unit of a new version of a course.
 *
 * @param courseCode the course
 * @param zip the package as a file, which the caller keeps and deletes
 * @param publish whether the new version is published at once
 * @param titles the unit's title by language (BCP 47); empty takes the package's own
 */
public record ImportPackage(
    String courseCode, Path zip, boolean publish, Map<String, String> titles) {
  public ImportPackage {
    titles = Map.copyOf(titles);
  }

  /**
   * With the package's own title.
   *
   * @param courseCode the course
   * @param zip the package as a file
   * @param publish whether the new version is published at once
   */
  public ImportPackage(String courseCode, Path zip, boolean publish) {
    this(courseCode, zip, publish, Map.of());
  }
}
