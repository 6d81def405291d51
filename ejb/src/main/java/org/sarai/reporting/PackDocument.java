package org.sarai.reporting;

/**
 * A document of a report's figures that belongs into its evidence pack.
 *
 * @param name of the file in the pack
 * @param content its bytes
 */
public record PackDocument(String name, byte[] content) {}
