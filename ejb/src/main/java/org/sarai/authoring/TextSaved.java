package org.sarai.authoring;

import java.time.Instant;
import java.util.List;
import org.sarai.courses.Fault;
import org.sarai.courses.text.Source;

/**
 * What became of a save.
 *
 * @param outcome whether it was saved, and if not, why
 * @param revision the new one; the newest, if somebody else has saved meanwhile
 * @param at when it was saved; until when somebody else holds the text
 * @param by who saved the newest revision, or holds the text
 * @param text as it stands now; null if it was not saved
 * @param faults what is wrong with it
 */
public record TextSaved(
    Outcome outcome, int revision, Instant at, Author by, Source text, List<Fault> faults) {
  public TextSaved {
    faults = List.copyOf(faults);
  }

  /** Whether it was saved. */
  public enum Outcome {
    SAVED,
    /** Somebody else has saved since the revision that the author saw. */
    CHANGED,
    /** Somebody else is writing on it. */
    LOCKED
  }
}
