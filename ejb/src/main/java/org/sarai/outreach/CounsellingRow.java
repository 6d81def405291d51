package org.sarai.outreach;

import java.time.Instant;

/**
 * Counselling as it stands.
 *
 * @param reference its reference
 * @param institution name of the centre
 * @param talk what was recorded last
 * @param corrected whether an earlier row said something else
 * @param recordedAt when the newest row was recorded
 */
public record CounsellingRow(
    String reference,
    String institution,
    RecordCounselling talk,
    boolean corrected,
    Instant recordedAt) {}
