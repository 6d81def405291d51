package org.sarai.authoring;

/**
 * A file that leaves the platform.
 *
 * @param name what it is called, in letters that every system knows
 * @param content its bytes; not to be changed
 */
public record ExportedFile(String name, byte[] content) {}
