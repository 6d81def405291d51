package org.scorm4j.packaging;

import java.io.IOException;
import java.util.List;

/** An archive that is not safe to open; the faults say why. */
public final class PackageRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  PackageRefusedException(List<Fault> faults) {
    super(faults.stream().filter(Fault::isError).findFirst().map(Fault::message).orElse(""));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, at least one error. */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
