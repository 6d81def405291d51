package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What follows from a transaction a moment later, as figures do. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Eventually() {}

  /** Asks until the answer is the expected one, and fails with the last answer otherwise. */
  static <T> void equal(T expected, Supplier<T> question) {
    Instant end = Instant.now().plus(PATIENCE);
    T answer = question.get();
    while (!expected.equals(answer) && Instant.now().isBefore(end)) {
      pause();
      answer = question.get();
    }
    assertThat(answer).isEqualTo(expected);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
