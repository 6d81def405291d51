package org.sarai.distribution;

/** Why an instance cannot start or go on, as one sentence for the person at the terminal. */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param key key of the sentence
   * @param arguments what is filled in; numbers as text, so that no port gets a thousands separator
   */
  StartFailure(String key, Object... arguments) {
    super(Messages.text(key, arguments));
  }

  StartFailure(Throwable cause, String key, Object... arguments) {
    super(Messages.text(key, arguments), cause);
  }
}
