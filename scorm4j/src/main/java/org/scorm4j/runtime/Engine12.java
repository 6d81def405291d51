package org.scorm4j.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.cmi.DataModel;
import org.scorm4j.cmi.DataModel12;
import org.scorm4j.cmi.ErrorCodes12;
import org.scorm4j.cmi.Rules;
import org.scorm4j.cmi.SharedData;
import org.scorm4j.cmi.Timespan;
import org.scorm4j.sequencing.NavigationRequest;

/** SCORM 1.2, as {@link Attempt} describes it. */
final class Engine12 implements Engine {
  private static final DataModel STANDARD = new DataModel12(Rules.STANDARD);
  private static final DataModel TOLERANT = new DataModel12(Rules.TOLERANT);

  private final CourseStructure structure;
  private final State12 state;

  Engine12(CourseStructure structure, State12 state) {
    this.structure = structure;
    this.state = state;
  }

  static Engine12 start(CourseStructure structure, Options options, Instant now) {
    var state = new State12(options, 0, "", "", now.toEpochMilli(), false, Map.of());
    return new Engine12(structure, state).reopened(now);
  }

  private Engine12 with(State12 changed) {
    return new Engine12(structure, changed);
  }

  @Override
  public Engine12 reopened(Instant now) {
    var shown = structure.activity(state.shown());
    var closed = with(closed(Lesson12.End.INTERRUPTED).state.withNothingShown(false));
    var only = ways().onlyLaunchable();
    if (only.isPresent()) {
      return closed.delivering(only.get(), now);
    }
    if (shown.isPresent() && mustReturn(shown.get())) {
      return closed.delivering(shown.get(), now);
    }
    return closed;
  }

  /** Whether what was on the screen comes back after a reload: yes, unless it was done with. */
  private boolean mustReturn(Activity shown) {
    var lesson = state.lesson(shown.id());
    return lesson.running() || !lesson.asStatus().isCompleted();
  }

  private Ways12 ways() {
    return new Ways12(structure, state);
  }

  /** Ends the session on the screen, if one is open. */
  private Engine12 closed(Lesson12.End end) {
    return structure
        .activity(state.shown())
        .map(
            shown -> {
              var lesson = state.lesson(shown.id());
              return with(state.with(shown.id(), lesson.closed(end, shown, state.options())));
            })
        .orElse(this);
  }

  private Engine12 delivering(Activity activity, Instant now) {
    var lesson = state.lesson(activity.id());
    var opened = activity.kind() == Activity.Kind.ASSET ? lesson.shown() : lesson.opened();
    return with(state.launched(activity.id(), opened, now.toEpochMilli()));
  }

  @Override
  public Result apply(
      List<JournalEntry> entries,
      boolean terminate,
      Optional<NavigationRequest> navigation,
      Instant now) {
    var rejected = new ArrayList<Rejected>();
    var engine = written(entries, rejected);
    if (terminate) {
      var suspends =
          navigation.map(request -> request.kind() == NavigationRequest.Kind.SUSPEND_ALL);
      engine =
          engine.closed(suspends.orElse(false) ? Lesson12.End.SUSPENDED : Lesson12.End.TERMINATED);
    }
    if (navigation.isEmpty()) {
      return new Result(engine, rejected, Optional.empty());
    }
    return engine.navigated(navigation.get(), rejected, now);
  }

  private Engine12 written(List<JournalEntry> entries, List<Rejected> rejected) {
    var lesson = state.lesson(state.shown());
    var shown = structure.activity(state.shown());
    var open = lesson.running() && shown.filter(a -> a.kind() == Activity.Kind.SCO).isPresent();
    var values = new LinkedHashMap<>(lesson.values());
    var taken = false;
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var error =
          open ? model().set(values, entry.element(), entry.value()) : ErrorCodes12.NOT_INITIALIZED;
      if (error == ErrorCodes12.NO_ERROR) {
        taken = true;
      } else {
        rejected.add(new Rejected(i, entry.element(), error));
      }
    }
    return taken ? with(state.with(state.shown(), lesson.with(values))) : this;
  }

  private DataModel model() {
    return state.options().rules() == Rules.TOLERANT ? TOLERANT : STANDARD;
  }

  private Result navigated(NavigationRequest request, List<Rejected> rejected, Instant now) {
    if (state.ended()) {
      return new Result(this, rejected, Optional.of(Step.Refusal.ENDED));
    }
    return switch (request.kind()) {
      case START -> moved(ways().firstOpen(), Step.Refusal.NO_NEXT, rejected, now);
      case RESUME_ALL -> moved(ways().left(), Step.Refusal.NOTHING_TO_RESUME, rejected, now);
      case CONTINUE -> moved(ways().next(), Step.Refusal.NO_NEXT, rejected, now);
      case PREVIOUS -> moved(ways().previous(), Step.Refusal.NO_PREVIOUS, rejected, now);
      case CHOICE, JUMP -> chosen(request.target(), rejected, now);
      case SUSPEND_ALL -> left(suspending(), rejected);
      case EXIT, EXIT_ALL, ABANDON, ABANDON_ALL -> left(Lesson12.End.INTERRUPTED, rejected);
    };
  }

  private Result moved(
      Optional<Activity> target, Step.Refusal otherwise, List<Rejected> rejected, Instant now) {
    return target
        .map(
            activity ->
                new Result(
                    closed(Lesson12.End.INTERRUPTED).delivering(activity, now),
                    rejected,
                    Optional.empty()))
        .orElseGet(() -> new Result(this, rejected, Optional.of(otherwise)));
  }

  /** Content that never said a word has nothing to resume. */
  private Lesson12.End suspending() {
    return state.lesson(state.shown()).touched()
        ? Lesson12.End.SUSPENDED
        : Lesson12.End.INTERRUPTED;
  }

  private Result left(Lesson12.End end, List<Rejected> rejected) {
    var closed = closed(end);
    return new Result(with(closed.state.withNothingShown(true)), rejected, Optional.empty());
  }

  private Result chosen(String target, List<Rejected> rejected, Instant now) {
    var activity = structure.activity(target).filter(Activity::isLaunchable);
    var refusal = activity.isPresent() ? Step.Refusal.PREREQUISITES : Step.Refusal.UNKNOWN_TARGET;
    return moved(activity.filter(ways()::canEnter), refusal, rejected, now);
  }

  @Override
  public List<ContentsEntry> contents() {
    var ways = ways();
    var entries = new ArrayList<ContentsEntry>(structure.activities().size());
    for (var activity : structure.activities()) {
      entries.add(
          new ContentsEntry(
              activity.id(),
              activity.title(),
              activity.depth(),
              activity.isLaunchable(),
              activity.visible(),
              activity.isLaunchable() && !state.ended() && ways.canEnter(activity),
              activity.id().equals(state.shown()),
              ways.status(activity)));
    }
    return entries;
  }

  @Override
  public Optional<Delivery> delivery(Learner learner) {
    return structure.activity(state.shown()).map(activity -> delivery(activity, learner));
  }

  @Override
  public Optional<CmiData> data(Learner learner) {
    return structure
        .activity(state.shown())
        .filter(activity -> activity.kind() == Activity.Kind.SCO)
        .map(one -> CmiData.of(model(), seen(one, state.lesson(one.id()), learner)));
  }

  private Delivery delivery(Activity activity, Learner learner) {
    var lesson = state.lesson(activity.id());
    var isSco = activity.kind() == Activity.Kind.SCO;
    return new Delivery(
        activity.id(),
        activity.title(),
        activity.href(),
        isSco,
        state.launches(),
        Instant.ofEpochMilli(state.launchedAt()),
        !lesson.running(),
        isSco ? model().readable(seen(activity, lesson, learner)) : Map.of(),
        SharedData.none());
  }

  /** What content has set, and what the system tells it. */
  private Map<String, String> seen(Activity activity, Lesson12 lesson, Learner learner) {
    var values = new LinkedHashMap<>(lesson.values());
    values.put("cmi.core.student_id", learner.id());
    values.put("cmi.core.student_name", learner.name());
    values.put("cmi.core.credit", state.options().credit() ? "credit" : "no-credit");
    values.put("cmi.core.lesson_mode", state.options().mode().word());
    values.put("cmi.core.entry", lesson.entry());
    values.put("cmi.core.total_time", Timespan.format(Duration.ofMillis(lesson.total())));
    values.put("cmi.launch_data", activity.dataFromLms());
    values.put("cmi.student_data.mastery_score", activity.masteryScore());
    values.put("cmi.student_data.max_time_allowed", activity.maxTimeAllowed());
    values.put("cmi.student_data.time_limit_action", activity.timeLimitAction());
    return values;
  }

  @Override
  public int shownLaunch() {
    return state.shown().isEmpty() ? 0 : state.launches();
  }

  /** SCORM 1.2 knows neither suspend-all nor exit-all: leaving the course is the one way out. */
  @Override
  public Navigation navigation() {
    if (state.ended()) {
      return Navigation.NOWHERE;
    }
    if (ways().onlyLaunchable().isPresent()) {
      return new Navigation(
          Validity.HIDDEN,
          Validity.HIDDEN,
          Validity.HIDDEN,
          Validity.HIDDEN,
          Validity.HIDDEN,
          Validity.ENABLED);
    }
    return new Navigation(
        enabled(ways().next().isPresent()),
        enabled(ways().previous().isPresent()),
        enabled(ways().launchable().stream().anyMatch(ways()::canEnter)),
        Validity.HIDDEN,
        Validity.HIDDEN,
        Validity.ENABLED);
  }

  private static Validity enabled(boolean usable) {
    return usable ? Validity.ENABLED : Validity.DISABLED;
  }

  @Override
  public Summary summary() {
    var status = ways().status(structure.activities().get(0));
    var time = Duration.ZERO;
    var scores = new ArrayList<Score>();
    for (var lesson : state.lessons().values()) {
      time = time.plus(lesson.time());
      lesson.score().ifPresent(scores::add);
    }
    return new Summary(status.completion(), status.success(), mean(scores), time);
  }

  private static Optional<Score> mean(List<Score> scores) {
    if (scores.size() == 1) {
      return Optional.of(scores.get(0));
    }
    var mean = scores.stream().mapToDouble(Score::scaled).average();
    return mean.isPresent()
        ? Optional.of(new Score(mean.getAsDouble(), OptionalDouble.empty()))
        : Optional.empty();
  }

  @Override
  public boolean ended() {
    return state.ended();
  }

  @Override
  public String state() {
    return State12Json.write(state);
  }
}
