package org.scorm4j.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scorm4j.cmi.Timespan;

/**
 * A learner's data in one activity of a SCORM 1.2 course, and what the end of a session does to it
 * (RTE 3.4.4, cmi.core.*).
 *
 * @param values what content has set, by element
 * @param total milliseconds reported in ended sessions
 * @param entry what cmi.core.entry answers in the present or else the next session
 * @param running whether a session is open
 * @param touched whether content has set anything in it
 */
record Lesson12(
    Map<String, String> values, long total, String entry, boolean running, boolean touched) {

  static final String STATUS = "cmi.core.lesson_status";
  static final String NOT_ATTEMPTED = "not attempted";
  private static final String INCOMPLETE = "incomplete";
  private static final String COMPLETED = "completed";
  private static final String EXIT = "cmi.core.exit";
  private static final String SESSION_TIME = "cmi.core.session_time";
  private static final String RAW = "cmi.core.score.raw";
  private static final String RESUME = "resume";
  private static final String SUSPEND = "suspend";

  static final Lesson12 NEW = new Lesson12(Map.of(), 0, "ab-initio", false, false);

  /** How a session came to its end. */
  enum End {
    /** Content said that it has finished. */
    TERMINATED,
    /** Content said so, and the learner asked to suspend. */
    SUSPENDED,
    /** Content was taken away, or the browser vanished, before it said anything. */
    INTERRUPTED
  }

  Lesson12 {
    values = Collections.unmodifiableMap(values);
  }

  String status() {
    return values.getOrDefault(STATUS, NOT_ATTEMPTED);
  }

  Lesson12 opened() {
    return new Lesson12(values, total, entry, true, false);
  }

  /** An asset is completed by being shown; it has no other way to say so. */
  Lesson12 shown() {
    var shown = new HashMap<>(values);
    shown.put(STATUS, COMPLETED);
    return new Lesson12(shown, total, "", true, true);
  }

  Lesson12 with(Map<String, String> changed) {
    return new Lesson12(changed, total, entry, true, true);
  }

  /** The end of a session; without an open one nothing happens. */
  Lesson12 closed(End end, Activity activity, Options options) {
    if (!running) {
      return this;
    }
    if (activity.kind() == Activity.Kind.ASSET || end == End.INTERRUPTED && !touched) {
      return new Lesson12(values, total, entry, false, false);
    }
    var kept = new LinkedHashMap<>(values);
    var exit = Optional.ofNullable(kept.remove(EXIT)).orElse("");
    var session = Optional.ofNullable(kept.remove(SESSION_TIME)).orElse("");
    var suspended = exit.equals(SUSPEND) || end == End.SUSPENDED;
    var status = status();
    if (end == End.INTERRUPTED) {
      status = status.equals(NOT_ATTEMPTED) ? INCOMPLETE : status;
      // Whoever lost the line in the middle wants to go on there, whatever content had no time to
      // say; the standard leaves the abnormal end open.
      suspended |= status.equals(INCOMPLETE);
    } else {
      status = outcome(status, suspended, activity, options);
    }
    kept.put(STATUS, status);
    var sum = total + Timespan.parse(session).toMillis();
    return new Lesson12(kept, sum, suspended ? RESUME : "", false, false);
  }

  /**
   * The status after LMSFinish: content that never set one has completed, or has been browsed; a
   * mastery score decides over passed and failed when it is for credit. Content that suspends
   * itself unfinished is spared both, because its score is not final.
   */
  private String outcome(String status, boolean suspended, Activity activity, Options options) {
    if (options.mode() != Mode.NORMAL) {
      var untouched = options.mode() == Mode.BROWSE ? "browsed" : COMPLETED;
      return status.equals(NOT_ATTEMPTED) ? untouched : status;
    }
    var unfinished = status.equals(NOT_ATTEMPTED) || status.equals(INCOMPLETE);
    if (suspended && unfinished) {
      return INCOMPLETE;
    }
    var raw = values.getOrDefault(RAW, "");
    if (options.credit() && !activity.masteryScore().isEmpty() && !raw.isEmpty()) {
      var mastered = Double.parseDouble(raw) >= Double.parseDouble(activity.masteryScore());
      return mastered ? "passed" : "failed";
    }
    return status.equals(NOT_ATTEMPTED) ? COMPLETED : status;
  }

  /** Completion and success, which SCORM 1.2 mixes in one word. */
  Status asStatus() {
    return switch (status()) {
      case "passed" -> new Status(Completion.COMPLETED, Success.PASSED);
      case "failed" -> new Status(Completion.COMPLETED, Success.FAILED);
      case COMPLETED, "browsed" -> new Status(Completion.COMPLETED, Success.UNKNOWN);
      case INCOMPLETE -> new Status(Completion.INCOMPLETE, Success.UNKNOWN);
      default ->
          running || touched
              ? new Status(Completion.INCOMPLETE, Success.UNKNOWN)
              : Status.NOT_ATTEMPTED;
    };
  }

  /**
   * The score. The standard normalises raw scores to 0 to 100; content that announces another range
   * by min and max is taken by its word.
   */
  Optional<Score> score() {
    var raw = number(RAW);
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    var min = number("cmi.core.score.min").orElse(0);
    var max = number("cmi.core.score.max").orElse(100);
    var inRange = max > min && raw.getAsDouble() >= min && raw.getAsDouble() <= max;
    var scaled = inRange ? (raw.getAsDouble() - min) / (max - min) : raw.getAsDouble() / 100;
    return Optional.of(new Score(scaled, raw));
  }

  /** Ended sessions and what the open one has reported so far. */
  Duration time() {
    var session = running ? values.getOrDefault(SESSION_TIME, "") : "";
    return Duration.ofMillis(total).plus(Timespan.parse(session));
  }

  private OptionalDouble number(String element) {
    var text = values.getOrDefault(element, "");
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }
}
