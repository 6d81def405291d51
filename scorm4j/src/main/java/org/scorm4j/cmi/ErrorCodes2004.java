package org.scorm4j.cmi;

import java.util.Map;

/** The error codes of SCORM 2004 (RTE 3.1.7, IEEE 1484.11.2). */
public final class ErrorCodes2004 {
  public static final int NO_ERROR = 0;
  public static final int GENERAL = 101;
  public static final int INITIALIZATION_FAILED = 102;
  public static final int ALREADY_INITIALIZED = 103;
  public static final int TERMINATED = 104;
  public static final int TERMINATION_FAILED = 111;
  public static final int TERMINATE_BEFORE_INITIALIZE = 112;
  public static final int TERMINATE_AFTER_TERMINATE = 113;
  public static final int GET_BEFORE_INITIALIZE = 122;
  public static final int GET_AFTER_TERMINATE = 123;
  public static final int SET_BEFORE_INITIALIZE = 132;
  public static final int SET_AFTER_TERMINATE = 133;
  public static final int COMMIT_BEFORE_INITIALIZE = 142;
  public static final int COMMIT_AFTER_TERMINATE = 143;
  public static final int INVALID_ARGUMENT = 201;
  public static final int GET_FAILED = 301;
  public static final int SET_FAILED = 351;
  public static final int COMMIT_FAILED = 391;
  public static final int UNDEFINED = 401;
  public static final int NOT_IMPLEMENTED = 402;
  public static final int NOT_INITIALIZED = 403;
  public static final int READ_ONLY = 404;
  public static final int WRITE_ONLY = 405;
  public static final int TYPE_MISMATCH = 406;
  public static final int OUT_OF_RANGE = 407;
  public static final int DEPENDENCY = 408;

  private static final Map<Integer, String> TEXTS =
      Map.ofEntries(
          Map.entry(NO_ERROR, "No Error"),
          Map.entry(GENERAL, "General Exception"),
          Map.entry(INITIALIZATION_FAILED, "General Initialization Failure"),
          Map.entry(ALREADY_INITIALIZED, "Already Initialized"),
          Map.entry(TERMINATED, "Content Instance Terminated"),
          Map.entry(TERMINATION_FAILED, "General Termination Failure"),
          Map.entry(TERMINATE_BEFORE_INITIALIZE, "Termination Before Initialization"),
          Map.entry(TERMINATE_AFTER_TERMINATE, "Termination After Termination"),
          Map.entry(GET_BEFORE_INITIALIZE, "Retrieve Data Before Initialization"),
          Map.entry(GET_AFTER_TERMINATE, "Retrieve Data After Termination"),
          Map.entry(SET_BEFORE_INITIALIZE, "Store Data Before Initialization"),
          Map.entry(SET_AFTER_TERMINATE, "Store Data After Termination"),
          Map.entry(COMMIT_BEFORE_INITIALIZE, "Commit Before Initialization"),
          Map.entry(COMMIT_AFTER_TERMINATE, "Commit After Termination"),
          Map.entry(INVALID_ARGUMENT, "General Argument Error"),
          Map.entry(GET_FAILED, "General Get Failure"),
          Map.entry(SET_FAILED, "General Set Failure"),
          Map.entry(COMMIT_FAILED, "General Commit Failure"),
          Map.entry(UNDEFINED, "Undefined Data Model Element"),
          Map.entry(NOT_IMPLEMENTED, "Unimplemented Data Model Element"),
          Map.entry(NOT_INITIALIZED, "Data Model Element Value Not Initialized"),
          Map.entry(READ_ONLY, "Data Model Element Is Read Only"),
          Map.entry(WRITE_ONLY, "Data Model Element Is Write Only"),
          Map.entry(TYPE_MISMATCH, "Data Model Element Type Mismatch"),
          Map.entry(OUT_OF_RANGE, "Data Model Element Value Out Of Range"),
          Map.entry(DEPENDENCY, "Data Model Dependency Not Established"));

  private ErrorCodes2004() {}

  /** What GetErrorString answers, in the standard's words; empty for unknown codes. */
  public static String text(int code) {
    return TEXTS.getOrDefault(code, "");
  }
}
