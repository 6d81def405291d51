package org.sarai.learning.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.authoring.PackageEntry;
import org.sarai.authoring.Packages;
import org.sarai.authoring.Packages.Shelved;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.UnitRow;
import org.sarai.enrolment.EnrolmentDetail;
import org.sarai.enrolment.UnitCompleted;
import org.sarai.learning.PlayFiles;
import org.sarai.learning.PlayOpened;
import org.sarai.people.Registers;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;
import org.scorm4j.runtime.Activity;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.CourseStructure;
import org.scorm4j.runtime.JournalEntry;
import org.scorm4j.runtime.Learner;
import org.scorm4j.runtime.Options;
import org.scorm4j.runtime.Shared;
import org.scorm4j.runtime.Step;
import org.scorm4j.sequencing.NavigationRequest;

/**
 * Carries plays between the engine, which knows no database, and the store, which knows no SCORM.
 */
@Stateless
public class Player {
  /** Long enough for a day in a classroom. */
  private static final Duration TOKEN_LIFE = Duration.ofHours(24);

  private static final Learner NOBODY = new Learner("", "");
  private static final Optional<NavigationRequest> LEAVES =
      Optional.of(NavigationRequest.of(NavigationRequest.Kind.EXIT));

  @EJB private Courses courses;
  @EJB private PlayStore store;
  @EJB private Ledger ledger;
  @EJB private Packages packages;
  @EJB private Registers registers;
  @Inject private Event<UnitCompleted> completed;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public PlayOpened open(
      EnrolmentDetail enrolment, UnitRow unit, Shelved shelved, String language) {
    var now = Clock.now();
    var attemptId =
        store.attempt(
            enrolment.id(),
            unit.id(),
            unit.packageId(),
            () -> {
              var at = Clock.instant(now);
              var shared = shared(enrolment.personId(), shelved.structure());
              return Attempt.start(
                      shelved.structure(), Options.standard(), shared, at.toEpochMilli(), at)
                  .state();
            });
    var reference = Tokens.reference();
    var token = Tokens.secret();
    store.insertPlay(reference, attemptId, Tokens.sha256(token), language, now.plus(TOKEN_LIFE));
    return new PlayOpened(Addresses.play(shelved.label(), reference, token));
  }

  /** An attempt that is some way in already. */
  public void begin(
      EnrolmentDetail enrolment, UnitRow unit, Shelved shelved, Map<String, String> elements) {
    var now = Clock.instant(Clock.now());
    var entries =
        elements.entrySet().stream()
            .map(element -> new JournalEntry(element.getKey(), element.getValue(), 0))
            .toList();
    store.attempt(
        enrolment.id(),
        unit.id(),
        unit.packageId(),
        () ->
            Attempt.start(shelved.structure(), Options.standard(), now)
                .apply(entries, true, Optional.empty(), now)
                .attempt()
                .state());
  }

  /** The first unit that is not completed, else the first. */
  public long firstOpen(EnrolmentDetail enrolment, List<UnitRow> units) {
    if (units.size() == 1) {
      return units.get(0).id();
    }
    @SuppressWarnings("unchecked")
    List<Long> done =
        database
            .createNativeQuery(
                "select unit_id from attempt where enrolment_id = ?1 and completed_at is not null",
                Long.class)
            .setParameter(1, enrolment.id())
            .getResultList();
    return units.stream()
        .filter(unit -> !done.contains(unit.id()))
        .findFirst()
        .or(() -> units.stream().findFirst())
        .orElseThrow(() -> Refused.notFound("refused.noUnit"))
        .id();
  }

  public String launch(String reference, String token) {
    var play = lock(reference, token);
    var structure = packages.shelved(play.packageId()).structure();
    var left = Attempt.restore(structure, play.state()).with(shared(play.personId(), structure));
    var attempt = left.reopen(Clock.instant(Clock.now())).attempt();
    store.takeOver(play, attempt.state());
    share(play, left, attempt);
    ledger.launched(play, play.lastSeq(), attempt);
    return state(play, play.lastSeq(), attempt, structure).build().toString();
  }

  /** What the browser must have to play without a line. */
  public PlayFiles files(String reference, String token) {
    var play = lock(reference, token);
    var launchable =
        packages.shelved(play.packageId()).structure().activities().stream()
            .filter(Activity::isLaunchable)
            .count();
    var files = packages.files(play.packageId());
    var bytes = files.stream().mapToLong(PackageEntry::bytes).sum();
    return new PlayFiles(launchable == 1, bytes, files);
  }

  /**
   * The same play with another token, for its learner, who has signed in again.
   *
   * @return where the browser takes the token over
   */
  public String renew(String reference, long personId) {
    var play = store.lock(reference).orElseThrow(() -> Refused.notFound("refused.noPlay"));
    if (play.personId() != personId && !registers.same(play.personId(), personId)) {
      throw Refused.notFound("refused.noPlay");
    }
    var token = Tokens.secret();
    store.renew(play, Tokens.sha256(token), Clock.now().plus(TOKEN_LIFE));
    return Addresses.renewed(packages.shelved(play.packageId()).label(), reference, token);
  }

  public String requests(String reference, String token) {
    var play = lock(reference, token);
    requireWriter(play);
    var structure = packages.shelved(play.packageId()).structure();
    return JSON.createObjectBuilder()
        .add("seq", play.lastSeq())
        .add("requests", PlayState.requests(Attempt.restore(structure, play.state())))
        .build()
        .toString();
  }

  public String commit(String reference, String token, String body) {
    return commit(lock(reference, token), body);
  }

  /** A play with a valid token answers for what another one of its attempt has left behind. */
  public String commitThrough(String reference, String through, String token, String body) {
    var attempt = lock(through, token).attemptId();
    return commit(
        store
            .lock(reference)
            .filter(play -> play.attemptId() == attempt)
            .orElseThrow(() -> Refused.unauthenticated("play.token")),
        body);
  }

  private String commit(PlayRow play, String body) {
    var commit = Commit.parse(body);
    var structure = packages.shelved(play.packageId()).structure();
    if (commit.seq() <= play.lastSeq()) {
      return again(play, commit, structure);
    }
    if (commit.seq() > play.lastSeq() + 1) {
      throw Refused.conflict("play.sequence");
    }
    if (commit.late() && !isWriter(play)) {
      return applyLate(play, commit, structure);
    }
    requireWriter(play);
    return apply(play, commit, structure);
  }

  private static boolean isWriter(PlayRow play) {
    return play.writerPlay() != null && play.writerPlay() == play.id();
  }

  private static void requireWriter(PlayRow play) {
    if (!isWriter(play)) {
      throw Refused.conflict("play.writer", String.valueOf(play.writerPlay()));
    }
  }

  /**
   * What a browser could not send before another play took over is journaled in any case. In a
   * package with one thing to launch it also counts, but for what has been said since: of two
   * values the later one stands, by the browsers' clocks.
   */
  private String applyLate(PlayRow play, Commit commit, CourseStructure structure) {
    var now = Clock.now();
    var before = Attempt.restore(structure, play.state());
    var said = store.saidElsewhere(play);
    var counts = structure.activities().stream().filter(Activity::isLaunchable).count() == 1;
    var entries =
        commit.entries().stream()
            .filter(entry -> counts && isNewer(entry, said.get(entry.element())))
            .toList();
    var open = before.delivery(NOBODY).filter(one -> !one.terminated()).isPresent();
    var at = Clock.instant(now);
    var step =
        open || entries.isEmpty()
            ? before.apply(entries, false, Optional.empty(), at)
            : before.reopen(at).attempt().apply(entries, true, LEAVES, at);
    advance(play, commit, before, step, now);
    return receipt(commit.seq(), now).add("rejected", rejected(step)).build().toString();
  }

  private static boolean isNewer(JournalEntry entry, Instant other) {
    return other == null || Instant.ofEpochMilli(entry.millisecond()).isAfter(other);
  }

  private void advance(PlayRow play, Commit commit, Attempt before, Step step, LocalDateTime now) {
    var completes = play.completedAt() == null && Scores.completes(step.summary());
    ledger.journal(play, commit, step, now);
    if (step.deliveryChanged() || commit.reopen()) {
      ledger.launched(play, commit.seq(), step.attempt());
    }
    store.advance(play, commit.seq(), step, completes, now);
    share(play, before, step.attempt());
    if (completes) {
      completed.fire(
          new UnitCompleted(
              play.enrolmentId(),
              play.personId(),
              play.unitId(),
              Scores.percent(step.summary()),
              play.language()));
    }
  }

  private String apply(PlayRow play, Commit commit, CourseStructure structure) {
    var now = Clock.now();
    var before = Attempt.restore(structure, play.state());
    var opened = commit.reopen() ? before.reopen(Clock.instant(now)).attempt() : before;
    var step =
        opened.apply(commit.entries(), commit.terminate(), commit.navigation(), Clock.instant(now));
    advance(play, commit, before, step, now);
    var receipt = receipt(commit.seq(), now).add("rejected", rejected(step));
    step.refused().ifPresent(refusal -> receipt.add("refused", refusal.name()));
    if (commit.terminate() || commit.navigation().isPresent() || step.deliveryChanged()) {
      receipt.add("state", state(play, commit.seq(), step.attempt(), structure));
    } else if (commit.entries().stream().anyMatch(Ways::mayChange)) {
      Ways.added(receipt, before, step.attempt());
    }
    return receipt.build().toString();
  }

  /** What the learner's other courses have left; SCORM 1.2 knows nothing of the kind. */
  private Shared shared(long personId, CourseStructure structure) {
    return structure.version().is2004()
        ? store.shared(personId).map(Shared::fromJson).orElse(Shared.NOTHING)
        : Shared.NOTHING;
  }

  /**
   * Keeps for the learner's other courses what has changed. Only that: another course may have
   * changed something else since this attempt was opened.
   */
  private void share(PlayRow play, Attempt before, Attempt after) {
    var was = before.shared(Shared.NOTHING);
    var now = after.shared(Shared.NOTHING);
    if (!now.equals(was)) {
      store.share(
          play.personId(),
          kept -> SharedChange.of(was, now).in(kept.map(Shared::fromJson)).toJson());
    }
  }

  /** The answer was lost on its way: the same receipt, and how things stand now. */
  private String again(PlayRow play, Commit commit, CourseStructure structure) {
    var receipt =
        receipt(commit.seq(), store.committedAt(play, commit.seq()))
            .add("rejected", JSON.createArrayBuilder());
    if (commit.terminate() || commit.navigation().isPresent()) {
      var attempt = Attempt.restore(structure, play.state());
      receipt.add("state", state(play, play.lastSeq(), attempt, structure));
    }
    return receipt.build().toString();
  }

  private JsonObjectBuilder state(
      PlayRow play, int seq, Attempt attempt, CourseStructure structure) {
    var title = courses.title(play.courseCode(), play.language()).orElseGet(structure::title);
    return PlayState.of(play, seq, attempt, structure, learner(play), title);
  }

  private static JsonObjectBuilder receipt(int seq, LocalDateTime committedAt) {
    return JSON.createObjectBuilder()
        .add("seq", seq)
        .add("committedAt", Clock.instant(committedAt).toString());
  }

  static JsonArrayBuilder rejected(Step step) {
    var rejected = JSON.createArrayBuilder();
    step.rejected()
        .forEach(
            entry ->
                rejected.add(
                    JSON.createArrayBuilder()
                        .add(entry.index())
                        .add(entry.element())
                        .add(entry.error())));
    return rejected;
  }

  private PlayRow lock(String reference, String token) {
    var play = store.lock(reference).orElseThrow(() -> Refused.unauthenticated("play.token"));
    if (token == null
        || !MessageDigest.isEqual(Tokens.sha256(token), play.tokenHash())
        || play.expiresAt().isBefore(Clock.now())) {
      throw Refused.unauthenticated("play.token");
    }
    return play;
  }

  private Learner learner(PlayRow play) {
    return new Learner(
        "person-" + play.personId(),
        registers.contentName(Register.valueOf(play.register()), play.personId()));
  }
}
