package org.sarai.authoring;

/**
 * A file of a package.
 *
 * @param path below the package's root
 * @param bytes its size
 */
public record PackageEntry(String path, long bytes) {}
