package org.sarai.systemtests.exam;

import com.microsoft.playwright.PlaywrightException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.scorm4j.exam.ExamAnswer;
import org.scorm4j.exam.ExamCase;

/** One candidate takes the cases of a group, one after the other. */
final class Sitting {
  private final Office office;
  private final Candidate candidate;
  private final Seat seat;
  private final Path pictures;
  private final Consumer<String> trace;
  private final ExamAnswer.Person person;
  private final Set<String> enrolled = new HashSet<>();
  private final List<String> steps = new ArrayList<>();
  private Office.Course course;
  private String launched = "";
  private String id = "";
  private String where = "";
  private String learnerId = "";

  /**
   * @param pictures folder for a picture of what was shown when a case failed
   * @param trace hears of every step
   */
  Sitting(Office office, Candidate candidate, Seat seat, Path pictures, Consumer<String> trace) {
    this.office = office;
    this.candidate = candidate;
    this.seat = seat;
    this.pictures = pictures;
    this.trace = trace;
    this.person = new ExamAnswer.Person(candidate::isNamed, this::isLearnerId);
  }

  /** What the learner's id is, nobody outside knows: but it is one, and stays the same. */
  private boolean isLearnerId(String text) {
    if (learnerId.isEmpty()) {
      learnerId = text;
    }
    return !text.isBlank() && text.equals(learnerId);
  }

  /** Goes through a case. */
  Outcome take(ExamCase exam) {
    id = exam.id();
    steps.clear();
    try {
      go(exam);
      return new Outcome(exam.id(), "", List.of());
    } catch (Shortfall e) {
      return failed(exam, e.getMessage());
    } catch (PlaywrightException e) {
      return failed(exam, "the browser says: " + e.getMessage().strip());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return failed(exam, "it cannot go on: " + e.getMessage());
    }
  }

  private void go(ExamCase exam) {
    where = "at the launch: ";
    launch(exam.id());
    if (!exam.start().isEmpty()) {
      // Something else may be delivered first; its page must not be taken for the one chosen.
      seat.awaitOpening();
      choose(exam.start());
    }
    for (var i = 0; i < exam.visits().size(); i++) {
      var visit = exam.visits().get(i);
      where = "visit " + (i + 1) + " of activity " + visit.activity() + ": ";
      steps.clear();
      visit(visit);
    }
  }

  private void visit(ExamCase.Visit visit) {
    var arrival = seat.arrival();
    note("delivered is activity " + arrival.activity() + " in " + arrival.page());
    requireExpected(visit, arrival);
    visit.questions().forEach(this::ask);
    calls(visit, arrival);
    if (Boolean.TRUE.equals(arrival.frame().evaluate("() => exam.end()"))) {
      note("the page has terminated");
      seat.awaitSaved();
    }
    if (arrival.kind().goes()) {
      seat.awaitGone(arrival);
    }
    visit.then().forEach(this::step);
  }

  private void requireExpected(ExamCase.Visit visit, Arrival arrival) {
    if (!arrival.test().equals(launched) || !arrival.activity().equals(visit.activity())) {
      throw new Shortfall(
          "activity %s%s is delivered"
              .formatted(
                  arrival.activity(),
                  arrival.test().equals(launched) ? "" : " of " + arrival.test()));
    }
    if (arrival.kind().forbidden()) {
      throw new Shortfall(arrival.page() + " is delivered, which must not be");
    }
    if (arrival.kind().api() && !arrival.api()) {
      throw new Shortfall("API_1484_11 is not found");
    }
  }

  private void ask(ExamCase.Question question) {
    var hooks = seat.hooks();
    var answer = answer(question.ask(), hooks) ? "Y" : "N";
    note(question.ask() + " expected " + question.answer() + ", came " + answer);
    if (!answer.equals(question.answer())) {
      throw new Shortfall(question.ask() + " is " + answer + " instead of " + question.answer());
    }
  }

  private boolean answer(String ask, Hooks hooks) {
    var parts = ask.split("@", 2);
    var request = parts[0].split("\\.")[0];
    return switch (parts[0]) {
      case "continue.enabled", "previous.enabled" -> hooks.offers(request);
      case "continue.disabled", "previous.disabled" -> !hooks.offers(request);
      case "toc.enabled" -> hooks.selectsAnything();
      case "toc.enabled.selectable" -> hooks.selects(activity(parts[1]));
      case "toc.visible" -> hooks.shows(activity(parts[1]), parts[1]);
      case "click.button" -> true;
      default -> throw new IllegalArgumentException(ask);
    };
  }

  private void calls(ExamCase.Visit visit, Arrival arrival) {
    var said = visit.calls().stream().map(one -> List.of(one.call(), one.argument())).toList();
    var answers =
        said.isEmpty()
            ? List.of()
            : (List<?>) arrival.frame().evaluate("calls => exam.say(calls)", said);
    for (var i = 0; i < answers.size(); i++) {
      var call = visit.calls().get(i);
      var pair = (List<?>) answers.get(i);
      var answer = new ExamAnswer(pair.get(0).toString(), pair.get(1).toString());
      note(
          "%s expected \"%s\"%s, came \"%s\" error %s"
              .formatted(
                  call,
                  call.expect(),
                  call.error().isEmpty() ? "" : " error " + call.error(),
                  answer.value(),
                  answer.error()));
      if (!answer.isRight(call, person)) {
        throw new Shortfall(answer.instead(call));
      }
    }
  }

  private void step(ExamCase.Then then) {
    note("the learner's step: " + then);
    switch (then.act()) {
      case "continue", "previous", "suspendAll", "exitAll" -> seat.ask(then.act());
      case "exit" -> seat.leave();
      case "choice" -> choose(then.title());
      case "launch" -> launch(then.launched());
      case "expectEnded" -> seat.awaitEnded();
      default -> throw new IllegalArgumentException(then.act());
    }
  }

  private void launch(String id) {
    course = office.course(id);
    launched = id;
    if (enrolled.isEmpty()) {
      seat.signIn(candidate);
    }
    if (enrolled.add(id)) {
      office.enrol(course, candidate);
    }
    seat.open(course.code());
  }

  private void choose(String title) {
    seat.choose(activity(title), title);
  }

  private String activity(String title) {
    return course
        .manifest()
        .activity(title)
        .orElseThrow(() -> new Shortfall("the manifest has no activity " + title));
  }

  private void note(String step) {
    seat.farewells().forEach(farewell -> keep("the page's farewell: " + farewell));
    keep(step);
  }

  private void keep(String step) {
    steps.add(step);
    trace.accept(id + "  " + where + step);
  }

  private Outcome failed(ExamCase exam, String failure) {
    var what = where + failure.lines().findFirst().orElse("");
    note("FAILED: " + failure);
    var seen = new ArrayList<>(steps);
    try {
      seen.add("the player shows: " + seat.hooks());
      seat.troubles().forEach(seen::add);
      var picture = pictures.resolve(exam.id() + ".png");
      seat.picture(picture);
      seen.add("picture: " + picture);
    } catch (PlaywrightException e) {
      seen.add("the browser shows nothing: " + e.getMessage().strip());
    }
    return new Outcome(exam.id(), what, seen);
  }
}
