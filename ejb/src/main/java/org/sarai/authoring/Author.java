package org.sarai.authoring;

/**
 * Who wrote, holds or decided something in the workshop.
 *
 * @param mine whether it is the caller
 * @param platform whether the platform did it by itself
 * @param name for colleagues who teach or keep the officials' register; else null
 */
public record Author(boolean mine, boolean platform, String name) {}
