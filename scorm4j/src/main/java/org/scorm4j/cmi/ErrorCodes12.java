package org.scorm4j.cmi;

import java.util.Map;

/** The error codes of SCORM 1.2 (RTE 3.3.5). */
public final class ErrorCodes12 {
  public static final int NO_ERROR = 0;
  public static final int GENERAL = 101;
  public static final int INVALID_ARGUMENT = 201;
  public static final int NO_CHILDREN = 202;
  public static final int NO_COUNT = 203;
  public static final int NOT_INITIALIZED = 301;
  public static final int NOT_IMPLEMENTED = 401;
  public static final int KEYWORD = 402;
  public static final int READ_ONLY = 403;
  public static final int WRITE_ONLY = 404;
  public static final int INCORRECT_TYPE = 405;

  private static final Map<Integer, String> TEXTS =
      Map.ofEntries(
          Map.entry(NO_ERROR, "No error"),
          Map.entry(GENERAL, "General exception"),
          Map.entry(INVALID_ARGUMENT, "Invalid argument error"),
          Map.entry(NO_CHILDREN, "Element cannot have children"),
          Map.entry(NO_COUNT, "Element not an array - cannot have count"),
          Map.entry(NOT_INITIALIZED, "Not initialized"),
          Map.entry(NOT_IMPLEMENTED, "Not implemented error"),
          Map.entry(KEYWORD, "Invalid set value, element is a keyword"),
          Map.entry(READ_ONLY, "Element is read only"),
          Map.entry(WRITE_ONLY, "Element is write only"),
          Map.entry(INCORRECT_TYPE, "Incorrect data type"));

  private ErrorCodes12() {}

  /** What LMSGetErrorString answers, in the standard's words; empty for unknown codes. */
  public static String text(int code) {
    return TEXTS.getOrDefault(code, "");
  }
}
