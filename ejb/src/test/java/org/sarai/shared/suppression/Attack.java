package org.sarai.shared.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts all answers together as equations over the finest cells, and sees what they tell. */
public final class Attack {
  private static final long PRIME = 2_147_483_647L;

  /**
   * A figure that can be asked for by itself.
   *
   * @param cells the finest cells in it
   * @param amount what adds up over cells
   * @param people how many are recognisable in it
   * @param status what is said of it
   */
  public record Figure(Set<List<String>> cells, long amount, long people, Status status) {}

  private final List<List<String>> cells;
  private final List<long[]> rows = new ArrayList<>();

  /**
   * @param cells the finest that are thinkable
   * @param figures all that can be asked for
   */
  public Attack(Collection<List<String>> cells, List<Figure> figures) {
    this.cells = possible(cells, figures);
  }

  /**
   * The finest cells of which it is not known that nobody is in them: no figure says so, and none
   * is used up by what is shown of its parts.
   */
  private static List<List<String>> possible(Collection<List<String>> cells, List<Figure> figures) {
    var possible = new HashSet<>(cells);
    figures.stream()
        .filter(one -> one.status() == Status.NOBODY)
        .forEach(one -> possible.removeAll(one.cells()));
    var shown = figures.stream().filter(one -> one.status() == Status.SHOWN).toList();
    var sizes = shown.stream().map(one -> one.cells().size()).distinct().toList();
    for (var sum : shown) {
      for (var size : sizes) {
        var parts = new HashSet<List<String>>();
        var amount = 0L;
        for (var part : shown) {
          if (part.cells().size() == size
              && sum.cells().containsAll(part.cells())
              && Collections.disjoint(parts, part.cells())) {
            parts.addAll(part.cells());
            amount += part.amount();
          }
        }
        if (amount == sum.amount()) {
          possible.removeIf(cell -> sum.cells().contains(cell) && !parts.contains(cell));
        }
      }
    }
    return List.copyOf(possible);
  }

  /**
   * What an attacker finds who has asked for everything.
   *
   * @param cells the finest that are thinkable
   * @param figures all that can be asked for
   * @return figures of few people that are shown, or told by those that are
   */
  public static List<Figure> found(Collection<List<String>> cells, List<Figure> figures) {
    var known = new Attack(cells, figures);
    figures.stream().filter(one -> one.status() == Status.SHOWN).forEach(known::learn);
    return figures.stream()
        .filter(Attack::isSmall)
        .filter(one -> one.status() == Status.SHOWN || known.tells(one))
        .toList();
  }

  /**
   * @param figure a figure
   * @return whether somebody could be recognised in it
   */
  public static boolean isSmall(Figure figure) {
    return figure.people() > 0 && figure.people() < Suppression.FEWEST;
  }

  /** Adds a sum that is known. */
  public void learn(Figure figure) {
    var row = reduced(figure);
    var lead = lead(row);
    if (lead >= 0) {
      var inverse = power(row[lead], PRIME - 2);
      for (var at = 0; at < row.length; at++) {
        row[at] = row[at] * inverse % PRIME;
      }
      rows.add(row);
    }
  }

  /**
   * @return whether the sums tell this figure: whether it is made of them
   */
  public boolean tells(Figure figure) {
    return lead(reduced(figure)) < 0;
  }

  private long[] reduced(Figure figure) {
    var row = new long[cells.size()];
    for (var at = 0; at < row.length; at++) {
      row[at] = figure.cells().contains(cells.get(at)) ? 1 : 0;
    }
    for (var known : rows) {
      var factor = row[lead(known)];
      if (factor != 0) {
        for (var at = 0; at < row.length; at++) {
          row[at] = Math.floorMod(row[at] - factor * known[at], PRIME);
        }
      }
    }
    return row;
  }

  private static int lead(long[] row) {
    return IntStream.range(0, row.length).filter(at -> row[at] != 0).findFirst().orElse(-1);
  }

  private static long power(long base, long exponent) {
    var result = 1L;
    var square = base;
    for (var rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
