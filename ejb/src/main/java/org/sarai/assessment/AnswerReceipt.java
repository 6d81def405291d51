package org.sarai.assessment;

import java.time.Instant;

/**
 * The database has an answer.
 *
 * @param id the answer's own
 * @param savedAt when it was saved, by the server's clock
 * @param now the server's clock
 */
public record AnswerReceipt(long id, Instant savedAt, Instant now) {}
