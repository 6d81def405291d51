package org.sarai.facts;

/**
 * Who looks after a fact card, or did something to it.
 *
 * @param mine whether it is the caller
 * @param platform whether it came with the catalogue
 * @param name for administrators who see that person by name; else null
 */
public record FactOwner(boolean mine, boolean platform, String name) {}
