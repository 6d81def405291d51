package org.sarai.outreach;

import java.time.Instant;

/**
 * An outreach event as it stands.
 *
 * @param reference its reference
 * @param institution name of who reached them
 * @param event what was recorded last
 * @param corrected whether an earlier row said something else
 * @param children how many standing events came out of it
 * @param recordedAt when the newest row was recorded
 */
public record OutreachRow(
    String reference,
    String institution,
    RecordOutreach event,
    boolean corrected,
    int children,
    Instant recordedAt) {}
