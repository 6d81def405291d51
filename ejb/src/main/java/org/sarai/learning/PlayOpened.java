package org.sarai.learning;

/**
 * A play is open.
 *
 * @param url where the player is, with the right to this one play in its fragment
 */
public record PlayOpened(String url) {}
