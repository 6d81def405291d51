package org.sarai.courses.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sarai.courses.Fault;

/** Source to product to source changes nothing, whatever the source. */
class RoundTripTest {
  @Property(tries = 300)
  void readingWhatWasWrittenGivesTheSame(@ForAll("sources") Source source) {
    String text = SourceWriter.write(source);
    List<Fault> faults = new ArrayList<>();

    Source read = SourceReader.read("f", text, faults);

    assertThat(faults).isEmpty();
    assertThat(SourceWriter.write(read)).isEqualTo(text);
    assertThat(read.front()).isEqualTo(source.front());
    assertThat(read.blocks())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
        .isEqualTo(source.blocks());
  }

  @Property(tries = 300)
  void canonicalFormIsReachedAtOnce(@ForAll("typed") String text) {
    String once = SourceWriter.canonical(text);

    assertThat(SourceWriter.canonical(once)).isEqualTo(once);
  }

  @Property(tries = 300)
  void nothingThatIsTypedStopsTheReader(@ForAll("typed") String text) {
    List<Fault> faults = new ArrayList<>();

    SourceReader.read("f", text, faults);

    long lines = text.lines().count() + 1;
    assertThat(faults).allMatch(fault -> fault.line() >= 1 && fault.line() <= lines);
  }

  @Provide
  Arbitrary<Source> sources() {
    return blocks().list().ofMaxSize(8).map(RoundTripTest::source);
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "## Head {#a}",
            "text",
            "text {#b}",
            "- one",
            "1. two {#c}",
            ":::callout tip {#d}",
            ":::",
            "| a | b |",
            "|---|---|",
            "{#e}",
            "",
            "",
            "  indented",
            "![x](media/x.png) {#f}",
            ":::scenario {#g}",
            "### start",
            "- go -> start",
            "### good end",
            "- [x] a | b",
            ":::choice {#h}",
            "*",
            "[a](b",
            "trailing  ",
            "\\",
            "| c |\\",
            "\u2028",
            "\u00a0",
            "<b>",
            "{#i of=0123456789 by=\"A B, 2026-01-02\"}",
            "سوال {#j}",
            "---",
            ":::fact X");
    return pieces
        .list()
        .ofMaxSize(14)
        .map(
            lines ->
                "---\nunit: u\nkind: lesson\nlanguage: en\ntitle: T\n---\n"
                    + String.join("\n", lines));
  }

  private static Source source(List<Block> blocks) {
    Map<String, String> front = new LinkedHashMap<>();
    front.put("unit", "u");
    front.put("kind", "lesson");
    front.put("language", "ur");
    front.put("title", "عنوان: T");
    List<Block> named = new ArrayList<>();
    blocks.forEach(block -> named.add(block.withId("b" + named.size())));
    return new Source(front, named);
  }

  private Arbitrary<Block> blocks() {
    Arbitrary<String> word =
        Arbitraries.of(
            "act",
            "**means**",
            "عمل",
            "[see](https://example.org/a)",
            "`x`",
            "a|b",
            "#",
            "2026.",
            "ব্যবহার",
            "\\*",
            "&amp;",
            "{x}",
            "—",
            "ذریعہ،");
    Arbitrary<String> line =
        word.list().ofMinSize(1).ofMaxSize(5).map(words -> "Word " + String.join(" ", words));
    Arbitrary<String> lines =
        line.list().ofMinSize(1).ofMaxSize(3).map(all -> String.join("\n", all));
    Arbitrary<String> plain = line.map(text -> text.replace("|", "/"));
    Arbitrary<Block> running =
        Arbitraries.oneOf(
            plain.map(text -> block(Kind.HEADING, Map.of(Block.LEVEL, "2"), text)),
            lines.map(text -> block(Kind.PARAGRAPH, Map.of(), text)),
            line.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> block(Kind.LIST, Map.of(), "- " + String.join("\n- ", all))),
            plain.map(text -> block(Kind.TABLE, Map.of(), "| A |\n|---|\n| " + text + " |")),
            Arbitraries.of("A passport", "پاسپورٹ")
                .map(text -> block(Kind.IMAGE, Map.of(), "![" + text + "](media/a.svg)")));
    Arbitrary<Block> directives =
        Arbitraries.oneOf(
            lines.map(text -> block(Kind.CALLOUT, Map.of(Block.ARGUMENT, "danger"), text)),
            lines.map(text -> block(Kind.TERM, Map.of(Block.ARGUMENT, "forced labour"), text)),
            Arbitraries.just(block(Kind.FACT, Map.of(Block.ARGUMENT, "PK-TIP"), "")),
            lines.map(text -> block(Kind.AUDIO, Map.of(Block.ARGUMENT, "media/a.opus"), text)),
            Combinators.combine(plain, lines)
                .as((title, text) -> block(Kind.ACCORDION, Map.of(), "### " + title + "\n" + text)),
            Combinators.combine(lines, plain, plain)
                .as(
                    (asked, one, two) ->
                        block(
                            Kind.CHOICE,
                            Map.of(),
                            asked + "\n- [x] " + one + " | " + two + "\n- [ ] " + two)),
            Combinators.combine(lines, plain)
                .as(
                    (text, way) ->
                        block(
                            Kind.SCENARIO,
                            Map.of(),
                            "### s\n" + text + "\n- " + way + " -> end e\n\n### e end\n" + text)));
    Arbitrary<String> of = Arbitraries.of("0123456789", "3f2a91c04b").injectNull(0.5);
    Arbitrary<String> by = Arbitraries.of("Amna {A} Example, 2026-11-20").injectNull(0.7);
    return Combinators.combine(Arbitraries.oneOf(running, directives), of, by)
        .as(
            (block, made, who) ->
                new Block(block.kind(), null, made, who, block.attributes(), block.body(), 0));
  }

  private static Block block(Kind kind, Map<String, String> attributes, String body) {
    return new Block(kind, null, null, null, attributes, body, 0);
  }
}
