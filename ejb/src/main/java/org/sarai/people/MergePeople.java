package org.sarai.people;

/**
 * Two people turned out to be one.
 *
 * @param keep whose name and number both go on under
 * @param absorb who counts as that person from now on
 * @param reason why, for whoever asks later; never a name
 */
public record MergePeople(long keep, long absorb, String reason) {}
