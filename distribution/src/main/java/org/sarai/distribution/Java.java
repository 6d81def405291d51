package org.sarai.distribution;

import java.nio.file.Path;

/** The Java that runs the servers: the one that runs the launcher. */
final class Java {
  private Java() {}

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
