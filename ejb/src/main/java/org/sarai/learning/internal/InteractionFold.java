package org.sarai.learning.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sarai.learning.InteractionRow;
import org.sarai.learning.ValueSet;

/**
 * Reads the interactions of one attempt from its history. Content either journals (a new number for
 * each answer) or keeps a state (the same number again). So a row ends when its number gets an id
 * once more, or another time; what was set shortly before that other time belongs to the new row,
 * since content does not always say the time first.
 */
final class InteractionFold implements History {
  private static final Pattern ELEMENT = Pattern.compile("cmi\\.interactions\\.(\\d{1,9})\\.(.+)");
  private static final Pattern CORRECT =
      Pattern.compile("correct_responses\\.(\\d{1,9})\\.pattern");

  /** What content sets without such a pause is one answer. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final long unitId;
  private final Map<Integer, Answer> open = new HashMap<>();
  private final Map<List<String>, InteractionRow> rows = new LinkedHashMap<>();
  private long attemptId;
  private String language;
  private String activity = "";

  /** What is known of one number: now, and as it was at the last pause. */
  private static final class Answer {
    private final Map<String, String> parts = new HashMap<>();
    private final Map<Integer, String> correct = new TreeMap<>();
    private Instant touched;
    private InteractionRow settled;
  }

  /**
   * @param unitId whose attempt it is
   */
  InteractionFold(long unitId) {
    this.unitId = unitId;
  }

  /** One row for each (activity, id, time), in the order of first mention. */
  List<InteractionRow> rows() {
    var all = new LinkedHashMap<>(rows);
    open.values().forEach(answer -> keep(all, row(answer)));
    return new ArrayList<>(all.values());
  }

  @Override
  public void opened(Opened play) {
    attemptId = play.attemptId();
    language = play.language();
  }

  @Override
  public void launched(Launched launch) {
    if (!launch.activity().equals(activity)) {
      open.values().forEach(answer -> keep(rows, row(answer)));
      open.clear();
      activity = launch.activity();
    }
  }

  @Override
  public void committed(Committed commit) {
    for (var value : commit.values()) {
      var element = ELEMENT.matcher(value.element());
      if (value.isTaken() && element.matches()) {
        set(Integer.parseInt(element.group(1)), element.group(2), value);
      }
    }
    open.values().forEach(answer -> answer.settled = row(answer));
  }

  private void set(int number, String part, ValueSet value) {
    var answer = open.get(number);
    if (answer == null || "id".equals(part)) {
      if (answer != null) {
        keep(rows, row(answer));
      }
      answer = new Answer();
      open.put(number, answer);
    } else if (answer.touched.plus(PAUSE).isBefore(value.journaledAt())) {
      answer.settled = row(answer);
    }
    var name = common(part);
    var before = answer.parts.get(name);
    if ("time".equals(name) && before != null && !before.equals(value.value())) {
      keep(rows, answer.settled);
    }
    var correct = CORRECT.matcher(part);
    if (correct.matches()) {
      answer.correct.put(Integer.parseInt(correct.group(1)), value.value());
    } else {
      answer.parts.put(name, value.value());
    }
    answer.touched = value.journaledAt();
  }

  /** SCORM 2004 has other names for two of them (RTE 4.2.9). */
  private static String common(String part) {
    return switch (part) {
      case "student_response", "learner_response" -> "response";
      case "timestamp" -> "time";
      default -> part;
    };
  }

  private static void keep(Map<List<String>, InteractionRow> rows, InteractionRow row) {
    if (row != null && row.id() != null) {
      var time = Objects.requireNonNullElseGet(row.time(), () -> row.journaledAt().toString());
      rows.put(List.of(row.activity(), row.id(), time), row);
    }
  }

  private InteractionRow row(Answer answer) {
    var parts = answer.parts;
    return new InteractionRow(
        attemptId,
        unitId,
        activity,
        parts.get("id"),
        parts.get("time"),
        answer.touched,
        parts.get("type"),
        parts.get("response"),
        new ArrayList<>(answer.correct.values()),
        parts.get("result"),
        parts.get("latency"),
        parts.get("weighting"),
        language);
  }
}
