package org.sarai.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static long among(long[]... pairs) {
    return Duplicates.among(
        java.util.Arrays.stream(pairs).map(pair -> new Object[] {pair[0], pair[1]}).toList());
  }

  private static long[] pair(long first, long second) {
    return new long[] {first, second};
  }

  @Test
  void everyPairOfStrangersIsOneTooMany() {
    assertThat(among()).isZero();
    assertThat(among(pair(1, 2))).isEqualTo(1);
    assertThat(among(pair(1, 2), pair(3, 4))).isEqualTo(2);
  }

  @Test
  void threeWhoMayBeOneAreTwoTooManyHoweverManyPairsSaySo() {
    assertThat(among(pair(1, 2), pair(2, 3))).isEqualTo(2);
    assertThat(among(pair(1, 2), pair(2, 3), pair(1, 3))).isEqualTo(2);
    assertThat(among(pair(1, 2), pair(3, 4), pair(2, 3))).isEqualTo(3);
  }

  @Test
  void theOrderOfPairsDoesNotMatter() {
    var random = new Random(7);
    List<Object[]> pairs = new ArrayList<>();
    // A chain of 1,000, which also shows that nothing recurses too deep, and a ring of three.
    for (long person = 0; person < 999; person++) {
      pairs.add(new Object[] {person, person + 1});
    }
    pairs.add(new Object[] {2000L, 2001L});
    pairs.add(new Object[] {2001L, 2002L});
    pairs.add(new Object[] {2000L, 2002L});
    for (var round = 0; round < 5; round++) {
      assertThat(Duplicates.among(pairs)).isEqualTo(999 + 2);
      Collections.shuffle(pairs, random);
    }
  }
}
