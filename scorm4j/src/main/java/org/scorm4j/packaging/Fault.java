package org.scorm4j.packaging;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with a package, and where.
 *
 * @param severity whether it refuses the package
 * @param code stable name, see {@link FaultCode#code()}
 * @param file path within the package; empty when the archive as a whole is meant
 * @param line line in {@code file}, counted from 1; 0 when there is none
 * @param item identifier of the item, resource or organization concerned; may be empty
 * @param arguments what the message speaks of, in the order of the message's placeholders
 */
public record Fault(
    Severity severity, String code, String file, int line, String item, List<String> arguments) {

  private static final String BUNDLE = "org.scorm4j.packaging.Faults";

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** Whether this fault refuses the package. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The message in English. */
  public String message() {
    return message(Locale.ROOT);
  }

  /** The message in the language of {@code locale}, English where there is no translation. */
  public String message(Locale locale) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var pattern =
        ResourceBundle.getBundle(BUNDLE, locale, Fault.class.getClassLoader(), control)
            .getString(code);
    return new MessageFormat(pattern, locale).format(arguments.toArray());
  }
}
