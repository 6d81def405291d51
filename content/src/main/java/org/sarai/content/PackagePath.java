package org.sarai.content;

import java.util.Optional;

/**
 * The name of a file inside a package, as a browser asked for it. Names that could mean anything
 * else than a file below the package's root are refused, not repaired.
 */
final class PackagePath {
  private static final int LONGEST = 1024;

  private PackagePath() {}

  /**
   * @param pathInfo the decoded path behind {@code /files}, with its leading slash; may be null
   * @return the path relative to the package's root, or nothing if it is not acceptable
   */
  static Optional<String> of(String pathInfo) {
    if (pathInfo == null || pathInfo.length() < 2 || pathInfo.length() > LONGEST) {
      return Optional.empty();
    }
    if (pathInfo.charAt(0) != '/' || pathInfo.chars().anyMatch(PackagePath::isForbidden)) {
      return Optional.empty();
    }
    String path = pathInfo.substring(1);
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return Optional.empty();
      }
    }
    return Optional.of(path);
  }

  private static boolean isForbidden(int character) {
    return character == '\\' || Character.isISOControl(character);
  }
}
