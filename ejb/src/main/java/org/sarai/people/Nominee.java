package org.sarai.people;

/**
 * Somebody who may be nominated.
 *
 * @param personId the person; of merged ones the one that they count as
 * @param name full name; null when the register has none any more
 * @param institution where they belong, the newest within the caller's scope; may be null
 * @param position may be null
 */
public record Nominee(long personId, String name, String institution, String position) {}
