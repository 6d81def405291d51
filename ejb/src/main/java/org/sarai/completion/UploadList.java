package org.sarai.completion;

import java.io.InputStream;

/**
 * A list to be brought in.
 *
 * @param name how people call it, for instance the file's name
 * @param kind what it tells of
 * @param content the file, CSV or XLSX; read once
 */
public record UploadList(String name, ListKind kind, InputStream content) {}
