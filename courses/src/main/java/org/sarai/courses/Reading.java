package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.sarai.courses.text.Readability;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/** For authors: says how easily units read. */
final class Reading {
  private Reading() {}

  /**
   * Prints a line for each text: words, words for a sentence and, of English, the school year.
   *
   * @param files texts of units
   */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      Source text = SourceReader.read(file, Files.readString(Path.of(file)), new ArrayList<>());
      Readability read = Readability.of(text);
      String grade =
          "en".equals(text.language())
              ? String.format(Locale.ROOT, ", grade %.1f", read.grade())
              : "";
      System.out.printf(
          Locale.ROOT,
          "%s: %d words, %.1f for a sentence%s%n",
          file,
          read.words(),
          read.sentenceLength(),
          grade);
    }
  }
}
