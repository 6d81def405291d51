package org.scorm4j.cmi;

/**
 * What reading an element gave.
 *
 * @param value the value; empty when there is an error or nothing was ever set
 * @param error 0, or the error code of the standard, see {@link ErrorCodes12} and {@link
 *     ErrorCodes2004}
 */
public record Reply(String value, int error) {
  static Reply of(String value) {
    return new Reply(value, 0);
  }

  static Reply error(int error) {
    return new Reply("", error);
  }

  /** Whether it is a value and not an error. */
  public boolean isValue() {
    return error == 0;
  }
}
