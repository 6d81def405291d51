package org.sarai.learning.internal;

import org.scorm4j.runtime.Completion;
import org.scorm4j.runtime.Success;
import org.scorm4j.runtime.Summary;

/** What the platform reads from an attempt's summary. */
final class Scores {
  private Scores() {}

  /** 0 to 100; null without a scaled score. */
  static Double percent(Summary summary) {
    return summary.score().map(score -> score.scaled() * 100).orElse(null);
  }

  /** A unit is completed when its package is, and was not failed. */
  static boolean completes(Summary summary) {
    return summary.completion() == Completion.COMPLETED && summary.success() != Success.FAILED;
  }
}
