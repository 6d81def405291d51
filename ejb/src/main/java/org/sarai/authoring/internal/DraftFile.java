package org.sarai.authoring.internal;

import java.time.Instant;

/**
 * The newest revision of a path of a draft.
 *
 * @param text what it says; null for what lies in the content store
 * @param sha256 of its bytes
 */
public record DraftFile(
    String path,
    int revision,
    String text,
    String sha256,
    long bytes,
    String mediaType,
    Instant savedAt,
    String savedBy) {}
