package org.sarai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The player's files as they lie in the sources. */
final class PlayerFiles {
  private static final Path ROOT = Path.of("src/main/webapp/WEB-INF/player");

  private PlayerFiles() {}

  static SortedMap<String, byte[]> all() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(ROOT)) {
      List<Path> found = paths.filter(Files::isRegularFile).toList();
      for (Path path : found) {
        files.put(ROOT.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }
}
