package org.sarai.reporting;

import java.time.Instant;
import java.util.List;

/**
 * A report that is kept: everything that its figures follow from, and a seal over them. The figures
 * themselves are read from the ledgers again whenever they are wanted.
 *
 * @param reference by which it is asked for
 * @param title what people call it
 * @param question what it answers; its {@code asOf} is never null
 * @param ruleVersion by which rule it counts
 * @param leftOut references of lists that it leaves out
 * @param hash SHA-256 over the canonical answer, lower-case hexadecimal; null for those from whom
 *     some of the answer is withheld
 * @param signature Ed25519 over the hash's characters, base64; null with the hash
 * @param frozenAt when it was frozen
 * @param frozenBy who did it, an opaque id
 */
public record FrozenReport(
    String reference,
    String title,
    TrainedQuestion question,
    String ruleVersion,
    List<String> leftOut,
    String hash,
    String signature,
    Instant frozenAt,
    String frozenBy) {
  public FrozenReport {
    leftOut = List.copyOf(leftOut);
  }

  /** The same for those from whom some of the answer is withheld. */
  FrozenReport withoutSeal() {
    return new FrozenReport(
        reference, title, question, ruleVersion, leftOut, null, null, frozenAt, frozenBy);
  }
}
