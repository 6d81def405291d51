package org.scorm4j.exam;

/** Why a folder is no exam, as one sentence. */
public final class ExamFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExamFault(String sentence) {
    super(sentence);
  }
}
