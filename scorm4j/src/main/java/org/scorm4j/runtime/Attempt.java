package org.scorm4j.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.sequencing.NavigationRequest;

/**
 * A learner's attempt on a course: immutable, every step gives a new one. It lives as a text
 * ({@link #state()}) between steps.
 *
 * <pre>{@code
 * var attempt = Attempt.start(structure, Options.standard(), now);
 * var delivery = attempt.delivery(new Learner("p-17", "Example, Amna"));
 * var step = attempt.apply(entries, true, Optional.empty(), now);
 * store(step.attempt().state(), step.summary());
 * }</pre>
 *
 * <p>SCORM 2004 is sequenced as {@link org.scorm4j.sequencing.Sequencer} says. Around it:
 *
 * <ul>
 *   <li>Opening resumes what was suspended, else starts; where nothing follows by itself, learners
 *       choose, unless there is only one thing to choose. An attempt on the course that has ended
 *       is followed by a new one, of which only shared objectives and stores know the last.
 *   <li>A request that gives nothing to deliver and does not end the course changes nothing (SN
 *       5.3). A learner's request is stronger than the content's (SN 5.4).
 *   <li>Content that was cut off in the middle is delivered again in the same attempt, entry
 *       "resume" when it had said anything.
 *   <li>Exit, asked for by the learner, closes the course as people do: what has finished ends,
 *       what has not is suspended, and the next opening goes on from there.
 *   <li>The course stands as its root does after roll-up.
 * </ul>
 *
 * <p>SCORM 1.2 has no sequencing. This is what fills the gap:
 *
 * <ul>
 *   <li>Every activity has data of its own, which stay for the whole attempt. A session that ends
 *       with {@code cmi.core.exit} "suspend", or that is cut off before it is finished, continues
 *       with entry "resume"; any other with "".
 *   <li>A course with one thing to launch delivers it at once. In others learners choose freely
 *       among what can be launched and whose prerequisites are fulfilled; continue and previous
 *       follow the manifest's order and skip what cannot be entered yet. While nothing is
 *       delivered, continue goes to where the learner left, else to the first unfinished activity.
 *   <li>After LMSFinish the activity stays on the screen until the learner moves.
 *   <li>Exit, exitAll, suspendAll, abandon and abandonAll leave the course; suspendAll makes the
 *       present activity resume, the abandoning ones end its session as interrupted.
 *   <li>An activity is completed when its status is passed, failed, completed or browsed; an asset
 *       when it was delivered. The course is completed when all that can be launched is; it is
 *       passed when it is completed, something is passed and nothing failed; it is failed as soon
 *       as something is failed. Its score is the mean of the activities that have one.
 * </ul>
 */
public final class Attempt {
  private final Engine engine;

  private Attempt(Engine engine) {
    this.engine = engine;
  }

  /**
   * Starts an attempt and opens it: when there is only one thing to launch, it is delivered at
   * once; otherwise the learner chooses from the contents or continues.
   */
  public static Attempt start(CourseStructure structure, Options options, Instant now) {
    return start(structure, options, Shared.NOTHING, now.toEpochMilli(), now);
  }

  /**
   * The same for a learner whose other SCORM 2004 courses have left something.
   *
   * @param shared what they have left
   * @param seed for random selections and orders: the same gives the same ones
   */
  public static Attempt start(
      CourseStructure structure, Options options, Shared shared, long seed, Instant now) {
    return new Attempt(
        structure.version().is2004()
            ? Engine2004.start(structure, options, shared, seed, now)
            : Engine12.start(structure, options, now));
  }

  /**
   * Brings an attempt back.
   *
   * @param structure the same as at the start
   * @param state what {@link #state()} gave
   * @throws StateException if the text is not such a state
   */
  public static Attempt restore(CourseStructure structure, String state) {
    return new Attempt(
        structure.version().is2004()
            ? State2004Json.read(structure, state)
            : State12Json.read(structure, state));
  }

  /**
   * What the learner's courses share, after this one; to be kept per learner.
   *
   * @param before what they shared when this attempt was started or given {@link #with}
   */
  public Shared shared(Shared before) {
    return engine.shared(before);
  }

  /** The same attempt with what other courses have left meanwhile. */
  public Attempt with(Shared shared) {
    return new Attempt(engine.sharing(shared));
  }

  /** Everything to keep, as a compact JSON text with a format number. No personal data. */
  public String state() {
    return engine.state();
  }

  /**
   * The learner opens the course again, or reloads the page. A session that never ended is closed
   * as interrupted; what was on the screen is delivered again, as a new launch.
   */
  public Step reopen(Instant now) {
    return step(new Engine.Result(engine.reopened(now), List.of(), Optional.empty()));
  }

  /** The table of contents: the organization first, each parent before its children. */
  public List<ContentsEntry> contents() {
    return engine.contents();
  }

  /**
   * What must be on the screen; empty when nothing is delivered.
   *
   * @param learner whom content is told that it talks to
   */
  public Optional<Delivery> delivery(Learner learner) {
    return engine.delivery(learner);
  }

  /**
   * The data of the content on the screen, to be read and written as the content does, without a
   * trace in the attempt; empty when nothing is delivered that may call the API.
   *
   * @param learner whom content is told that it talks to
   */
  public Optional<CmiData> data(Learner learner) {
    return engine.data(learner);
  }

  /**
   * Applies what content has set, in order; then ends the session if asked; then navigates if
   * asked. Applying the same again changes nothing: values are replaced, a session ends once.
   *
   * @param entries for the activity that is delivered now
   * @param terminate whether content has called LMSFinish or Terminate after these entries
   * @param navigation what the learner or content asks for. The player takes the content away and
   *     collects its last words before it asks: what comes later is refused with error 301
   * @param now the server's time
   */
  public Step apply(
      List<JournalEntry> entries,
      boolean terminate,
      Optional<NavigationRequest> navigation,
      Instant now) {
    return step(engine.apply(entries, terminate, navigation, now));
  }

  private Step step(Engine.Result result) {
    return new Step(
        new Attempt(result.engine()),
        result.rejected(),
        result.engine().shownLaunch() != engine.shownLaunch(),
        result.refused());
  }

  /** Which ways to navigate can be used now. */
  public Navigation navigation() {
    return engine.navigation();
  }

  /** How the whole attempt stands. */
  public Summary summary() {
    return engine.summary();
  }

  /** Whether the play is over: nothing is delivered until {@link #reopen}. */
  public boolean ended() {
    return engine.ended();
  }
}
