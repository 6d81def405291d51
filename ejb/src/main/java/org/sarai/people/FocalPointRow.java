package org.sarai.people;

import java.time.Instant;

/**
 * Somebody who may act for the people of an institution.
 *
 * @param id the naming
 * @param personId who
 * @param name full name; may be null
 * @param since since when
 */
public record FocalPointRow(long id, long personId, String name, Instant since) {}
