package org.sarai.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyFigures.Asked;
import org.sarai.assessment.SurveyFigures.Choice;

class ShelteredSurveyTest {
  private static Asked told(int all, int answered, int... chosen) {
    var choices =
        IntStream.range(0, chosen.length)
            .mapToObj(at -> new Choice("c" + at, "", chosen[at], 0))
            .toList();
    var asked = new Asked("q", "scale", "", answered, 3.5, choices, List.of("written"));
    var survey = new SurveyFigures("s", "", List.of(1), all, List.of(asked));
    return ShelteredSurvey.of(survey).questions().get(0);
  }

  @Test
  void whatEnoughPeopleSaidIsTold() {
    var told = told(20, 20, 5, 6, 9);
    assertThat(told.n()).isEqualTo(20);
    assertThat(told.mean()).isEqualTo(3.5);
    assertThat(told.choices()).hasSize(3);
    assertThat(told.texts()).isEmpty();
  }

  @Test
  void aStepOfFewOrNobodyHidesAllStepsAndTheMean() {
    for (var few : new int[] {0, 1, 4}) {
      var told = told(20, 20, few, 20 - few);
      assertThat(told.n()).isEqualTo(20);
      assertThat(told.mean()).isNull();
      assertThat(told.choices()).isEmpty();
    }
  }

  @Test
  void fewWhoLeftAStepOutHideAllSteps() {
    assertThat(told(20, 20, 15, 12).choices()).hasSize(2);
    assertThat(told(20, 20, 16, 12).choices()).isEmpty();
    assertThat(told(20, 20, 20, 12).choices()).isEmpty();
  }

  @Test
  void fewAnswersAndFewSilentAreWithheld() {
    assertThat(told(4, 4, 4).withheld()).isTrue();
    assertThat(told(20, 17, 8, 9).withheld()).isTrue();
    assertThat(told(20, 15, 7, 8).withheld()).isFalse();
  }
}
