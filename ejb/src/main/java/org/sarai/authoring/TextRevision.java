package org.sarai.authoring;

import java.time.Instant;

/**
 * One save of a text.
 *
 * @param revision 1 for the first
 * @param savedAt when
 * @param savedBy by whom
 */
public record TextRevision(int revision, Instant savedAt, Author savedBy) {}
