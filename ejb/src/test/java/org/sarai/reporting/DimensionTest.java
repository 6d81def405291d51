package org.sarai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DimensionTest {
  @Test
  void theNamesAreThoseOfTheContract() {
    assertThat(Arrays.stream(Dimension.values()).map(Dimension::parameter))
        .containsExactlyInAnyOrder(
            "institution",
            "institutionUnit",
            "institutionType",
            "country",
            "sex",
            "ageBand",
            "disability",
            "nationality",
            "course",
            "programme",
            "project",
            "mode",
            "language",
            "year",
            "month",
            "firstTime",
            "evidence");
    assertThat(Dimension.NOT_STATED).isEqualTo("NOT_STATED");
  }

  @Test
  void aNameFindsItsDimensionAndNothingElse() {
    for (var dimension : Dimension.values()) {
      assertThat(Dimension.of(dimension.parameter())).contains(dimension);
    }
    assertThat(Dimension.of("Institution")).isEmpty();
    assertThat(Dimension.of("")).isEmpty();
  }
}
