package org.sarai.learning.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sarai.learning.Doubt;
import org.sarai.learning.ValueSet;
import org.scorm4j.cmi.TimeInterval;
import org.scorm4j.cmi.Timespan;

/** Looks at one attempt's history for what cannot be; the rules are {@link Doubt}'s. */
final class Doubts {
  /** Clocks and lines are not exact. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final int TENTH = 10;
  private static final double MOST_RAW_12 = 100;

  private final Duration shortest;
  private final Map<String, Score> scores = new HashMap<>();
  private final Set<Doubt> all = EnumSet.noneOf(Doubt.class);
  private Instant first;
  private History.Launched launch;
  private Instant newest = Instant.MIN;
  private boolean completed;

  /** The score that the commit in hand has touched. */
  private Score scored;

  private static final class Score {
    private Double raw;
    private Double min;
    private Double max;

    private boolean isBeyond() {
      return raw != null && (min != null && raw < min || max != null && raw > max);
    }
  }

  /**
   * @param minutes expected for the course; null when nothing is
   */
  Doubts(Integer minutes) {
    shortest = minutes == null ? SHORTEST : Duration.ofSeconds(Math.max(5, minutes * 60L / TENTH));
  }

  /** Everything doubtful so far. */
  Set<Doubt> all() {
    return all;
  }

  void launched(History.Launched now) {
    launch = now;
    newest = Instant.MIN;
    if (first == null) {
      first = now.at();
    }
  }

  /** What is doubtful about this commit. */
  Set<Doubt> committed(History.Committed commit) {
    var doubts = EnumSet.noneOf(Doubt.class);
    for (var value : commit.values()) {
      look(value, commit, doubts);
    }
    // Only now: a score may be set before the maximum that it is out of.
    if (scored != null && scored.isBeyond()) {
      doubts.add(Doubt.SCORE_OUT_OF_RANGE);
    }
    scored = null;
    var done = commit.after() != null && "COMPLETED".equals(commit.after().completion());
    if (done && !completed) {
      completed = true;
      if (first != null && Duration.between(first, commit.at()).compareTo(shortest) < 0) {
        doubts.add(Doubt.TOO_FAST);
      }
    }
    all.addAll(doubts);
    return doubts;
  }

  private void look(ValueSet value, History.Committed commit, Set<Doubt> doubts) {
    if (value.journaledAt().isBefore(newest)) {
      doubts.add(Doubt.CLOCK_BACKWARDS);
    }
    newest = value.journaledAt();
    if (!value.isTaken()) {
      doubts.add(Doubt.REJECTED);
    }
    switch (value.element()) {
      case "cmi.core.session_time", "cmi.session_time" -> {
        if (value.isTaken() && launch != null && tooLong(value, commit.at())) {
          doubts.add(Doubt.SESSION_TOO_LONG);
        }
      }
      case "cmi.score.scaled" -> {
        var scaled = number(value.value());
        if (scaled != null && Math.abs(scaled) > 1) {
          doubts.add(Doubt.SCORE_OUT_OF_RANGE);
        }
      }
      default -> score(value, doubts);
    }
  }

  private boolean tooLong(ValueSet value, Instant committedAt) {
    var wall = Duration.between(launch.at(), committedAt).plus(TOLERANCE);
    try {
      var session =
          value.element().startsWith("cmi.core.")
              ? Timespan.parse(value.value())
              : TimeInterval.parse(value.value());
      return session.compareTo(wall) > 0;
    } catch (IllegalArgumentException | IndexOutOfBoundsException noTime) {
      return false;
    }
  }

  private void score(ValueSet value, Set<Doubt> doubts) {
    var old = value.element().startsWith("cmi.core.score.");
    if (!old && !value.element().startsWith("cmi.score.")) {
      return;
    }
    var score =
        scores.computeIfAbsent(launch == null ? "" : launch.activity(), activity -> new Score());
    var number = number(value.value());
    switch (value.element().substring(value.element().lastIndexOf('.') + 1)) {
      case "raw" -> score.raw = number;
      case "min" -> score.min = number;
      case "max" -> score.max = number;
      default -> {
        return;
      }
    }
    scored = score;
    if (old && number != null && (number < 0 || number > MOST_RAW_12)) {
      doubts.add(Doubt.SCORE_OUT_OF_RANGE);
    }
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
