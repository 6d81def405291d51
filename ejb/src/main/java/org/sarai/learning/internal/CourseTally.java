package org.sarai.learning.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.sarai.enrolment.CohortName;
import org.sarai.learning.CohortFigures;
import org.sarai.learning.LearnerFigures;

/** Counts the learners of a course: all of them, by group and by unit, as they are told. */
public final class CourseTally {
  /** Attempts whose journals are read; some hundreds take a page's time. */
  static final int LOOKED = 200;

  private static final Comparator<Learner.Attempt> OLDEST_FIRST =
      Comparator.comparing(Learner.Attempt::completedAt).thenComparing(Learner.Attempt::id);

  private final LearnerTally all = new LearnerTally();
  private final Map<Long, LearnerTally> byCohort = new HashMap<>();
  private final Map<Long, UnitTally> byUnit = new HashMap<>();
  private final Map<Long, Long> begunByVersion = new HashMap<>();
  private final Map<Long, CohortName> kept = new LinkedHashMap<>();
  private final PriorityQueue<Learner.Attempt> newest = new PriorityQueue<>(OLDEST_FIRST);

  /**
   * @param kept the groups that may be told apart
   */
  public CourseTally(List<CohortName> kept) {
    kept.forEach(cohort -> this.kept.put(cohort.id(), cohort));
  }

  void count(Learner learner) {
    if (learner.countedInCohort && kept.containsKey(learner.cohortId)) {
      byCohort.computeIfAbsent(learner.cohortId, cohort -> new LearnerTally()).count(learner);
    }
    if (!learner.counted) {
      return;
    }
    all.count(learner);
    if (learner.begun) {
      begunByVersion.merge(learner.versionId, 1L, Long::sum);
    }
    for (var attempt : learner.attempts()) {
      byUnit.computeIfAbsent(attempt.unitId(), unit -> new UnitTally()).count(attempt);
      remember(attempt);
    }
  }

  private void remember(Learner.Attempt attempt) {
    if (attempt.played() && attempt.completedAt() != null) {
      newest.add(attempt);
      if (newest.size() > LOOKED) {
        newest.remove();
      }
    }
  }

  public LearnerFigures all() {
    return all.figures();
  }

  public List<CohortFigures> cohorts() {
    return kept.values().stream()
        .filter(cohort -> byCohort.containsKey(cohort.id()))
        .map(cohort -> new CohortFigures(cohort, byCohort.get(cohort.id()).figures()))
        .toList();
  }

  /** The attempts that were completed last, by id. */
  public List<Long> newestCompleted() {
    return newest.stream().map(Learner.Attempt::id).sorted().toList();
  }

  long begun(long versionId) {
    return begunByVersion.getOrDefault(versionId, 0L);
  }

  UnitTally unit(long unitId) {
    return byUnit.getOrDefault(unitId, new UnitTally());
  }
}
