package org.sarai.courses;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something wrong in a course text, told to the person who wrote it.
 *
 * @param file the file, relative to the catalogue's folder
 * @param line line number from 1; 1 when something is missing altogether
 * @param block id of the block; null outside of blocks and in those without an id
 * @param code what is wrong
 * @param arguments what its sentence names, in the order of the pattern
 */
public record Fault(String file, int line, String block, FaultCode code, List<String> arguments) {
  /** Keeps the arguments as they are now. */
  public Fault {
    arguments = List.copyOf(arguments);
  }

  /**
   * A fault of a {@code course.md}, which only contributors see.
   *
   * @param message what is wrong, as an English sentence
   */
  public Fault(String file, int line, String message) {
    this(file, line, null, FaultCode.COURSE, List.of(message));
  }

  /** A fault with the arguments of its sentence; numbers are written as they are. */
  public static Fault of(String file, int line, String block, FaultCode code, Object... arguments) {
    return new Fault(
        file, line, block, code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /**
   * What a reader of SCORM packages found. Its sentence is kept in the languages that there are: it
   * comes from another bundle.
   *
   * @param folder what its file lies in, such as {@code first-lesson/}; empty for none
   */
  public static Fault of(String folder, org.scorm4j.packaging.Fault found) {
    return of(
        folder + found.file(),
        Math.max(1, found.line()),
        found.item().isEmpty() ? null : found.item(),
        found.isError() ? FaultCode.PACKAGE : FaultCode.PACKAGE_WARNING,
        found.message(Locale.ENGLISH),
        found.message(Locale.forLanguageTag("ur")));
  }

  /** The same fault of a file that lies in another folder. */
  Fault within(String folder) {
    return new Fault(folder + "/" + file, line, block, code, arguments);
  }

  /** Whether it prevents publishing. */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** How much it weighs. */
  public Severity severity() {
    return code.severity();
  }

  /** What is wrong, as an English sentence. */
  public String message() {
    return message(Locale.ENGLISH);
  }

  /**
   * What is wrong, as a sentence.
   *
   * @param locale English and Urdu are there; anybody else gets English
   */
  public String message(Locale locale) {
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            "org.sarai.courses.faults",
            locale,
            Fault.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(sentences.getString(code.key()), locale).format(arguments.toArray());
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message();
  }
}
