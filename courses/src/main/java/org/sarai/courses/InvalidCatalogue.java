package org.sarai.courses;

import java.util.List;
import java.util.stream.Collectors;

/** Tells every fault of the course texts at once. */
public class InvalidCatalogue extends RuntimeException {
  private final transient List<Fault> faults;

  /**
   * @param faults what is wrong; at least one
   */
  public InvalidCatalogue(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
    this.faults = List.copyOf(faults);
  }

  /** The faults in the order of the files; never empty. */
  public List<Fault> faults() {
    return faults;
  }
}
