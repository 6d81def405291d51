package org.sarai.courses.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Option;

/** Writes a question the one canonical way. */
final class QuestionWriter {
  private QuestionWriter() {}

  /** The block of a question; what a translation says about itself is taken from another one. */
  static Block write(Question question, Block like) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(Block.ARGUMENT, question.type().word());
    put(attributes, "pool", question.pool());
    put(attributes, "domain", question.domain() == null ? null : question.domain().word());
    if (question.marked() && question.points() != 1) {
      String points = String.valueOf(question.points());
      attributes.put("points", points.replaceAll("\\.0$", ""));
    }
    put(attributes, "stem", question.stem());
    return new Block(
        Kind.QUESTION,
        question.id().isEmpty() ? null : question.id(),
        like == null ? null : like.of(),
        like == null ? null : like.reviewedBy(),
        attributes,
        String.join("\n", lines(question)),
        question.line());
  }

  private static void put(Map<String, String> attributes, String name, String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private static List<String> lines(Question question) {
    List<String> lines = new ArrayList<>();
    if (question.audio() != null) {
      lines.add("!audio(" + question.audio() + ")");
    }
    lines.add(question.prompt());
    if (question.type() == Type.SCALE) {
      lines.add("1.." + question.items().size());
    }
    for (Item item : question.items()) {
      String id = "{" + item.id() + "} ";
      switch (question.type()) {
        case MATCHING -> lines.add("- " + id + item.text() + " => " + item.match());
        case ORDERING -> lines.add((question.items().indexOf(item) + 1) + ". " + id + item.text());
        case SCALE -> {
          if (!item.text().isEmpty()) {
            lines.add("- " + id + item.text());
          }
        }
        default -> {
          Option option = new Option(item.id(), item.right(), item.text(), item.feedback(), 0);
          lines.add(question.marked() ? option.write() : option.writeUnmarked());
        }
      }
    }
    if (question.value() != null) {
      boolean exact = question.tolerance().signum() == 0;
      lines.add(
          "= "
              + question.value().toPlainString()
              + (exact ? "" : " +- " + question.tolerance().toPlainString()));
    }
    question.accepted().forEach(text -> lines.add("= " + text));
    if (question.feedback() != null) {
      question.feedback().lines().forEach(line -> lines.add("? " + line));
    }
    return lines;
  }
}
