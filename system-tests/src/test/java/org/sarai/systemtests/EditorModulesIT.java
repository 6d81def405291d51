package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sarai.courses.Fault;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Prose;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;

/** What the editor reads it writes back: no word of a course gets lost in it. */
@SystemTest
@Order(62)
class EditorModulesIT {
  private static final Path COURSES = Path.of(System.getProperty("sarai.home"), "courses/src");

  private final EditorModules editor;

  EditorModulesIT(Sarai sarai) {
    this.editor = new EditorModules(sarai.window(Tongue.ENGLISH).page());
  }

  @Test
  void everyBlockOfTheSampleComesBackUnchanged() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path file : units()) {
      List<Fault> faults = new ArrayList<>();
      Source source = SourceReader.read(file.toString(), Files.readString(file), faults);
      blocks.addAll(source.blocks());
    }
    assertThat(blocks).hasSizeGreaterThan(30);
    assertThat(blocks)
        .extracting(Block::kind)
        .contains(
            Kind.HEADING,
            Kind.PARAGRAPH,
            Kind.LIST,
            Kind.TABLE,
            Kind.IMAGE,
            Kind.CALLOUT,
            Kind.FACT,
            Kind.TERM,
            Kind.FILE,
            Kind.ACCORDION,
            Kind.CHOICE,
            Kind.SCENARIO,
            Kind.QUESTION);
    List<EditorModules.Again> again = editor.again(blocks);
    for (int index = 0; index < blocks.size(); index++) {
      Block block = blocks.get(index);
      EditorModules.Again seen = again.get(index);
      assertThat(seen.untouched()).as(block.toString()).isEqualTo(block.body());
      assertThat(seen.touched()).as("touched %s", block).isEqualTo(block.body());
      assertThat(seen.shown()).as(block.toString()).isNotEqualTo("raw");
    }
  }

  private static List<Path> units() throws IOException {
    try (Stream<Path> all = Files.walk(COURSES)) {
      return all.filter(file -> file.toString().matches(".*/units/[^/]+\\.[a-z]+\\.md"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** In a survey nothing is right: options without a box are written without one. */
  @Test
  void optionsOfSurveysStayWithoutBoxes() {
    List<Block> asked =
        List.of(
            question("single", "Where?\n- {a} Here\n- {b} There | Noted."),
            question("multiple", "What helped?\n- {a} Pictures\n- {b} Words\n? Thank you."),
            question("number", "How many days?"),
            question("text", "Which office?"),
            question("single", "Where?\n- [x] {a} Here\n- [ ] {b} There"));
    List<EditorModules.Again> again = editor.again(asked);
    for (int index = 0; index < asked.size(); index++) {
      assertThat(again.get(index).shown()).as(asked.get(index).body()).isEqualTo("form");
      assertThat(again.get(index).touched()).isEqualTo(asked.get(index).body());
    }
    assertThat(editor.empty("single", true)).isEqualTo("- {a}\n- {b}");
    assertThat(editor.empty("text", true)).isEmpty();
    assertThat(editor.empty("single", false)).isEqualTo("- [ ] {a}\n- [ ] {b}");
  }

  private static Block question(String type, String body) {
    return new Block(Kind.QUESTION, "q1", null, null, Map.of(Block.ARGUMENT, type), body, 0);
  }

  /** What the editor has no form for is shown as text and kept letter by letter. */
  @Test
  void whatCannotBeReadIsKept() {
    List<Block> strange =
        List.of(
            block(Kind.PARAGRAPH, "A <b>bold</b> word and ![a picture](media/a.svg)."),
            block(Kind.PARAGRAPH, "> said by somebody"),
            block(Kind.LIST, "- [link](https://example.org \"with a title\")"),
            block(Kind.TABLE, "| a | b |\n|---|---|\n| ![x](media/x.svg) | c |"),
            block(Kind.CHOICE, "Asked\n- [x] yes\nand more words\n- [ ] no"),
            block(Kind.SCENARIO, "### Not a name\nWords"),
            block(Kind.ACCORDION, "Words before\n### Title\nText"),
            block(Kind.IMAGE, "![a](media/a.svg \"title\")"));
    List<EditorModules.Again> again = editor.again(strange);
    for (int index = 0; index < strange.size(); index++) {
      assertThat(again.get(index).untouched()).isEqualTo(strange.get(index).body());
      assertThat(again.get(index).shown()).as(strange.get(index).body()).isEqualTo("raw");
    }
  }

  private static Block block(Kind kind, String body) {
    return new Block(kind, "a1", null, null, Map.of(), body, 0);
  }

  /** Words that look like marks are words. */
  @Test
  void whatIsTypedIsWhatIsRead() {
    for (String words :
        List.of(
            "# no heading",
            "- no list",
            "1. no list",
            "12) no list",
            "+ no list",
            "> no quotation",
            "| no table |",
            "::: no block",
            ":::callout note",
            "no mark {#a1}",
            "no *emphasis*, no _emphasis_, no `code`, no [link](https://a.example)",
            "no <b>HTML</b> &amp; no &copy;",
            "a back\\slash and **stars**",
            "![no picture](media/a.svg)",
            "---",
            "===",
            "میں نے 1. کہا | اور {#a1}",
            "https://example.org/_a_?b=c*d*")) {
      String body = editor.typed(words);
      List<Fault> faults = new ArrayList<>();
      String text =
          "---\nunit: one\nkind: lesson\nlanguage: en\ntitle: One\n---\n\n" + body + " {#p1}\n";
      Source source = SourceReader.read("one.en.md", text, faults);
      assertThat(faults).as(body).isEmpty();
      assertThat(source.blocks()).as(body).hasSize(1);
      assertThat(source.blocks().get(0).kind()).as(body).isEqualTo(Kind.PARAGRAPH);
      assertThat(source.blocks().get(0).id()).as(body).isEqualTo("p1");
      assertThat(Prose.words(Prose.parse(source.blocks().get(0).body()))).isEqualTo(words);
    }
  }

  /** A block of a translation stays one, whatever is pasted into it. */
  @Test
  void severalParagraphsAreJoinedInATranslation() {
    List<Block> copied =
        List.of(
            block(Kind.PARAGRAPH, "One **bold**."),
            block(Kind.LIST, "- two\n- three"),
            block(Kind.HEADING, "Four"));
    assertThat(editor.pasted(copied, "paragraph"))
        .isEqualTo("One **bold**.\\\ntwo\\\nthree\\\nFour");
    assertThat(editor.pasted(copied, "heading")).isEqualTo("One **bold**. two three Four");
    assertThat(editor.pasted(List.of(block(Kind.CHOICE, "Asked\n- [x] a\n- [ ] b")), "paragraph"))
        .isEmpty();
  }

  /** What learners answer, call or are warned of is the source's to say. */
  @Test
  void aTranslationKeepsTheFrameOfItsSource() {
    Block said = block(Kind.PARAGRAPH, "Words");
    assertThat(editor.sameFrame(List.of(said), List.of(block(Kind.PARAGRAPH, "Other words"))))
        .isTrue();
    assertThat(editor.sameFrame(List.of(said), List.of(said, said))).isFalse();
    assertThat(editor.sameFrame(List.of(said), List.of(block(Kind.HEADING, "Words")))).isFalse();
    Block table = block(Kind.TABLE, "| a | b |\n|---|---|\n| c | d |");
    assertThat(
            editor.sameFrame(
                List.of(table), List.of(block(Kind.TABLE, "| x | y |\n|---|---|\n| z | w |"))))
        .isTrue();
    assertThat(
            editor.sameFrame(
                List.of(table),
                List.of(block(Kind.TABLE, "| a | b | e |\n|---|---|---|\n| c | d | f |"))))
        .isFalse();
    assertThat(editor.sameFrame(List.of(of("callout", "note")), List.of(of("callout", "danger"))))
        .isFalse();
    assertThat(editor.sameFrame(List.of(of("fact", "PK-A")), List.of(of("fact", "PK-B"))))
        .isFalse();
    // An Urdu recording is another file.
    assertThat(
            editor.sameFrame(
                List.of(of("audio", "media/a.opus")), List.of(of("audio", "media/b.opus"))))
        .isTrue();
  }

  private static Block of(String kind, String argument) {
    return new Block(
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        "a1",
        null,
        null,
        Map.of(Block.ARGUMENT, argument),
        "Words",
        0);
  }
}
