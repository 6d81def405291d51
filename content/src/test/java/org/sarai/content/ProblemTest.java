package org.sarai.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sarai.shared.Refused;

class ProblemTest {
  @Test
  void anotherWriterIsNamed() {
    assertThat(Problem.of(Refused.conflict("play.writer", "p-2")))
        .isEqualTo(new Problem(409, "play.writer", "p-2"));
  }

  @Test
  void otherRefusalsKeepTheirArgumentsToThemselves() {
    assertThat(Problem.of(Refused.unauthenticated("play.token", "secret")))
        .isEqualTo(new Problem(401, "play.token", null));
  }
}
