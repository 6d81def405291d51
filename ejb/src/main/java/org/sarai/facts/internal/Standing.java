package org.sarai.facts.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactState;

/** How a card stands, without its words. */
public record Standing(
    long cardId,
    String code,
    String country,
    FactKind kind,
    String owner,
    long edition,
    String value,
    String source,
    String note,
    Instant statedAt,
    LocalDate verifiedOn,
    LocalDate expiresOn,
    boolean withdrawn) {

  public FactState on(LocalDate today) {
    return FactState.of(withdrawn, expiresOn, today);
  }
}
