package org.sarai.courses.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sarai.courses.Sample.faults;
import static org.sarai.courses.Sample.faultsOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.courses.Fault;
import org.sarai.courses.Sample;

class SourceTest {
  @ParameterizedTest
  @ValueSource(strings = {"three-questions.en.md", "three-questions.ur.md", "what-stayed.en.md"})
  void whatIsCanonicalComesBackAsItIs(String file) {
    assertThat(SourceWriter.write(Sample.unit(file))).isEqualTo(Sample.text("units/" + file));
  }

  @Test
  void everyKindOfBlockIsRead() {
    Source source = Sample.unit("three-questions.en.md");

    assertThat(source.title()).isEqualTo("Act, means, purpose");
    assertThat(source.blocks())
        .extracting(block -> block.id() + " " + block.kind().word() + " " + block.line())
        .containsExactly(
            "a1 heading 9",
            "a2 paragraph 11",
            "a3 list 13",
            "a4 image 17",
            "a5 table 19",
            "a6 callout 26",
            "a7 fact 30",
            "a8 term 33",
            "a9 file 37",
            "a10 accordion 41",
            "a11 choice 49",
            "a12 scenario 55");
    assertThat(source.block("a8").orElseThrow().argument()).isEqualTo("exploitation");
    assertThat(source.block("a5").orElseThrow().body()).endsWith("| work that cannot be left |");
  }

  @Test
  void aTextIsTurnedIntoTheCanonicalForm() {
    String typed =
        "\uFEFF---\r\ntitle: T \r\nlanguage: en\r\nkind:lesson\r\nunit: u\r\n---\r\n"
            + "##   Head   {#a}\r\nText  \r\nafter a break   \r\n{#b}\r\n\r\n\r\n"
            + "1. one\r\n\r\n2. two {#c}\r\n::: callout  tip {#d of=0123456789 by=\"A, 2026-01-02\"}\r\n"
            + "\r\nNote\r\n\r\n\r\nwell\r\n:::\r\n";

    assertThat(SourceWriter.canonical(typed))
        .isEqualTo(
            """
            ---
            unit: u
            kind: lesson
            language: en
            title: T
            ---

            ## Head {#a}

            Text\\
            after a break {#b}

            1. one

            2. two {#c}

            :::callout tip {#d of=0123456789 by="A, 2026-01-02"}
            Note

            well
            :::
            """);
  }

  @Test
  void aTextWithFaultsIsNeverRewritten() {
    String typed = "---\nunit: u\n---\n:::novel {#a}\nlost?\n:::\n";

    assertThat(SourceWriter.canonical(typed)).isEqualTo(typed);
  }

  @Test
  void frontMatterIsCheckedByLine() {
    assertThat(faults("unit: u")).startsWith("1 front-missing");
    assertThat(faults("---\nunit: u\nkind: lesson\nlanguage: en\ntitle: T\n"))
        .containsExactly("1 front-open");
    assertThat(
            faults("---\nunit: U\nkind: novel\nlanguage: xx\nlength: 3\nno colon\nunit: u\n---\n"))
        .containsExactly(
            "2 key-value",
            "3 key-value",
            "4 key-value",
            "5 key-unknown",
            "6 front-line",
            "7 key-twice",
            "1 key-missing");
    assertThat(faults("---\nunit: u\nkind: lesson\nlanguage: en\ntitle: T\npass: 70\n---\n"))
        .containsExactly("6 setting");
  }

  @Test
  void everyBlockHasOneIdOfItsOwn() {
    assertThat(faultsOf("Text\n\nMore {#a}\n\nAgain {#a}\n\nBad {#A1}\n\n{#b}\n"))
        .containsExactly("7 id-missing", "13 id-invalid", "15 mark-alone", "11 id-twice");
    assertThat(faultsOf("T {#a of=xyz}\n\nT {#b by=me}\n\nT {#c of=0123456789 also}\n"))
        .containsExactly("7 mark", "9 mark", "11 mark");
  }

  @Test
  void anEditorGivesMissingIds() {
    List<Fault> faults = new ArrayList<>();
    Source source = SourceReader.read("f", "---\n---\nOne\n\nTwo {#b1}\n\nThree\n", faults);

    assertThat(source.identified().blocks())
        .extracting(Block::id)
        .containsExactly("b2", "b1", "b3");
  }

  @Test
  void htmlAndStrangeLinksAreFaults() {
    assertThat(faultsOf("A <b>bold</b> word {#a}\n\n<script>alert(1)</script> {#b}\n"))
        .containsExactly("7 html", "7 html", "9 html");
    assertThat(
            faultsOf(
                "One\n[two](javascript:alert(1)) and [three](http://example.org) {#a}\n\n"
                    + "[ok](https://example.org) [ok](mailto:a@example.org) [ok](tel:+92123)\n"
                    + "[ok](media/a.pdf) [ok](#a) [no](media/../a) [no](data:text/html,x) {#b}\n"))
        .containsExactly("8 link", "8 link", "11 link", "11 link");
  }

  @Test
  void whatTheFormatDoesNotHaveIsAFault() {
    assertThat(faultsOf("> said {#a}\n\n```\ncode\n``` {#b}\n\nHead\n==== {#c}\n\n# One {#d}\n"))
        .containsExactly("16 heading-level", "7 unsupported", "9 unsupported", "13 unsupported");
    assertThat(faultsOf("Text\n- one\n- two {#a}\n\n| a |\n| b | {#b}\n"))
        .containsExactly("7 mixed", "11 table");
    assertThat(faultsOf("See ![x](media/x.png) here {#a}\n\n![x](https://x.org/x.png) {#b}\n"))
        .containsExactly("7 picture-inside", "9 media-path");
    assertThat(faultsOf(":::callout tip {#a}\n## Head\n:::\n\n:::callout loud {#b}\nText\n:::\n"))
        .containsExactly("8 unsupported", "11 argument");
  }

  @Test
  void directivesOpenAndClose() {
    assertThat(
            faultsOf(":::\n\n:::novel {#a}\nx\n:::\n\n:::callout tip {#b}\nText\n\n## Head {#c}\n"))
        .containsExactly(
            "7 directive-stray",
            "9 directive-unknown",
            "13 directive-open",
            "15 unsupported".replace("15", "16"));
    assertThat(
            faultsOf(
                ":::fact {#a}\n:::\n\n:::file form.pdf {#b}\nForm\n:::\n\n:::term x {#c}\n:::\n"))
        .containsExactly("7 argument-missing", "10 media-path", "14 empty");
    assertThat(faultsOf(":::accordion all {#a}\nbefore\n### One\n### Two\ntext\n:::\n"))
        .containsExactly("7 argument", "8 section-before", "9 section-empty");
  }

  @Test
  void choicesHaveOptionsOfWhichOneIsRight() {
    assertThat(faultsOf(":::choice {#a}\n- [ ] one\n- [ ] two\nlate\n:::\n"))
        .containsExactly("10 option-line", "7 question-text", "7 right-missing");
    assertThat(
            faultsOf(
                ":::choice {#a}\nWhich?\n- [x]\n:::\n\n:::choice {#b}\nW?\n- [x] a\\\n- [ ] <i>\n:::\n"))
        .containsExactly("7 options-few", "9 option-empty", "12 options-few", "15 html");
  }

  @Test
  void storiesLeadToAnEnd() {
    assertThat(
            faultsOf(
                ":::scenario {#a}\n### start\nText\n- go -> nowhere\n- stay -> start\nlate\n"
                    + "### Bad Name\nText\n### lonely end\nText\n### start\nText\n:::\n"))
        .containsExactly(
            "12 way-line",
            "13 step-name",
            "10 way-target",
            "13 step-ways",
            "17 step-twice",
            "17 step-ways",
            "7 story-endless",
            "13 step-unreached",
            "15 step-unreached");
  }

  @Test
  void questionsBelongIntoTests() {
    assertThat(faultsOf(":::question single {#q1}\nWho?\n- [x] {a} A\n- [ ] {b} B\n:::\n"))
        .containsExactly("7 question-in-lesson");
  }

  @Test
  void whatNestsTooDeeplyIsRefusedBeforeItIsRead() {
    assertThat(faultsOf("*".repeat(30_000) + "a {#a}\n")).containsExactly("7 too-long");
    assertThat(faultsOf("- ".repeat(5_000) + "a {#a}\n")).containsExactly("7 too-long");
    assertThat(faults("x".repeat(600_000))).containsExactly("1 too-long");
  }

  @Test
  void theFingerprintIsOfTheMeaning() {
    Block block = Sample.unit("three-questions.en.md").block("a2").orElseThrow();

    assertThat(block.fingerprint()).matches("[0-9a-f]{10}");
    assertThat(block.withId("z").fingerprint()).isEqualTo(block.fingerprint());
    assertThat(block.withBody(block.body() + "  ").fingerprint()).isEqualTo(block.fingerprint());
    assertThat(block.withBody(block.body() + "!").fingerprint()).isNotEqualTo(block.fingerprint());
    assertThat(block.withBody("é").fingerprint())
        .isEqualTo(block.withBody("e\u0301").fingerprint());
  }
}
