package org.sarai.courses.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A question as one attempt shows it: without its key, in the attempt's order, with names that tell
 * nothing. Authors tend to name the items of an order a, b, c, and a pair's two sides have one
 * name; whoever saw these names would have the key. The same seed gives the same names in every
 * language.
 *
 * @param question the question; not for the browser
 * @param choices the options, the left sides of pairs, the items of an order, or the steps
 * @param matches the right sides of pairs; else empty
 */
public record Shown(Question question, List<Choice> choices, List<Choice> matches) {
  /**
   * Something to choose.
   *
   * @param name the name for the browser
   * @param text what it says, with inlines
   * @param item the item's own name; not for the browser
   */
  public record Choice(String name, String text, String item) {}

  /**
   * Shows a question.
   *
   * @param seed the attempt's own; kept with it
   * @param shuffle whether options come in an order of chance; orders and pairs always do
   */
  public static Shown of(Question question, long seed, boolean shuffle) {
    boolean mixed =
        question.type() == Type.ORDERING
            || (shuffle && question.type() != Type.SCALE && question.type() != Type.TRUEFALSE);
    long own = seed * 31 + question.id().hashCode();
    List<Choice> matches = new ArrayList<>();
    if (question.type() == Type.MATCHING) {
      for (Item item : ordered(question, own + 1, true)) {
        matches.add(new Choice("m" + (matches.size() + 1), item.match(), item.id()));
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (Item item : ordered(question, own, mixed)) {
      choices.add(new Choice(String.valueOf(choices.size() + 1), item.text(), item.id()));
    }
    return new Shown(question, List.copyOf(choices), List.copyOf(matches));
  }

  /**
   * What the browser sent, in the names of the question, as it is stored and marked.
   *
   * @return empty if it does not fit the question
   */
  public Optional<Answer> answer(List<String> sent) {
    List<String> values = new ArrayList<>();
    for (String one : sent) {
      Optional<String> value =
          switch (question.type()) {
            case NUMBER, TEXT, OPEN -> Optional.of(one);
            case MATCHING -> pair(one.split("=", -1));
            default -> item(choices, one);
          };
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(new Answer(values)).filter(answer -> answer.fits(question));
  }

  /** A stored answer in the names for the browser, to show it again. */
  public List<String> sent(Answer answer) {
    return answer.values().stream()
        .map(
            value ->
                switch (question.type()) {
                  case NUMBER, TEXT, OPEN -> value;
                  case MATCHING ->
                      name(choices, value.split("=", -1)[0])
                          + "="
                          + name(matches, value.split("=", -1)[1]);
                  default -> name(choices, value);
                })
        .toList();
  }

  private Optional<String> pair(String[] sides) {
    return sides.length != 2
        ? Optional.empty()
        : item(choices, sides[0])
            .flatMap(left -> item(matches, sides[1]).map(right -> left + "=" + right));
  }

  private static Optional<String> item(List<Choice> among, String name) {
    return among.stream()
        .filter(choice -> choice.name().equals(name))
        .map(Choice::item)
        .findFirst();
  }

  private static String name(List<Choice> among, String item) {
    return among.stream()
        .filter(choice -> choice.item().equals(item))
        .map(Choice::name)
        .findFirst()
        .orElse("");
  }

  private static List<Item> ordered(Question question, long seed, boolean mixed) {
    List<Item> items = new ArrayList<>(question.items());
    if (mixed) {
      items.sort(Comparator.comparing(Item::id));
      Collections.shuffle(items, new Random(seed));
      boolean solved = items.size() > 1 && items.equals(question.items());
      if (question.type() == Type.ORDERING && solved) {
        Collections.rotate(items, 1);
      }
    }
    return items;
  }
}
