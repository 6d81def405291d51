package org.sarai.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * Packages that nobody here wrote. They are no part of the product and lie beside the project; a
 * run without them fails, for a test that is left out proves nothing.
 */
final class Exam {
  private Exam() {}

  static byte[] golf() {
    return named("golf-scorm12-basic.zip");
  }

  /** One of the packages. */
  static byte[] named(String file) {
    return bytes(folder().resolve(file));
  }

  /** Packages that must be refused. */
  static List<Path> broken() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("bad-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    Path folder =
        Path.of(System.getProperty("sarai.test.exam"), "packages").toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      Assertions.fail(
          "The exam's packages are missing: there is no folder %s. They are not part of this"
              + " project; put them there, or name their folder with -Dsarai.test.exam=DIR.",
          folder);
    }
    return folder;
  }
}
