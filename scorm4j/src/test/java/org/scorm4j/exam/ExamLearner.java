package org.scorm4j.exam;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.CourseStructure;
import org.scorm4j.runtime.Learner;
import org.scorm4j.runtime.Options;
import org.scorm4j.runtime.Shared;
import org.scorm4j.sequencing.NavigationRequest;

/** A learner who takes packages of the exam, one after the other; what they share carries over. */
final class ExamLearner {
  static final Learner LEARNER = new Learner("p-17", "Example, Amna");
  static final ExamAnswer.Person PERSON =
      new ExamAnswer.Person(LEARNER.name()::equals, LEARNER.id()::equals);
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  private final ExamFolder folder;
  private final Path temporary;
  private final Map<String, CourseStructure> structures = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private Shared shared = Shared.NOTHING;
  private String course = "";
  private Attempt attempt;

  ExamLearner(ExamFolder folder, Path temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Goes through a case. Returns what went wrong; empty if nothing did. */
  Optional<String> take(ExamCase exam) throws IOException {
    launch(exam.id());
    if (!exam.start().isEmpty()) {
      navigate(NavigationRequest.choice(idOf(exam.start())));
    }
    var visits = exam.visits();
    for (var i = 0; i < visits.size(); i++) {
      var visit = visits.get(i);
      var where = exam.id() + ", visit " + (i + 1) + " of activity " + visit.activity();
      var delivery = attempt.delivery(LEARNER);
      if (delivery.isEmpty()) {
        return Optional.of(where + ": nothing is delivered");
      }
      var href = delivery.get().href();
      if (!href.matches(".*[?&]act=" + visit.activity() + "(&.*)?")) {
        return Optional.of(where + ": delivered is " + href);
      }
      var wrong = visit(visit, delivery.get().sco() || !visit.calls().isEmpty());
      if (wrong.isPresent()) {
        return wrong.map(text -> where + ": " + text);
      }
    }
    return Optional.empty();
  }

  private Optional<String> visit(ExamCase.Visit visit, boolean speaks) throws IOException {
    for (var question : visit.questions()) {
      var answer = answer(question.ask()) ? "Y" : "N";
      if (!answer.equals(question.answer())) {
        return Optional.of(question.ask() + " is " + answer);
      }
    }
    if (speaks) {
      var session = new ExamSession(attempt);
      for (var call : visit.calls()) {
        var wrong = session.make(call);
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      attempt = session.terminate();
      keep();
    }
    for (var then : visit.then()) {
      switch (then.act()) {
        case "continue", "previous", "suspendAll", "exitAll", "exit" ->
            navigate(NavigationRequest.parse(then.act()).orElseThrow());
        case "choice" -> navigate(NavigationRequest.choice(idOf(then.title())));
        case "launch" -> launch(then.launched());
        case "expectEnded" -> {
          if (!attempt.ended()) {
            return Optional.of("the session has not ended");
          }
        }
        default -> throw new IllegalArgumentException(then.act());
      }
    }
    return Optional.empty();
  }

  private void navigate(NavigationRequest request) {
    if (attempt.ended()) {
      return;
    }
    attempt = attempt.apply(List.of(), false, Optional.of(request), NOW).attempt();
    keep();
  }

  private void keep() {
    states.put(course, attempt.state());
    shared = attempt.shared(shared);
    attempt = Attempt.restore(structures.get(course), states.get(course));
  }

  private void launch(String id) throws IOException {
    course = id;
    if (!structures.containsKey(id)) {
      var read = ExamPackage.structure(folder.manifest(id), temporary);
      structures.put(id, CourseStructure.fromJson(read.toJson()));
    }
    var structure = structures.get(id);
    attempt =
        states.containsKey(id)
            ? Attempt.restore(structure, states.get(id)).with(shared).reopen(NOW).attempt()
            : Attempt.start(structure, Options.standard(), shared, 1, NOW);
    keep();
  }

  private String idOf(String title) {
    var activities = structures.get(course).activities();
    if (title.equals(ExamCase.ROOT)) {
      return activities.get(0).id();
    }
    return activities.stream()
        .filter(activity -> activity.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No activity " + title))
        .id();
  }

  private boolean answer(String ask) {
    var parts = ask.split("@", 2);
    var navigation = attempt.navigation().byWord();
    return switch (parts[0]) {
      case "continue.enabled", "previous.enabled" ->
          navigation.get(parts[0].split("\\.")[0]).name().equals("ENABLED");
      case "continue.disabled", "previous.disabled" ->
          !navigation.get(parts[0].split("\\.")[0]).name().equals("ENABLED");
      case "toc.enabled" -> attempt.contents().stream().anyMatch(one -> one.selectable());
      case "toc.enabled.selectable" ->
          attempt.contents().stream()
              .anyMatch(one -> one.title().equals(parts[1]) && one.selectable());
      case "toc.visible" ->
          attempt.contents().stream()
              .anyMatch(one -> one.title().equals(parts[1]) && one.visible());
      case "click.button" -> true;
      default -> throw new IllegalArgumentException(ask);
    };
  }

  /** The titles of a course's activities, for messages. */
  List<String> titles() {
    return new ArrayList<>(
        structures.get(course).activities().stream().map(one -> one.title()).toList());
  }
}
