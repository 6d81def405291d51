package org.sarai.learning;

import java.util.List;
import org.sarai.authoring.PackageEntry;

/**
 * What a browser must have to play without a line.
 *
 * @param offline whether the package can be played so: it has one thing to launch
 * @param bytes of all files together
 * @param files all files of the package
 */
public record PlayFiles(boolean offline, long bytes, List<PackageEntry> files) {
  public PlayFiles {
    files = List.copyOf(files);
  }
}
