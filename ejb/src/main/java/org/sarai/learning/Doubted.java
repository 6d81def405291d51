package org.sarai.learning;

/**
 * How many completed attempts cannot be quite as they were reported. Journals are long, so only the
 * newest attempts are looked through.
 *
 * @param looked how many were
 * @param time how many of them have a doubtful time ({@link Doubt#SESSION_TOO_LONG}, {@link
 *     Doubt#TOO_FAST})
 * @param score how many of them have a doubtful score ({@link Doubt#SCORE_OUT_OF_RANGE})
 */
public record Doubted(long looked, long time, long score) {}
