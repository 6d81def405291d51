package org.scorm4j.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an answer is what a case wants, and when it is not. */
class ExamAnswerTest {
  private static final ExamAnswer.Person LEARNER =
      new ExamAnswer.Person("Example, Amna"::equals, "p-17"::equals);

  private static boolean isRight(String element, String expected, String value) {
    var call = new ExamCase.Call("doGetValue", element, expected, "0");
    return new ExamAnswer(value, "0").isRight(call, LEARNER);
  }

  @ParameterizedTest
  @CsvSource({
    "passed, passed, true",
    "passed, failed, false",
    "0.5, .50, true",
    "-1, -1.000, true",
    "0.5, 0.51, false",
    "1, true, false",
    "P1DT0.55S, PT24H0.55S, true",
    "P1Y, P12M, true",
    "P1M, P30D, false",
    "PT1S, PT1.01S, false",
    "P, PT, false",
    "@LN, 'Example, Amna', true",
    "@LN, Amna, false",
    "@LI, p-17, true",
    "@LI, p-18, false",
    "emptyCS, '', true",
    "emptyCS, x, false",
    "less255, x, true",
    "unknown, '', false",
    "'', whatever, true"
  })
  void values(String expected, String value, boolean right) {
    assertThat(isRight("cmi.any", expected, value)).isEqualTo(right);
  }

  @Test
  void aLongTextIsTooLong() {
    assertThat(isRight("cmi.any", "less255", "x".repeat(255))).isTrue();
    assertThat(isRight("cmi.any", "less255", "x".repeat(256))).isFalse();
  }

  @Test
  void childrenAndObjectivesAreSets() {
    assertThat(isRight("cmi.score._children", "scaled,raw", "raw, scaled")).isTrue();
    assertThat(isRight("cmi.score._children", "scaled,raw", "raw")).isFalse();
    var call = new ExamCase.Call("compareObjIds", "a,b", "", "");
    assertThat(new ExamAnswer("b,a", "0").isRight(call, LEARNER)).isTrue();
    assertThat(new ExamAnswer("b,a,c", "0").isRight(call, LEARNER)).isFalse();
  }

  @Test
  void theErrorCountsUnlessNoneIsNamed() {
    var call = new ExamCase.Call("doGetValue", "cmi.any", "", "403");
    assertThat(new ExamAnswer("", "403").isRight(call, LEARNER)).isTrue();
    assertThat(new ExamAnswer("", "0").isRight(call, LEARNER)).isFalse();
    assertThat(new ExamAnswer("x", "403").isRight(call, LEARNER)).isFalse();
    var any = new ExamCase.Call("doGetValue", "cmi.any", "x", "");
    assertThat(new ExamAnswer("x", "7").isRight(any, LEARNER)).isTrue();
  }

  @Test
  void aMessageNamesCallAnswerAndExpectation() {
    var call = new ExamCase.Call("doSetValue", "cmi.score.raw!7!8", "true", "0");
    assertThat(new ExamAnswer("false", "406").instead(call))
        .isEqualTo(
            "SetValue(cmi.score.raw, 7!8) gives \"false\", error 406 instead of \"true\", error 0");
  }
}
