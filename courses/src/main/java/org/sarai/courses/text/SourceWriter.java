package org.sarai.courses.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes texts in the canonical form: the one way of writing a text that all others are turned
 * into, so that differences between versions are differences in meaning.
 */
public final class SourceWriter {
  /** All keys of the front matter, in canonical order. */
  static final List<String> KEYS =
      List.of(
          "unit",
          "kind",
          "language",
          "title",
          "minutes",
          "purpose",
          "instrument",
          "pass",
          "attempts",
          "draw",
          "shuffle",
          "show",
          "draft",
          "reviewed");

  private static final List<String> ATTRIBUTES = List.of("pool", "domain", "points", "stem");

  private SourceWriter() {}

  /** The whole text; ends with a line break. */
  public static String write(Source source) {
    StringBuilder text = new StringBuilder("---\n");
    for (String key : ordered(KEYS, source.front().keySet())) {
      text.append(key).append(": ").append(source.value(key).strip()).append('\n');
    }
    text.append("---\n");
    source.blocks().forEach(block -> text.append('\n').append(write(block)).append('\n'));
    return text.toString();
  }

  /**
   * The canonical form of a text, for an editor that saves what an author typed. A text with faults
   * comes back as it is: nothing of it may get lost.
   */
  public static String canonical(String text) {
    List<org.sarai.courses.Fault> faults = new ArrayList<>();
    Source source = SourceReader.read("", text, faults);
    boolean broken =
        faults.stream().anyMatch(fault -> fault.severity() == org.sarai.courses.Severity.ERROR);
    return broken ? text : write(source);
  }

  /** One block with its mark, without the line break at its end. */
  public static String write(Block block) {
    String text = text(block);
    if (block.id() == null) {
      return text;
    }
    StringBuilder mark = new StringBuilder("{#").append(block.id());
    if (block.of() != null) {
      mark.append(" of=").append(block.of());
    }
    if (block.reviewedBy() != null) {
      mark.append(" by=\"").append(block.reviewedBy()).append('"');
    }
    mark.append('}');
    if (block.kind() == Kind.TABLE) {
      return text + "\n" + mark;
    }
    int end = block.kind().isDirective() ? text.indexOf('\n') : text.length();
    return text.substring(0, end) + " " + mark + text.substring(end);
  }

  /** One block without its mark: what its fingerprint is taken of. */
  public static String text(Block block) {
    return switch (block.kind()) {
      case HEADING ->
          "#".repeat(Integer.parseInt(block.attributes().get(Block.LEVEL)))
              + " "
              + tidy(block.body());
      case PARAGRAPH, LIST -> tidy(hardBreaks(block.body()));
      case TABLE, IMAGE -> tidy(block.body());
      default -> directive(block);
    };
  }

  private static String directive(Block block) {
    StringBuilder text = new StringBuilder(":::").append(block.kind().word());
    if (block.argument() != null) {
      text.append(' ').append(block.argument());
    }
    Map<String, String> attributes = block.attributes();
    for (String name : ordered(ATTRIBUTES, attributes.keySet())) {
      if (!name.equals(Block.ARGUMENT)) {
        text.append(' ').append(name).append('=').append(attributes.get(name));
      }
    }
    String body = tidy(block.body());
    return text.append('\n').append(body).append(body.isEmpty() ? ":::" : "\n:::").toString();
  }

  /** Two blanks at the end of a line would get lost; a backslash says the same. */
  private static String hardBreaks(String text) {
    return text.replaceAll("(?m)(?<=[^\\s\\\\]) {2,}\\n(?=\\s*\\S)", "\\\\\n");
  }

  private static String tidy(String text) {
    return text.replaceAll("(?m)[ \\t]+$", "").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static List<String> ordered(List<String> first, Set<String> names) {
    Set<String> order = new LinkedHashSet<>(first);
    order.retainAll(names);
    order.addAll(names);
    return List.copyOf(order);
  }
}
