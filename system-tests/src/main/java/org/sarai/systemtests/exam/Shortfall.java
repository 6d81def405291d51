package org.sarai.systemtests.exam;

/** Something did not come as a case wants it; the message completes "visit 3 of activity 5:". */
final class Shortfall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Shortfall(String what) {
    super(what);
  }
}
