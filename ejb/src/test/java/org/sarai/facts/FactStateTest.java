package org.sarai.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactStateTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  @Test
  void aCardIsShownUpToAndOnItsLastDay() {
    assertThat(FactState.of(false, null, LAST)).isEqualTo(FactState.UNVERIFIED);
    assertThat(FactState.of(false, LAST, LAST.minusDays(31))).isEqualTo(FactState.VERIFIED);
    assertThat(FactState.of(false, LAST, LAST.minusDays(30))).isEqualTo(FactState.EXPIRING);
    assertThat(FactState.of(false, LAST, LAST)).isEqualTo(FactState.EXPIRING);
    assertThat(FactState.of(false, LAST, LAST.plusDays(1))).isEqualTo(FactState.EXPIRED);
    assertThat(FactState.of(true, LAST, LAST)).isEqualTo(FactState.WITHDRAWN);
  }

  @Test
  void onlyWhatIsVerifiedIsShown() {
    assertThat(FactState.values())
        .filteredOn(FactState::isShown)
        .containsExactly(FactState.VERIFIED, FactState.EXPIRING);
  }
}
