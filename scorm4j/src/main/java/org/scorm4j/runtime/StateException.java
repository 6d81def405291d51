package org.scorm4j.runtime;

/** A stored text is not what {@code toJson} or {@code state} of this library wrote. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateException(String message) {
    super(message);
  }

  StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
