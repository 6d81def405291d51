package org.sarai.courses.test;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What somebody answered, as it is stored and sent. For options their names; for pairs {@code
 * left=right}, both by the name of a pair; for an order all names in it; for numbers and texts what
 * was typed; for a scale the step. Empty: no answer.
 *
 * @param values never null
 */
public record Answer(List<String> values) {
  private static final int TEXT = 4_000;

  /** Keeps the values as they are now. */
  public Answer {
    values = List.copyOf(values);
  }

  /** An answer of these values. */
  public static Answer of(String... values) {
    return new Answer(List.of(values));
  }

  /** Whether nothing was answered. */
  public boolean isEmpty() {
    return values.stream().allMatch(String::isBlank);
  }

  /**
   * Whether it has the form that the question asks, right or wrong; what has not is never stored.
   * No answer always fits.
   */
  public boolean fits(Question question) {
    if (values.isEmpty()) {
      return true;
    }
    boolean distinct = new HashSet<>(values).size() == values.size();
    return switch (question.type()) {
      case MULTIPLE -> distinct && values.stream().allMatch(id -> question.item(id).isPresent());
      case ORDERING ->
          distinct
              && values.size() == question.items().size()
              && values.stream().allMatch(id -> question.item(id).isPresent());
      case MATCHING ->
          values.stream().allMatch(pair -> isPair(question, pair))
              && values.stream().map(pair -> pair.split("=")[0]).distinct().count()
                  == values.size();
      case NUMBER, TEXT, OPEN -> values.size() == 1 && values.get(0).length() <= TEXT;
      default -> values.size() == 1 && question.item(values.get(0)).isPresent();
    };
  }

  private static boolean isPair(Question question, String pair) {
    String[] sides = pair.split("=", -1);
    return sides.length == 2
        && question.item(sides[0]).isPresent()
        && question.item(sides[1]).isPresent();
  }

  /** The right answer, as it would be given; empty where none is right or wrong. */
  public static Optional<Answer> right(Question question) {
    if (!question.marked()) {
      return Optional.empty();
    }
    List<String> values =
        switch (question.type()) {
          case MATCHING ->
              question.items().stream().map(item -> item.id() + "=" + item.id()).toList();
          case ORDERING -> question.items().stream().map(Item::id).toList();
          case NUMBER -> List.of(question.value().toPlainString());
          case TEXT -> question.accepted().subList(0, 1);
          case SCALE, OPEN -> List.<String>of();
          default -> question.items().stream().filter(Item::right).map(Item::id).toList();
        };
    return values.isEmpty() ? Optional.empty() : Optional.of(new Answer(values));
  }
}
