package org.sarai.people;

/** Kinds of identity documents. */
public enum NumberKind {
  CNIC,
  PASSPORT,
  OTHER
}
