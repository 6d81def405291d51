package org.sarai.courses.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.courses.Sample;

class MarkingTest {
  private final Questions sample =
      Questions.of(Sample.unit("what-stayed.en.md"), new ArrayList<>());

  @ParameterizedTest
  @CsvSource({
    "q1,a,1",
    "q1,b,0",
    "q1,a b,0",
    "q1,z,0",
    "q1,'',0",
    "q2,a b,2",
    "q2,a,1",
    "q2,a c,0",
    "q2,a b c,1",
    "q2,a b c d,0",
    "q2,a a,0",
    "q3,false,1",
    "q3,true,0",
    "q4,a=a b=b c=c,3",
    "q4,a=a b=c c=b,1",
    "q4,a=a,1",
    "q4,a=a a=b,0",
    "q4,a=b b=c c=a,0",
    "q5,a b c d,3",
    "q5,b c d a,2",
    "q5,d c b a,0",
    "q5,a b c,0",
    "q5,a c b d,2",
    "q6,3,1",
    "q6,۳,1",
    "q6,3.0,1",
    "q6,three,0",
    "q6,৩,1",
    "q7,purpose,1",
    "q7,PÚRPOSE ,1",
    "q7,Aim,1",
    "q7,act,0",
    "q8,a,1",
    "q9,b,0",
  })
  void answersAreMarkedByWrittenRules(String id, String answer, double points) {
    Question question = sample.question(id).orElseThrow();
    Answer given =
        new Answer(
            question.type() == Type.TEXT || answer.isEmpty()
                ? List.of(answer)
                : List.of(answer.split(" ")));

    Mark mark = Marking.mark(question, given);

    assertThat(mark.points()).isEqualTo(points);
    assertThat(mark.right()).isEqualTo(points == question.points());
  }

  @Test
  void aThirdIsWrittenToFourPlaces() {
    Question pairs = sample.question("q4").orElseThrow();
    Question one =
        new Question(
            "x",
            Type.MATCHING,
            "?",
            null,
            null,
            null,
            true,
            1,
            null,
            pairs.items(),
            null,
            null,
            List.of(),
            null,
            0);

    assertThat(Marking.mark(one, Answer.of("a=a")).points()).isEqualTo(0.3333);
  }

  @Test
  void feedbackIsToTheOptionAndToAll() {
    Question question = sample.question("q1").orElseThrow();

    assertThat(Marking.mark(question, Answer.of("b")).feedback())
        .isEqualTo("No.\nThe law of 2018 says so.");
    assertThat(Marking.mark(question, null).feedback()).isEqualTo("The law of 2018 says so.");
    assertThat(Marking.mark(sample.question("q6").orElseThrow(), Answer.of("3")).feedback())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "يَكسر,یکسر",
    "پاکِستان,پاكستان",
    "کتاب ہے,كتاب‌هے",
    "Ёлка,елка",
    "STRASSE,straße",
    "۱۲۳,123",
    "ﻻهور,لاہور",
    "أحمد,احمد",
    "café,CAFE",
  })
  void lettersThatKeyboardsEncodeDifferentlyAreTheSame(String one, String other) {
    assertThat(Words.folded(one)).isEqualTo(Words.folded(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"بیٹی,بیٹے", "কি,কী", "act,acts", "نہیں,ہیں"})
  void wordsThatDifferStayDifferent(String one, String other) {
    assertThat(Words.folded(one)).isNotEqualTo(Words.folded(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,000;1000",
        "1,00,000;100000",
        "0,5;0.5",
        "۱٫۵;1.5",
        "12 345;12345",
        "−7;-7",
        "3.;3",
        "1,5;1.5",
        "1,234.5;1234.5"
      })
  void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal number) {
    assertThat(Words.number(typed).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource({"1e9", "--1", "1.2.3", "half", "1234567890123456789012"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(Words.number(typed)).isEmpty();
  }

  @Test
  void toleranceIncludesItsEnds() {
    Question question =
        new Question(
            "x",
            Type.NUMBER,
            "?",
            null,
            null,
            null,
            true,
            1,
            null,
            List.of(),
            new BigDecimal("42"),
            new BigDecimal("0.5"),
            List.of(),
            null,
            0);

    assertThat(Marking.mark(question, Answer.of("42.5")).right()).isTrue();
    assertThat(Marking.mark(question, Answer.of("41.49")).right()).isFalse();
  }

  @Property(tries = 300)
  void noAnswerBreaksMarkingOrIsWorthMoreThanAll(@ForAll List<@From("values") String> values) {
    for (Question question : sample.questions()) {
      Mark mark = Marking.mark(question, new Answer(values));

      assertThat(mark.points()).isBetween(0.0, question.points());
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "a", "b", "c", "d", "a=a", "b=c", "=", "a=", "", "3", "true", "purpose", "m1", "x=y=z");
  }
}
