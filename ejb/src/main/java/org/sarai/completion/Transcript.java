package org.sarai.completion;

import java.util.List;
import org.sarai.people.MergeRow;

/**
 * What somebody has learnt, as far as the platform knows.
 *
 * @param personId whom they count as
 * @param name what they are called; null if their identity was erased
 * @param rows every record of everybody who counts as them, the newest day first
 * @param merges merges that concern them, the newest first; empty for who may not decide about
 *     merges
 */
public record Transcript(
    long personId, String name, List<TranscriptRow> rows, List<MergeRow> merges) {
  public Transcript {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
  }

  /**
   * @return how many of the records count
   */
  public long counting() {
    return rows.stream().filter(TranscriptRow::counts).count();
  }
}
