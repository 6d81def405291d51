package org.sarai.indicators;

import java.time.Instant;

/**
 * What somebody said about an indicator.
 *
 * @param reference by which it can be withdrawn
 * @param text what was said
 * @param recordedAt when
 * @param name who; null where the caller is not told, or nobody knows any more
 */
public record Comment(String reference, String text, Instant recordedAt, String name) {}
