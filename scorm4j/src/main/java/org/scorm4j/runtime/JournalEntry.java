package org.scorm4j.runtime;

/**
 * A value that content has set.
 *
 * @param element for example {@code cmi.core.score.raw}
 * @param value as set
 * @param millisecond when, since the launch; for whoever keeps the journal, not used here
 */
public record JournalEntry(String element, String value, long millisecond) {}
