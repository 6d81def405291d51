package org.sarai.people;

import java.time.Instant;
import java.util.List;

/**
 * Two people of whom somebody should say whether they are one.
 *
 * @param left whose id is smaller
 * @param right the other
 * @param leftName the name; null when the identity was erased
 * @param rightName the name; null when the identity was erased
 * @param score how much speaks for it, 0 to 100
 * @param reasons why, the strongest first, what speaks against it last
 * @param since when it was proposed first
 * @param asked whether a focal point says that the two are one
 */
public record ProposalRow(
    long left,
    long right,
    String leftName,
    String rightName,
    int score,
    List<MatchReason> reasons,
    Instant since,
    boolean asked) {
  public ProposalRow {
    reasons = List.copyOf(reasons);
  }
}
