package org.scorm4j.cmi;

/** What a SCO may do with an element. */
enum Access {
  READ,
  WRITE,
  READ_WRITE;

  boolean canRead() {
    return this != WRITE;
  }

  boolean canWrite() {
    return this != READ;
  }
}
