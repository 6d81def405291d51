package org.sarai.indicators;

import java.time.Instant;
import java.util.List;

/**
 * An indicator with everything that a donor asks about it.
 *
 * @param standing how it stands
 * @param asOf the instant of its figures
 * @param breakdowns its value divided by each of its dimensions
 * @param milestones what was promised and what was there, the last is the target
 * @param values entered ones, the newest day first; empty for what is counted
 * @param comments the newest first
 */
public record IndicatorReport(
    Standing standing,
    Instant asOf,
    List<Breakdown> breakdowns,
    List<MilestoneReached> milestones,
    List<EnteredValue> values,
    List<Comment> comments) {
  public IndicatorReport {
    breakdowns = List.copyOf(breakdowns);
    milestones = List.copyOf(milestones);
    values = List.copyOf(values);
    comments = List.copyOf(comments);
  }
}
