package org.sarai.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A fact card as its authors see it.
 *
 * @param code its code
 * @param country ISO 3166-1 alpha-2
 * @param kind what it holds
 * @param state how it stands today
 * @param edition number of what it says now
 * @param statement what it says now
 * @param statedAt since when
 * @param verifiedOn day of the newest check of this edition; null without one
 * @param expiresOn last day on which it may be shown; null without a check
 * @param owner who looks after it; null if nobody does
 * @param keeping whether the caller may change, check and withdraw it
 * @param uses where it is shown
 */
public record Fact(
    String code,
    String country,
    FactKind kind,
    FactState state,
    long edition,
    FactStatement statement,
    Instant statedAt,
    LocalDate verifiedOn,
    LocalDate expiresOn,
    FactOwner owner,
    boolean keeping,
    List<FactUse> uses) {
  public Fact {
    uses = List.copyOf(uses);
  }
}
