package org.sarai.demo.generator;

/**
 * Two persons of the lists who are probably one: born on the same day, of the same nationality,
 * with names that differ in spelling only. The automatic rules keep them apart.
 */
public record DuplicatePair(DemoPerson first, DemoPerson second) {}
