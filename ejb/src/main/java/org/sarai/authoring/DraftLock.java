package org.sarai.authoring;

import java.time.Instant;

/**
 * Somebody is writing on a text.
 *
 * @param by who
 * @param until when it ends, unless they renew it
 */
public record DraftLock(Author by, Instant until) {}
