package org.scorm4j.packaging;

/**
 * What a package may cost whoever reads it. All sizes are bytes.
 *
 * @param archiveBytes size of the zip file
 * @param contentBytes sum of all entries, uncompressed
 * @param entryBytes one entry, uncompressed
 * @param entries number of entries, folders included
 * @param ratio uncompressed to compressed, for each entry and for the whole, above one mebibyte
 * @param manifestBytes the manifest
 * @param manifestElements XML elements in the manifest
 * @param manifestDepth how deep they nest
 * @param pathLength characters of an entry's path
 */
public record Limits(
    long archiveBytes,
    long contentBytes,
    long entryBytes,
    int entries,
    int ratio,
    int manifestBytes,
    int manifestElements,
    int manifestDepth,
    int pathLength) {

  private static final long MEBIBYTE = 1L << 20;

  /** Generous for real courses with video, bearable for a server: 1 GiB zipped, 2 GiB unzipped. */
  public static Limits standard() {
    return new Limits(
        1024 * MEBIBYTE,
        2048 * MEBIBYTE,
        1024 * MEBIBYTE,
        20_000,
        200,
        (int) (10 * MEBIBYTE),
        100_000,
        100,
        500);
  }

  /** The same limits for another size of zip file. */
  public Limits withArchiveBytes(long bytes) {
    return new Limits(
        bytes,
        contentBytes,
        entryBytes,
        entries,
        ratio,
        manifestBytes,
        manifestElements,
        manifestDepth,
        pathLength);
  }

  /** The same limits for another uncompressed sum. */
  public Limits withContentBytes(long bytes) {
    return new Limits(
        archiveBytes,
        bytes,
        entryBytes,
        entries,
        ratio,
        manifestBytes,
        manifestElements,
        manifestDepth,
        pathLength);
  }

  boolean ratioExceeded(long uncompressed, long compressed) {
    return uncompressed > MEBIBYTE && uncompressed / Math.max(1, compressed) > ratio;
  }
}
