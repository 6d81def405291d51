package org.scorm4j.runtime;

/** Whether a way to navigate can be used now. */
public enum Validity {
  ENABLED,
  /** It exists but not now. */
  DISABLED,
  /** It must not be shown. */
  HIDDEN
}
