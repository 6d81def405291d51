package org.scorm4j.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.sequencing.NavigationRequest;

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

  /** The data of the content on the screen, as it reads and writes them. */
  Optional<CmiData> data(Learner learner);

  /** Number of the launch that is on the screen; 0 when nothing is. */
  int shownLaunch();

  Navigation navigation();

  Summary summary();

  boolean ended();

  String state();

  /** What the learner's other courses may know now; SCORM 1.2 adds nothing. */
  default Shared shared(Shared before) {
    return before;
  }

  /** The same with what other courses have left. */
  default Engine sharing(Shared shared) {
    return this;
  }
}
