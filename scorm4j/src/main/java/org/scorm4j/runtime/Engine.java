package org.scorm4j.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an edition's run-time does; immutable. {@link Attempt} hides which one it is. */
interface Engine {
  /** The engine afterwards, and what was refused on the way. */
  record Result(Engine engine, List<Rejected> rejected, Optional<Step.Refusal> refused) {}

  Engine reopened(Instant now);

  Result apply(
      List<JournalEntry> entries,
      boolean terminate,
      Optional<NavigationRequest> navigation,
      Instant now);

  List<ContentsEntry> contents();

  Optional<Delivery> delivery(Learner learner);

  /** Number of the launch that is on the screen; 0 when nothing is. */
  int shownLaunch();

  Navigation navigation();

  Summary summary();

  boolean ended();

  String state();
}
