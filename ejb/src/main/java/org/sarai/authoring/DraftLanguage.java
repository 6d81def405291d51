package org.sarai.authoring;

import java.time.Instant;

/**
 * A unit of a draft in one language.
 *
 * @param language BCP 47
 * @param revision of the text
 * @param savedAt when it was saved
 * @param percent how much of the source is translated from what it says now; 100 for the source
 * @param behind how many blocks were translated from what the source no longer says
 * @param missing how many blocks are not translated
 * @param unreviewed whether no named person has reviewed all of it
 * @param lock who is writing on it; null if nobody is
 */
public record DraftLanguage(
    String language,
    int revision,
    Instant savedAt,
    int percent,
    int behind,
    int missing,
    boolean unreviewed,
    DraftLock lock) {}
