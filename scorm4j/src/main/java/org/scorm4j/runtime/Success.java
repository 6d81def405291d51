package org.scorm4j.runtime;

/** With which result. */
public enum Success {
  UNKNOWN,
  PASSED,
  FAILED
}
