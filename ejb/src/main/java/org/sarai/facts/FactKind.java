package org.sarai.facts;

/** What a fact card holds. */
public enum FactKind {
  HOTLINE,
  FEE,
  LAW,
  OFFICE,
  OTHER
}
