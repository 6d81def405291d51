package org.sarai.authoring;

import java.nio.file.Path;

/**
 * A file of a package.
 *
 * @param blob where its bytes lie
 * @param size in bytes
 * @param mediaType for instance {@code text/html}
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record PackageFile(Path blob, long size, String mediaType, String sha256) {}
