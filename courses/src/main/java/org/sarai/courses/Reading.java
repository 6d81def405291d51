package org.sarai.courses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sarai.courses.text.Readability;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/** For authors: says how easily units read. */
final class Reading {
  private Reading() {}

  /**
   * Writes a line for each text: words, words for a sentence and, of English, the school year.
   *
   * @param arguments the file to write, then texts of units
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      Source text = SourceReader.read(file, Files.readString(Path.of(file)), new ArrayList<>());
      Readability read = Readability.of(text);
      String grade =
          "en".equals(text.language())
              ? String.format(Locale.ROOT, ", grade %.1f", read.grade())
              : "";
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d words, %.1f for a sentence%s",
              file,
              read.words(),
              read.sentenceLength(),
              grade));
    }
    Files.write(Path.of(arguments[0]), lines);
  }
}
