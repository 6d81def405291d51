package org.sarai.assessment;

import java.time.Instant;

/**
 * A trainer's report as it stands, or as it stood once.
 *
 * @param reference its name; the same for all of its rows
 * @param report what it says
 * @param cohort the group's name; null without one, or where the caller does not keep it
 * @param rows how often it was written: 1 until it is corrected
 * @param recordedAt when this was written
 * @param mine whether the caller wrote it, and so may correct it
 */
public record TrainerReport(
    String reference,
    WriteReport report,
    String cohort,
    int rows,
    Instant recordedAt,
    boolean mine) {}
