package org.sarai.planted.catalogue;

/** Writes where nobody reads. */
public record Shouts(String text) {
  public void shout() {
    System.out.append(text);
  }
}
