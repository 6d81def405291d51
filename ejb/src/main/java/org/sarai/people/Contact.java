package org.sarai.people;

/**
 * How to write to somebody.
 *
 * @param name full name, for the greeting
 * @param email their address
 */
public record Contact(String name, String email) {}
