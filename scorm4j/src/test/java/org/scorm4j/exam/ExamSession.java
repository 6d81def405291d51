package org.scorm4j.exam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.cmi.ErrorCodes2004;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.JournalEntry;

/** One launch of a SCO: the API as content sees it, over an attempt. */
final class ExamSession {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  private Attempt attempt;
  private CmiData data;
  private final List<JournalEntry> journal = new ArrayList<>();
  private boolean initialized;
  private boolean terminated;
  private int lastError;

  ExamSession(Attempt attempt) {
    this.attempt = attempt;
    data = attempt.data(ExamLearner.LEARNER).orElseThrow();
  }

  /** Makes a call; what is wrong with the answer, if anything. */
  Optional<String> make(ExamCase.Call call) {
    var answer = new ExamAnswer(answer(call), String.valueOf(lastError));
    return answer.isRight(call, ExamLearner.PERSON)
        ? Optional.empty()
        : Optional.of(answer.instead(call));
  }

  private String answer(ExamCase.Call call) {
    var argument = named(call.argument());
    return switch (call.call()) {
      case "doInitialize" -> initialize(argument);
      case "doTerminate" -> finish(argument);
      case "doCommit" -> commit(argument);
      case "doGetValue" -> get(argument);
      case "doSetValue" -> set(argument);
      case "doGetLastError" -> String.valueOf(lastError);
      case "doGetErrorString" ->
          argument.matches("\\d{1,5}") ? ErrorCodes2004.text(Integer.parseInt(argument)) : "";
      case "doGetDiagnostic" -> "";
      case "compareObjIds" -> objectives();
      default -> throw new IllegalArgumentException(call.call());
    };
  }

  private String fail(int error) {
    lastError = error;
    return "false";
  }

  private String succeed() {
    lastError = 0;
    return "true";
  }

  private String initialize(String argument) {
    if (!argument.isEmpty()) {
      return fail(ErrorCodes2004.INVALID_ARGUMENT);
    }
    if (initialized) {
      return fail(ErrorCodes2004.ALREADY_INITIALIZED);
    }
    if (terminated) {
      return fail(ErrorCodes2004.TERMINATED);
    }
    initialized = true;
    return succeed();
  }

  private String finish(String argument) {
    if (!argument.isEmpty()) {
      return fail(ErrorCodes2004.INVALID_ARGUMENT);
    }
    if (terminated) {
      return fail(ErrorCodes2004.TERMINATE_AFTER_TERMINATE);
    }
    if (!initialized) {
      return fail(ErrorCodes2004.TERMINATE_BEFORE_INITIALIZE);
    }
    terminated = true;
    initialized = false;
    return succeed();
  }

  private String commit(String argument) {
    if (!argument.isEmpty()) {
      return fail(ErrorCodes2004.INVALID_ARGUMENT);
    }
    if (terminated) {
      return fail(ErrorCodes2004.COMMIT_AFTER_TERMINATE);
    }
    return initialized ? succeed() : fail(ErrorCodes2004.COMMIT_BEFORE_INITIALIZE);
  }

  private String get(String element) {
    if (!initialized) {
      lastError =
          terminated ? ErrorCodes2004.GET_AFTER_TERMINATE : ErrorCodes2004.GET_BEFORE_INITIALIZE;
      return "";
    }
    if (element.startsWith("adl.nav.request_valid")) {
      flush();
    }
    var reply = data.get(element);
    lastError = reply.error();
    return reply.isValue() ? reply.value() : "";
  }

  /** Whether a request is valid depends on what was said: the system is told first. */
  private void flush() {
    attempt = attempt.apply(journal, false, Optional.empty(), NOW).attempt();
    journal.clear();
    data = attempt.data(ExamLearner.LEARNER).orElseThrow();
  }

  private String set(String argument) {
    var parts = argument.split("!", 2);
    if (!initialized) {
      return fail(
          terminated ? ErrorCodes2004.SET_AFTER_TERMINATE : ErrorCodes2004.SET_BEFORE_INITIALIZE);
    }
    var value = parts.length > 1 ? parts[1] : "";
    var change = data.set(parts[0], value);
    if (change.error() != 0) {
      return fail(change.error());
    }
    data = change.data();
    journal.add(new JournalEntry(parts[0], value, 0));
    return succeed();
  }

  /** {@code &name&} stands for the index of the objective or data store of that id. */
  private String named(String argument) {
    var from = argument.indexOf('&');
    var to = argument.indexOf('&', from + 1);
    if (from < 0 || to < 0) {
      return argument;
    }
    var name = argument.substring(from + 1, to);
    var array = argument.substring(0, from - 1);
    for (var n = 0; data.values().containsKey(array + "." + n + ".id"); n++) {
      if (data.values().get(array + "." + n + ".id").equals(name)) {
        return argument.substring(0, from) + n + argument.substring(to + 1);
      }
    }
    return argument.substring(0, from) + "-1" + argument.substring(to + 1);
  }

  private String objectives() {
    var ids = new ArrayList<String>();
    for (var n = 0; data.values().containsKey("cmi.objectives." + n + ".id"); n++) {
      ids.add(data.values().get("cmi.objectives." + n + ".id"));
    }
    return String.join(",", ids);
  }

  /** The page ends, having terminated if it had begun. */
  Attempt terminate() {
    if (initialized) {
      finish("");
    }
    return attempt.apply(journal, terminated, Optional.empty(), NOW).attempt();
  }
}
