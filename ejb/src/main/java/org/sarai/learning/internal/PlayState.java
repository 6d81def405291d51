package org.sarai.learning.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sarai.shared.Clock;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.CourseStructure;
import org.scorm4j.runtime.Delivery;
import org.scorm4j.runtime.Learner;
import org.scorm4j.runtime.Navigation;
import org.scorm4j.runtime.Status;
import org.scorm4j.runtime.Success;

/** What the player needs to know, as JSON. */
final class PlayState {
  /** What content may ask for the learner's language; the play's own, until they chose another. */
  private static final Set<String> LANGUAGES =
      Set.of("cmi.student_preference.language", "cmi.learner_preference.language");

  private static final String REQUEST_VALID = "adl.nav.request_valid.";

  /** For what does not depend on who learns. */
  private static final Learner NOBODY = new Learner("", "");

  private PlayState() {}

  /**
   * @param title of the course, in the play's language; the package's own is in whatever language
   *     its author writes
   */
  static JsonObjectBuilder of(
      PlayRow play,
      int seq,
      Attempt attempt,
      CourseStructure structure,
      Learner learner,
      String title) {
    var ended = attempt.ended();
    var delivery = attempt.delivery(learner);
    var state =
        JSON.createObjectBuilder()
            .add("play", play.reference())
            .add(
                "course",
                JSON.createObjectBuilder().add("code", play.courseCode()).add("title", title))
            .add("language", play.language())
            .add("direction", Direction.of(play.language()))
            .add("exitUrl", Addresses.course(play.courseCode()))
            .add("standard", structure.version().name())
            .add("state", ended ? "ended" : delivery.isPresent() ? "active" : "none")
            .add("seq", seq)
            .add("activities", activities(attempt))
            .add("navigation", navigation(attempt.navigation()))
            .add("writer", true);
    delivery.ifPresentOrElse(
        current -> state.add("current", current(current, play.language())),
        () -> state.addNull("current"));
    Optional.ofNullable(play.lastCommitAt())
        .ifPresentOrElse(
            at -> state.add("savedAt", Clock.instant(at).toString()),
            () -> state.addNull("savedAt"));
    if (ended) {
      state.add("result", result(attempt));
    }
    return state;
  }

  static JsonArrayBuilder activities(Attempt attempt) {
    var activities = JSON.createArrayBuilder();
    for (var entry : attempt.contents()) {
      activities.add(
          JSON.createObjectBuilder()
              .add("id", entry.id())
              .add("title", entry.title())
              .add("depth", entry.depth())
              .add("launchable", entry.launchable())
              .add("visible", entry.visible())
              .add("selectable", entry.selectable())
              .add("status", word(entry.status())));
    }
    return activities;
  }

  private static JsonObjectBuilder current(Delivery delivery, String language) {
    var elements = JSON.createObjectBuilder();
    delivery
        .values()
        .forEach(
            (element, value) ->
                elements.add(
                    element, LANGUAGES.contains(element) && value.isEmpty() ? language : value));
    return JSON.createObjectBuilder()
        .add("activity", delivery.activity())
        .add("title", delivery.title())
        .add("href", delivery.href())
        .add("sco", delivery.sco())
        .add("launch", delivery.launch())
        .add("elements", elements)
        .add(
            "stores",
            JSON.createObjectBuilder()
                .add("readable", JSON.createArrayBuilder(delivery.stores().readable()))
                .add("writable", JSON.createArrayBuilder(delivery.stores().writable())));
  }

  /** Which requests to navigate content may make now. */
  static JsonObjectBuilder requests(Attempt attempt) {
    var requests = JSON.createObjectBuilder();
    attempt
        .data(NOBODY)
        .ifPresent(
            data ->
                data.values().entrySet().stream()
                    .filter(value -> value.getKey().startsWith(REQUEST_VALID))
                    .forEach(value -> requests.add(value.getKey(), value.getValue())));
    return requests;
  }

  static JsonObjectBuilder navigation(Navigation navigation) {
    var words = JSON.createObjectBuilder();
    navigation.byWord().forEach((word, validity) -> words.add(word, word(validity)));
    return words;
  }

  private static JsonObjectBuilder result(Attempt attempt) {
    var summary = attempt.summary();
    var result =
        JSON.createObjectBuilder()
            .add("completion", word(summary.completion()))
            .add("success", word(summary.success()))
            .add("status", Scores.completes(summary) ? "completed" : word(summary.completion()));
    var percent = Scores.percent(summary);
    return percent == null ? result.addNull("score") : result.add("score", percent);
  }

  /** The words of SCORM 1.2's lesson_status (RTE 3.4.4), which learners' pages show. */
  private static String word(Status status) {
    return word(status.success() == Success.UNKNOWN ? status.completion() : status.success());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
