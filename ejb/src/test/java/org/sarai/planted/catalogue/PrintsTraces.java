package org.sarai.planted.catalogue;

/** Writes a trace where nobody reads. */
public record PrintsTraces(String text) {
  public void print() {
    new IllegalStateException(text).printStackTrace();
  }
}
