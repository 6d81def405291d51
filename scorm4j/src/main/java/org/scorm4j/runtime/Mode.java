package org.scorm4j.runtime;

import java.util.Locale;

/** Why content is opened (cmi.core.lesson_mode). */
public enum Mode {
  /** To learn. */
  NORMAL,
  /** To look around: never for credit. */
  BROWSE,
  /** To look again at what is finished: never for credit. */
  REVIEW;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
