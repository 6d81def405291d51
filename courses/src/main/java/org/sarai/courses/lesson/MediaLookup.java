package org.sarai.courses.lesson;

import java.util.Optional;

/** Where the files of a course are; given by whoever renders. */
@FunctionalInterface
public interface MediaLookup {
  /**
   * Looks a file up.
   *
   * @param path as the text names it, {@code media/NAME}
   * @return empty if it is not there
   */
  Optional<MediaFile> find(String path);
}
