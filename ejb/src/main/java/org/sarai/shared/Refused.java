package org.sarai.shared;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A request that the platform will not carry out, with a reason that a person can read. The
 * transaction is rolled back.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, in the terms of HTTP. */
  public enum Kind {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    UNPROCESSABLE(422);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /**
     * @return the HTTP status that says the same
     */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String key;
  private final transient List<Object> arguments;

  private Refused(Kind kind, String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.kind = kind;
    this.key = key;
    this.arguments = Arrays.asList(arguments);
  }

  public static Refused invalid(String key, Object... arguments) {
    return new Refused(Kind.INVALID, key, arguments);
  }

  public static Refused unauthenticated(String key, Object... arguments) {
    return new Refused(Kind.UNAUTHENTICATED, key, arguments);
  }

  public static Refused forbidden(String key, Object... arguments) {
    return new Refused(Kind.FORBIDDEN, key, arguments);
  }

  public static Refused notFound(String key, Object... arguments) {
    return new Refused(Kind.NOT_FOUND, key, arguments);
  }

  public static Refused conflict(String key, Object... arguments) {
    return new Refused(Kind.CONFLICT, key, arguments);
  }

  public static Refused tooLarge(String key, Object... arguments) {
    return new Refused(Kind.TOO_LARGE, key, arguments);
  }

  public static Refused unprocessable(String key, Object... arguments) {
    return new Refused(Kind.UNPROCESSABLE, key, arguments);
  }

  /**
   * @return what kind of refusal it is; never null
   */
  public Kind kind() {
    return kind;
  }

  /**
   * @return the key of the sentence in the message bundles
   */
  public String key() {
    return key;
  }

  /**
   * @return what the sentence speaks of, in the order of its placeholders
   */
  public List<Object> arguments() {
    return arguments;
  }
}
