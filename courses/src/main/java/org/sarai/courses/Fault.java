package org.sarai.courses;

/**
 * Something wrong in a course text, told to the person who wrote it.
 *
 * @param file the file, relative to the catalogue's folder
 * @param line line number from 1; 1 when something is missing altogether
 * @param message what is wrong, as a sentence
 */
public record Fault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
