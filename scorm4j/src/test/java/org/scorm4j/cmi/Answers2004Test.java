package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats of learners' and of correct answers, for all types of interactions. */
class Answers2004Test {
  private final Answers2004 answers = new Answers2004(new Types2004(Rules.STANDARD));
  private final Answers2004 tolerant = new Answers2004(new Types2004(Rules.TOLERANT));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true-false | true | 0",
        "true-false | false | 0",
        "true-false | t | 406",
        "true-false | True | 406",
        "true-false | '' | 406",
        "choice | a | 0",
        "choice | a[,]b[,]c | 0",
        "choice | '' | 0",
        "choice | urn:scormdriver:The%20pain%20type | 0",
        "choice | http://example.org/a?b=c#d | 0",
        "choice | a[,]b[,]a | 406",
        "choice | a[,] | 406",
        "choice | two words | 406",
        "choice | {a} | 406",
        "fill-in | car | 0",
        "fill-in | '' | 0",
        "fill-in | two words[,]{lang=ur}گاڑی[,]{lang=en-GB}lorry | 0",
        "fill-in | {lang=nonsense}car | 406",
        "fill-in | {lang=en | 406",
        "fill-in | {case_matters=true}is text here | 0",
        "long-fill-in | any text [,] at all | 0",
        "long-fill-in | {lang=fr}texte | 0",
        "long-fill-in | {lang=}text | 406",
        "likert | likert_1 | 0",
        "likert | '' | 406",
        "likert | ' ' | 406",
        "likert | two words | 406",
        "matching | 1[.]a | 0",
        "matching | 1[.]a[,]2[.]b[,]1[.]a | 0",
        "matching | '' | 0",
        "matching | 1 | 406",
        "matching | 1[.]a[.]b | 406",
        "matching | 1[.] | 406",
        "matching | [.]a | 406",
        "matching | 1.a | 406",
        "performance | step_1[.]inspect wound | 0",
        "performance | [.]free text[,]step_2[.] | 0",
        "performance | step_3[.]2.5 | 0",
        "performance | [.] | 406",
        "performance | '' | 406",
        "performance | step_1 | 406",
        "performance | step 1[.]a | 406",
        "sequencing | a[,]b[,]a | 0",
        "sequencing | '' | 0",
        "sequencing | a[,]two words | 406",
        "numeric | 4 | 0",
        "numeric | -4.25 | 0",
        "numeric | 3[:]4 | 406",
        "numeric | 1e3 | 406",
        "numeric | NaN | 406",
        "numeric | '' | 406",
        "other | anything | 0",
        "other | '' | 0"
      })
  void whatALearnerAnswers(String type, String value, int error) {
    assertThat(answers.learnerResponse(type, value)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true-false | true | 0",
        "true-false | 1 | 406",
        "choice | a[,]b | 0",
        "choice | '' | 0",
        "choice | a[,]a | 406",
        "fill-in | car | 0",
        "fill-in | {case_matters=true}car[,]bike | 0",
        "fill-in | {order_matters=false}car[,]bike | 0",
        "fill-in | {case_matters=true}{order_matters=false}{lang=en}car[,]{lang=fr}velo | 0",
        "fill-in | {order_matters=false}{case_matters=true}car | 0",
        "fill-in | {case_matters=yes}car | 406",
        "fill-in | {order_matters=}car | 406",
        "fill-in | {case_matters=true}{order_matters=1}car | 406",
        "fill-in | {case_matters=true}{lang=?}car | 406",
        "long-fill-in | {case_matters=false}{lang=en}a long story | 0",
        "long-fill-in | {case_matters=x}a long story | 406",
        "long-fill-in | {order_matters=true}is text here | 0",
        "likert | likert_1 | 0",
        "likert | '' | 406",
        "matching | 1[.]a[,]2[.]b | 0",
        "matching | 1[,]2 | 406",
        "performance | {order_matters=false}step_1[.]text[,]step_2[.]1[:]5 | 0",
        "performance | step_1[.][:]5[,]step_2[.]1[:] | 0",
        "performance | step_1[.] | 0",
        "performance | step_1[.]a[:]b | 406",
        "performance | step_1[.]5[:]1 | 406",
        "performance | {order_matters=maybe}step_1[.]a | 406",
        "performance | step_1 | 406",
        "sequencing | a[,]b | 0",
        "sequencing | a[,][,]b | 406",
        "numeric | 4[:]4 | 0",
        "numeric | -1.5[:]10 | 0",
        "numeric | [:]10 | 0",
        "numeric | -3[:] | 0",
        "numeric | [:] | 0",
        "numeric | 4 | 406",
        "numeric | 5[:]4 | 406",
        "numeric | a[:]4 | 406",
        "numeric | 4[:]b | 406",
        "numeric | 1[:]2[:]3 | 406",
        "other | anything | 0"
      })
  void whatIsCorrect(String type, String value, int error) {
    assertThat(answers.correctResponse(type, value)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choice | two words[,]{braces} | 0",
        "choice | a[,]a | 406",
        "likert | ' ' | 406",
        "numeric | 4 | 0",
        "numeric | four | 406",
        "true-false | t | 406"
      })
  void tolerance(String type, String value, int error) {
    assertThat(tolerant.correctResponse(type, value)).isEqualTo(error);
  }

  @Test
  void asManyPartsAsTheStandardAsksFor() {
    var name = "x".repeat(250);
    var step = name + "[.]" + name;
    var steps = String.join("[,]", Collections.nCopies(250, step));
    assertThat(answers.learnerResponse("performance", steps)).isZero();
    assertThat(answers.correctResponse("performance", steps)).isZero();
    var order = String.join("[,]", Collections.nCopies(36, name));
    assertThat(answers.learnerResponse("sequencing", order)).isZero();
    var blanks = String.join("[,]", Collections.nCopies(10, "{lang=en}" + name));
    assertThat(answers.learnerResponse("fill-in", blanks)).isZero();
    assertThat(answers.correctResponse("fill-in", blanks)).isZero();
    assertThat(answers.learnerResponse("long-fill-in", "x".repeat(4000))).isZero();
    assertThat(answers.learnerResponse("other", "x".repeat(4000))).isZero();
  }

  @Test
  void whatIsTooLong() {
    assertThat(answers.learnerResponse("other", "x".repeat(4001))).isEqualTo(351);
    assertThat(tolerant.learnerResponse("other", "x".repeat(16_000))).isZero();
    assertThat(tolerant.learnerResponse("other", "x".repeat(16_001))).isEqualTo(351);
    var endless = "a[,]".repeat(40_000) + "a";
    assertThat(answers.learnerResponse("sequencing", endless)).isEqualTo(351);
    assertThat(answers.correctResponse("sequencing", endless)).isEqualTo(351);
  }

  @Test
  void everyTypeHasItsFormats() {
    for (var type : Answers2004.interactionTypes()) {
      assertThat(answers.learnerResponse(type, "\u0000[,] \u0000")).isIn(0, 406);
      assertThat(answers.correctResponse(type, "\u0000[,] \u0000")).isIn(0, 406);
    }
  }
}
