package org.sarai.ear;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every boundary's method and what it gives, as {@code roads.txt} says. */
final class Roads {
  private Roads() {}

  /** What each method gives; the head of the file explains the words. */
  static Map<String, String> all() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Roads.class.getResourceAsStream("/roads.txt"), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+"))
          .collect(
              Collectors.toMap(words -> words[0], words -> words[1], (a, b) -> b, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
