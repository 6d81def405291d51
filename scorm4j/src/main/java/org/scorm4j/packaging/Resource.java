package org.scorm4j.packaging;

import java.util.List;

/**
 * Something that can be launched or that others depend on (CAM 3.4.1, {@code <resource>}).
 *
 * @param identifier unique in the manifest
 * @param kind whether it talks to the run-time
 * @param type for example {@code webcontent}
 * @param href as written in the manifest
 * @param launch address relative to the package's root, base resolved, percent-encoded, with the
 *     query and fragment of {@code href}; empty when there is nothing to launch
 * @param files paths of the package's files that belong to it; absent ones are left out
 * @param dependencies identifiers of other resources
 * @param line line in the manifest, counted from 1
 */
public record Resource(
    String identifier,
    Kind kind,
    String type,
    String href,
    String launch,
    List<String> files,
    List<String> dependencies,
    int line) {

  /** Whether a resource talks to the run-time. */
  public enum Kind {
    /** It finds the API and calls it. */
    SCO,
    /** It is only shown. */
    ASSET
  }

  public Resource {
    files = List.copyOf(files);
    dependencies = List.copyOf(dependencies);
  }
}
