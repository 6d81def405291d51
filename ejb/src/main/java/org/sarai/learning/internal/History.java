package org.sarai.learning.internal;

import java.time.Instant;
import java.util.List;
import org.sarai.learning.RecordStep.After;
import org.sarai.learning.ValueSet;

/** Hears what happened in attempts: attempt after attempt, play after play, step after step. */
interface History {
  /** A play of an attempt was opened. */
  record Opened(long attemptId, long playId, Instant at, String language) {}

  /** Something was put before the learner. */
  record Launched(long attemptId, Instant at, int number, String activity, String title) {}

  /** A commit was acknowledged. */
  record Committed(
      long attemptId,
      int seq,
      Instant at,
      List<ValueSet> values,
      boolean terminated,
      String navigation,
      String refused,
      After after) {}

  void opened(Opened play);

  void launched(Launched launch);

  void committed(Committed commit);
}
