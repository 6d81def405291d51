package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/** The small course that the tests share. */
public final class Sample {
  /** The folder above the course's folder. */
  public static final Path ROOT = Path.of("src/test/resources/sample");

  public static final Path COURSE = ROOT.resolve("O-99-first-questions");

  private Sample() {}

  public static String text(String file) {
    try {
      return Files.readString(COURSE.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(COURSE.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A unit without faults. */
  public static Source unit(String file) {
    return read(text("units/" + file));
  }

  public static Source read(String text) {
    List<Fault> faults = new ArrayList<>();
    Source source = SourceReader.read("f", text, faults);
    assertThat(faults).isEmpty();
    return source;
  }

  /** What is said about a lesson with this body, whose first line is line 7. */
  public static List<String> faultsOf(String body) {
    return faults("---\nunit: u\nkind: lesson\nlanguage: en\ntitle: T\n---\n" + body);
  }

  public static List<String> faults(String text) {
    List<Fault> faults = new ArrayList<>();
    SourceReader.read("f", text, faults);
    return faults.stream().map(fault -> fault.line() + " " + fault.code().key()).toList();
  }
}
