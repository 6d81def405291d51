package org.sarai.people;

import java.time.Instant;

/**
 * A merge, standing or undone.
 *
 * @param reference by which it can be undone
 * @param keep the person under whom both go on
 * @param absorb the person who was taken for the same
 * @param reason why
 * @param at when it was recorded
 * @param by the account that recorded it, as ledgers say it
 * @param undoneAt when it was taken back; null while it stands
 * @param undoneBy the account that took it back; null while it stands
 * @param undoReason why it was taken back; null while it stands
 */
public record MergeRow(
    String reference,
    long keep,
    long absorb,
    String reason,
    Instant at,
    String by,
    Instant undoneAt,
    String undoneBy,
    String undoReason) {
  /**
   * @return whether it was taken back
   */
  public boolean undone() {
    return undoneAt != null;
  }
}
