package org.scorm4j.runtime;

/** How far something is. */
public enum Completion {
  NOT_ATTEMPTED,
  INCOMPLETE,
  COMPLETED
}
