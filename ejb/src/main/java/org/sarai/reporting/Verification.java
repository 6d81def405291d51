package org.sarai.reporting;

/**
 * Whether a frozen report still is what it was.
 *
 * @param figures the answer, read from the ledgers just now
 * @param hash over this answer; null if some of it is withheld
 * @param same whether that is the hash of the report
 * @param signed whether the report's signature is this installation's over the report's hash
 */
public record Verification(Trained figures, String hash, boolean same, boolean signed) {
  /**
   * @return whether everything holds
   */
  public boolean holds() {
    return same && signed;
  }
}
