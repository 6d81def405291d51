package org.sarai.people;

/**
 * Somebody to be recognised.
 *
 * @param details what is known of them
 * @param fingerprint the whole text by which the very same row of a list is recognised again, even
 *     when it has neither number nor address; null when there is none
 */
public record Candidate(PersonDetails details, String fingerprint) {}
