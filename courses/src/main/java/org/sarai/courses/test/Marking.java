package org.sarai.courses.test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks answers. The share of a question's points that an answer gets:
 *
 * <ul>
 *   <li>one of several, true or false, number, text: all or nothing;
 *   <li>several of several: right ones ticked less wrong ones ticked, out of the right ones, never
 *       below nothing; so ticking everything gains nothing;
 *   <li>matching: pairs that belong together, out of all pairs;
 *   <li>ordering: with the longest run of items that stand in the right order among themselves, its
 *       length less one out of all less one; one item out of place costs one step, the reverse
 *       order gives nothing.
 * </ul>
 *
 * <p>Texts are compared without case, accents, blanks, kinds of digits and the letters that Arabic
 * and Persian keyboards encode differently; a number counts within the tolerance, its ends
 * included. An answer that does not fit the question is worth nothing.
 */
public final class Marking {
  private static final int PLACES = 4;

  private Marking() {}

  /**
   * Marks an answer.
   *
   * @param answer null or empty: nothing was answered
   */
  public static Mark mark(Question question, Answer answer) {
    Answer given = answer == null ? Answer.of() : answer;
    boolean marked = question.marked() && !given.isEmpty() && given.fits(question);
    double share = marked ? share(question, given.values()) : 0;
    double points =
        BigDecimal.valueOf(share * question.points())
            .setScale(PLACES, RoundingMode.HALF_UP)
            .doubleValue();
    return new Mark(points, share == 1, feedback(question, given));
  }

  private static double share(Question question, List<String> values) {
    return switch (question.type()) {
      case MULTIPLE -> several(question, values);
      case MATCHING ->
          (double) values.stream().filter(Marking::belongs).count() / question.items().size();
      case ORDERING -> inOrder(question, values);
      case NUMBER -> number(question, values.get(0)) ? 1 : 0;
      case TEXT ->
          question.accepted().stream()
                  .anyMatch(text -> Words.folded(text).equals(Words.folded(values.get(0))))
              ? 1
              : 0;
      default -> question.item(values.get(0)).orElseThrow().right() ? 1 : 0;
    };
  }

  private static double several(Question question, List<String> values) {
    Set<String> right =
        question.items().stream().filter(Item::right).map(Item::id).collect(Collectors.toSet());
    Set<String> wrong = new HashSet<>(values);
    wrong.removeAll(right);
    long hits = values.stream().filter(right::contains).count();
    return Math.max(0, (double) (hits - wrong.size()) / right.size());
  }

  private static boolean belongs(String pair) {
    String[] sides = pair.split("=", -1);
    return sides[0].equals(sides[1]);
  }

  private static double inOrder(Question question, List<String> values) {
    List<String> order = question.items().stream().map(Item::id).toList();
    int[] length = new int[values.size()];
    int best = 0;
    for (int i = 0; i < values.size(); i++) {
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (order.indexOf(values.get(j)) < order.indexOf(values.get(i))) {
          length[i] = Math.max(length[i], length[j] + 1);
        }
      }
      best = Math.max(best, length[i]);
    }
    return (best - 1.0) / (values.size() - 1.0);
  }

  private static boolean number(Question question, String typed) {
    Optional<BigDecimal> number = Words.number(typed);
    return number.isPresent()
        && number.get().subtract(question.value()).abs().compareTo(question.tolerance()) <= 0;
  }

  private static String feedback(Question question, Answer given) {
    List<String> said = new ArrayList<>();
    if (question.type().hasBoxes() && given.fits(question)) {
      given.values().forEach(id -> question.item(id).map(Item::feedback).ifPresent(said::add));
    }
    return Stream.concat(said.stream(), Stream.ofNullable(question.feedback()))
        .filter(Objects::nonNull)
        .collect(Collectors.collectingAndThen(Collectors.joining("\n"), Marking::nullIfEmpty));
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
