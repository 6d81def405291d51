package org.sarai.courses.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarai.courses.Fault;
import org.sarai.courses.Sample;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.courses.text.SourceWriter;

class QuestionsTest {
  private static final String FRONT = "---\nunit: u\nkind: test\nlanguage: en\ntitle: T\n---\n";
  private final Questions sample = questions(Sample.unit("what-stayed.en.md"));

  @Test
  void theSampleIsReadWhole() {
    assertThat(sample.purpose()).isEqualTo("post");
    assertThat(sample.instrument()).isEqualTo("O-99-three-questions");
    assertThat(sample.pass()).isEqualTo(70);
    assertThat(sample.minutes()).isEqualTo(10);
    assertThat(sample.attempts()).isEqualTo(3);
    assertThat(sample.draw()).containsEntry("A", 4).containsEntry("B", 2);
    assertThat(sample.questions())
        .extracting(Question::type)
        .containsExactly(
            Type.SINGLE,
            Type.MULTIPLE,
            Type.TRUEFALSE,
            Type.MATCHING,
            Type.ORDERING,
            Type.NUMBER,
            Type.TEXT,
            Type.SCENARIO,
            Type.IMAGE);
    Question first = sample.questions().get(0);
    assertThat(first.prompt()).isEqualTo("Who is protected by the law on smuggling?");
    assertThat(first.domain()).isEqualTo(Domain.KNOWLEDGE);
    assertThat(first.items().get(0))
        .isEqualTo(new Item("a", true, "The smuggled person", null, "Right: not the offender."));
    assertThat(first.feedback()).isEqualTo("The law of 2018 says so.");
    assertThat(sample.question("q8").orElseThrow().stem()).isEqualTo("story");
  }

  @Test
  void theSampleIsCanonical() {
    assertThat(SourceWriter.write(sample.canonical()))
        .isEqualTo(Sample.text("units/what-stayed.en.md"));
  }

  @Test
  void aSurveyAsksForStepsAndFreeText() {
    Questions survey =
        questions(
            Sample.read(
                """
                ---
                unit: s
                kind: survey
                language: en
                title: Your view
                ---

                :::question scale domain=attitude {#s1}
                I know whom to call.
                1..5
                - {1} Not at all
                - {5} Fully
                :::

                :::question open {#s2}
                What was missing?
                :::
                """));

    assertThat(survey.purpose()).isEqualTo("survey");
    assertThat(survey.questions().get(0).items()).extracting(Item::id).hasSize(5);
    assertThat(survey.questions().get(0).points()).isZero();
    assertThat(SourceWriter.write(survey.canonical()))
        .isEqualTo(SourceWriter.write(survey.source()));
  }

  private static final String SURVEY = FRONT.replace("kind: test", "kind: survey");

  @Test
  void aSurveyAsksWithoutAKey() {
    Questions survey =
        questions(
            Sample.read(
                SURVEY
                    + """

                    :::question multiple {#s1}
                    What helped?
                    - {a} Pictures
                    - {b} Questions | Good to know.
                    :::

                    :::question number {#s2}
                    How many days?
                    :::

                    :::question text {#s3}
                    Which office?
                    :::

                    :::question ordering {#s4}
                    What matters most?
                    1. {a} Law
                    2. {b} Practice
                    :::
                    """));

    assertThat(survey.questions())
        .allSatisfy(
            question -> {
              assertThat(question.marked()).isFalse();
              assertThat(question.points()).isZero();
              assertThat(Answer.right(question)).isEmpty();
            });
    for (String answer : List.of("a", "b")) {
      Mark mark = Marking.mark(survey.questions().get(0), Answer.of(answer));
      assertThat(mark.points()).isZero();
      assertThat(mark.right()).isFalse();
    }
    assertThat(Marking.mark(survey.questions().get(0), Answer.of("b")).feedback())
        .isEqualTo("Good to know.");
    assertThat(Marking.mark(survey.questions().get(1), Answer.of("3")).points()).isZero();
    assertThat(Marking.mark(survey.questions().get(3), Answer.of("a", "b")).right()).isFalse();
    assertThat(SourceWriter.write(survey.canonical()))
        .isEqualTo(SourceWriter.write(survey.source()));
  }

  /** Published texts do not change, so what older ones tick is still read, and told. */
  @Test
  void aKeyInASurveyIsToldAndDoesNotCount() {
    String old = ":::question single points=2 {#q}\nW?\n- [x] {a} A\n- [ ] {b} B\n:::\n";
    List<Fault> faults = new ArrayList<>();
    Questions survey = Questions.of(SourceReader.read("f", SURVEY + old, faults), faults);
    Questions without =
        questions(
            SourceReader.read(
                "f",
                SURVEY + old.replaceAll("\\[.] ", "").replace(" points=2", ""),
                new ArrayList<>()));

    assertThat(faults).extracting(fault -> fault.code().key()).containsExactly("survey-key");
    assertThat(faults).extracting(Fault::isError).containsExactly(false);
    assertThat(faults).extracting(Fault::line).containsExactly(9);
    assertThat(survey.questions().get(0).items()).hasSize(2).noneMatch(Item::right);
    assertThat(survey.questions().get(0).structure())
        .isEqualTo(without.questions().get(0).structure());
    assertThat(faultsIn(SURVEY + ":::question text {#q}\nW?\n= A\n:::\n"))
        .containsExactly("9 survey-key");
    assertThat(faultsIn(SURVEY + ":::question number {#q}\nW?\n= 3\n:::\n"))
        .containsExactly("9 survey-key");
    assertThat(faults(":::question single {#q}\nW?\n- {a} A\n- {b} B\n:::\n"))
        .containsExactly("7 options-few");
  }

  @Test
  void sloppyQuestionsAreWrittenCanonically() {
    Questions read =
        questions(
            Sample.read(
                FRONT
                    + ":::question  points=1  domain=knowledge ordering   pool=A {#q1}\n\nOrder?\n\n"
                    + "1) {x}  one\n1. {y} two\n\n?  why \n:::\n\n"
                    + ":::question number {#q2}\nHow many?\n= 42   +-  0.5\n:::\n"));

    assertThat(SourceWriter.write(read.canonical()).substring(FRONT.length()))
        .isEqualTo(
            """

            :::question ordering pool=A domain=knowledge {#q1}
            Order?
            1. {x} one
            2. {y} two
            ? why
            :::

            :::question number {#q2}
            How many?
            = 42 +- 0.5
            :::
            """);
  }

  @Test
  void everyFaultHasItsLine() {
    assertThat(faults(":::question essay {#q}\nWhat?\n:::\n"))
        .containsExactly("7 question-type", "1 questions-missing");
    assertThat(faults(":::question single {#q}\n- [ ] {a} A\n- [ ] {a} B\n:::\n"))
        .containsExactly("9 option-id", "7 question-text", "7 right-missing");
    assertThat(faults(":::question single {#q}\nW?\n- [x] {a} A\n- [x] {b} <b>\nlate\n:::\n"))
        .containsExactly("10 html", "11 question-line", "7 right-one");
    assertThat(faults(":::question multiple {#q}\nW?\n- [x] {a} A\n:::\n"))
        .containsExactly("7 options-few");
    assertThat(faults(":::question truefalse {#q}\nW?\n- [x] {a} A\n- [ ] {b} B\n:::\n"))
        .containsExactly("7 true-false");
    assertThat(faults(":::question matching {#q}\nW?\n- {a} A => x\n- {b} B => X\n- C => y\n:::\n"))
        .containsExactly("10 pairs-same", "11 option-id");
    assertThat(faults(":::question ordering {#q}\nW?\n1. one\n:::\n"))
        .containsExactly("9 option-id", "7 options-few");
    assertThat(faults(":::question number {#q}\nW?\n= many\n:::\n"))
        .containsExactly("9 answer-number", "7 answer-missing");
    assertThat(faults(":::question text {#q}\nW?\n:::\n")).containsExactly("7 answer-missing");
    assertThat(
            faults(":::question image {#q}\nW?\n- [x] {a} A\n- [ ] {b} ![B](media/b.png)\n:::\n"))
        .containsExactly("9 pictures");
    assertThat(faults(":::question audio {#q}\nW?\n- [x] {a} A\n- [ ] {b} B\n:::\n"))
        .containsExactly("7 audio-line");
    assertThat(
            faults(":::question audio {#q}\n!audio(../x)\nW <i>?\n- [x] {a} A\n- [ ] {b} B\n:::\n"))
        .containsExactly("8 media-path", "9 html");
    assertThat(faults(":::question scenario {#q}\nW?\n- [x] {a} A\n- [ ] {b} B\n:::\n"))
        .containsExactly("7 stem-missing");
    assertThat(
            faults(
                ":::question single stem=q domain=luck points=x size=3 {#q}\nW?\n"
                    + "- [x] {a} A\n- [ ] {b} B\n:::\n"))
        .containsExactly(
            "7 question-attribute", "7 question-attribute", "7 question-attribute", "7 stem");
    assertThat(faults(":::question scale {#q}\nW?\n1..11\n:::\n"))
        .containsExactly("7 scale", "7 question-type-place");
  }

  @Test
  void theWholeMustFitTogether() {
    String question = ":::question single pool=A {#q}\nW?\n- [x] {a} A\n- [ ] {b} B\n:::\n";
    assertThat(faultsIn(FRONT.replace("title: T", "title: T\npurpose: pre") + question))
        .containsExactly("6 instrument-missing", "8 domain-missing");
    assertThat(faultsIn(FRONT.replace("title: T", "title: T\ndraw: A=2 B=1") + question))
        .containsExactly("6 draw-pool", "6 draw-pool");
    assertThat(faultsIn(FRONT.replace("title: T", "title: T\npurpose: survey") + question))
        .containsExactly("6 setting");
    assertThat(
            faultsIn(
                SURVEY.replace("title: T", "title: T\npass: 5")
                    + question.replaceAll("\\[.] ", "")))
        .containsExactly("6 setting");
    assertThat(faultsIn(FRONT)).containsExactly("1 questions-missing");
  }

  @Test
  void aDrawIsTheSameForOneSeedInEveryLanguage() {
    Set<List<String>> different = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      List<Question> drawn = sample.drawn(seed);
      assertThat(drawn).filteredOn(question -> question.pool().equals("A")).hasSize(4);
      assertThat(drawn).filteredOn(question -> question.pool().equals("B")).hasSize(2);
      assertThat(sample.drawn(seed)).isEqualTo(drawn);
      different.add(drawn.stream().map(Question::id).toList());
    }
    assertThat(different).hasSizeGreaterThan(30);
  }

  @Test
  void withoutADrawAllQuestionsComeInTheirOrder() {
    Questions plain = questions(sample.source().with("draw", null).with("shuffle", null));

    assertThat(plain.drawn(7)).isEqualTo(plain.questions());
    assertThat(Questions.points(plain.drawn(7))).isEqualTo(14);
  }

  @Test
  void whatIsShownTellsNothingOfTheKey() {
    for (Question question : sample.questions()) {
      Answer right = Answer.right(question).orElseThrow();
      for (long seed = 0; seed < 20; seed++) {
        Shown shown = Shown.of(question, seed, true);
        List<String> sent = shown.sent(right);

        assertThat(shown.answer(sent)).contains(right);
        assertThat(Marking.mark(question, right).points()).isEqualTo(question.points());
        if (question.type() == Type.ORDERING) {
          assertThat(sent).isNotEqualTo(shown.choices().stream().map(Shown.Choice::name).toList());
        }
      }
    }
    Question pairs = sample.question("q4").orElseThrow();
    assertThat(shownOrders(pairs)).hasSizeGreaterThan(3);
    assertThat(Shown.of(pairs, 3, false).answer(List.of("1=m9"))).isEmpty();
    assertThat(Shown.of(pairs, 3, false).answer(List.of("1"))).isEmpty();
  }

  private static Set<List<String>> shownOrders(Question question) {
    Set<List<String>> orders = new HashSet<>();
    for (long seed = 0; seed < 40; seed++) {
      orders.add(
          Shown.of(question, seed, false).matches().stream().map(Shown.Choice::item).toList());
    }
    return orders;
  }

  private static Questions questions(Source source) {
    List<Fault> faults = new ArrayList<>();
    Questions questions = Questions.of(source, faults);
    assertThat(faults).isEmpty();
    return questions;
  }

  private static List<String> faults(String body) {
    return faultsIn(FRONT + body);
  }

  private static List<String> faultsIn(String text) {
    List<Fault> faults = new ArrayList<>();
    Questions.of(SourceReader.read("f", text, faults), faults);
    return faults.stream().map(fault -> fault.line() + " " + fault.code().key()).toList();
  }
}
