package org.sarai.ear;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sarai.completion.ImportParticipations;

/** Participation lists as people write them. */
final class Lists {
  private Lists() {}

  /** A list of lines under a header; spaces around commas are for the reader's eye. */
  static ImportParticipations of(String name, String... lines) {
    return new ImportParticipations(name, bytes(lines), false, false);
  }

  static ImportParticipations dry(String... lines) {
    return new ImportParticipations("a try", bytes(lines), true, false);
  }

  private static byte[] bytes(String... lines) {
    return Arrays.stream(lines)
        .map(line -> line.replaceAll("\\s*,\\s*", ","))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
