package org.sarai.reporting;

import java.time.Instant;

/**
 * An evidence pack: what it is about, and how far it is.
 *
 * @param reference by which it is asked for
 * @param report reference of the frozen report
 * @param state how far it is
 * @param done how many participations are written
 * @param participations how many there are
 * @param bytes how large it is; null until it is there
 * @param sha256 over the whole pack, lower-case hexadecimal; null until it is there
 * @param fault why it failed, key of a message; null if it did not
 * @param madeAt when somebody asked for it
 */
public record PackRow(
    String reference,
    String report,
    PackState state,
    long done,
    long participations,
    Long bytes,
    String sha256,
    String fault,
    Instant madeAt) {}
