package org.scorm4j.packaging;

/** How bad a {@link Fault} is. */
public enum Severity {
  /** The package is refused. */
  ERROR,
  /** The package is usable; somebody should know nevertheless. */
  WARNING
}
