package org.sarai.people;

/**
 * Number of an identity document.
 *
 * @param id its id; 0: the one that stands with the person's details
 * @param kind which document
 * @param number as written
 */
public record NumberRow(long id, NumberKind kind, String number) {}
