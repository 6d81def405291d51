package org.scorm4j.packaging;

/**
 * A file of a package.
 *
 * @param path relative, with forward slashes, no {@code .} or {@code ..} in it
 * @param size uncompressed bytes, as announced by the archive; reading fails when it is a lie
 */
public record PackageEntry(String path, long size) {}
