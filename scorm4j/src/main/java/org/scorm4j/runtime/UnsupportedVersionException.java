package org.scorm4j.runtime;

import org.scorm4j.packaging.ScormVersion;

/** The package is of an edition of SCORM that can be read but not yet run. */
public final class UnsupportedVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ScormVersion version;

  UnsupportedVersionException(ScormVersion version) {
    super("No run-time for SCORM " + version.label());
    this.version = version;
  }

  /** The edition of the package. */
  public ScormVersion version() {
    return version;
  }
}
