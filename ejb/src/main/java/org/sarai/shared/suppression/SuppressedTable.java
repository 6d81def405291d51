package org.sarai.shared.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Which cells of one table of figures are withheld, so that no small one can be found by
 * subtraction. Small cells are withheld first, those without anybody among them, since who knows
 * where nobody is knows the same of all parts of it, and finds others by that; then, by the
 * hypercube method, others with them: for each small cell the corners of a box of cells, along all
 * axes, that costs the fewest people. What could be added to the corners by turns and taken away
 * again changes no sum of the table, so sums do not tell what the small cell is.
 */
final class SuppressedTable {
  /** Beyond this many boxes to try, a table is too fine to be asked for. */
  private static final long PATIENCE = 100_000_000;

  /** Tells cells that stand under something withheld. */
  interface Parents {
    /**
     * @param axis along which the parent is the sum
     * @param place of a cell along each axis
     * @return whether the sum is withheld
     */
    boolean isWithheld(int axis, int... place);
  }

  private final TableAxes axes;
  private final long[] persons;
  private final Status[] status;
  private final Deque<Integer> unprotected = new ArrayDeque<>();
  private long patience = PATIENCE;

  /**
   * @param axes of the table
   * @param persons in each cell, as the axes number them
   * @param fewest people of a cell that is shown
   * @param parents what is said of the sums
   * @throws ArithmeticException if the table is too fine for this
   */
  SuppressedTable(TableAxes axes, long[] persons, int fewest, Parents parents) {
    this.axes = axes;
    this.persons = persons.clone();
    this.status = new Status[persons.length];
    for (var cell = 0; cell < persons.length; cell++) {
      status[cell] = first(cell, fewest, parents);
      if (status[cell] == Status.WITHHELD) {
        unprotected.add(cell);
      }
    }
    do {
      while (!unprotected.isEmpty()) {
        protect(unprotected.remove());
      }
      for (var axis = 0; axis < axes.count(); axis++) {
        for (var line : axes.lines(axis)) {
          leaveEnough(line, fewest);
        }
      }
    } while (!unprotected.isEmpty());
  }

  private Status first(int cell, int fewest, Parents parents) {
    var place = axes.place(cell);
    if (IntStream.range(0, place.length).anyMatch(axis -> parents.isWithheld(axis, place))) {
      return Status.UNDIVIDED;
    }
    if (persons[cell] == 0 && axes.count() == 0) {
      return Status.NOBODY;
    }
    return persons[cell] < fewest ? Status.WITHHELD : Status.SHOWN;
  }

  /** Withholds the corners of the box that costs least; of the whole table if there is none. */
  private void protect(int cell) {
    var place = axes.place(cell);
    var opposite = new int[place.length][];
    var boxes = 1L;
    for (var axis = 0; axis < place.length; axis++) {
      opposite[axis] = neighbours(cell, axis);
      boxes = Math.multiplyExact(boxes, opposite[axis].length);
    }
    patience -= boxes << place.length;
    if (patience < 0) {
      throw new ArithmeticException("too fine a table");
    }
    var cheapest = (int[]) null;
    var least = Long.MAX_VALUE;
    for (var box = 0L; box < boxes; box++) {
      var corners = corners(cell, opposite, box);
      var cost = cost(corners, least);
      if (cost < least) {
        least = cost;
        cheapest = corners;
      }
    }
    if (cheapest == null) {
      IntStream.range(0, status.length).forEach(this::withhold);
    } else {
      Arrays.stream(cheapest).forEach(this::withhold);
    }
  }

  /** Other cells of the same line. */
  private int[] neighbours(int cell, int axis) {
    return Arrays.stream(axes.line(cell, axis)).filter(other -> other != cell).toArray();
  }

  /** All corners of a box: bit by bit, whether an axis is left for the opposite side. */
  private int[] corners(int cell, int[][] opposite, long box) {
    var corners = new int[1 << opposite.length];
    Arrays.fill(corners, cell);
    var rest = box;
    for (var axis = 0; axis < opposite.length; axis++) {
      var step = opposite[axis][(int) (rest % opposite[axis].length)] - cell;
      rest /= opposite[axis].length;
      for (var corner = 0; corner < corners.length; corner++) {
        if ((corner >> axis & 1) == 1) {
          corners[corner] += step;
        }
      }
    }
    return corners;
  }

  /**
   * How many people would not be shown any more; more than all if the box is of no use. It is of
   * use if its cells could all be others than they are: one more in the small cell and every second
   * corner, one less in those between, or the other way round. Less than nobody there cannot be.
   */
  private long cost(int[] corners, long limit) {
    var cost = 0L;
    var moreHere = true;
    var lessHere = true;
    for (var corner = 0; corner < corners.length && cost < limit; corner++) {
      var cell = corners[corner];
      if (persons[cell] == 0) {
        var between = Integer.bitCount(corner) % 2 == 1;
        moreHere &= !between;
        lessHere &= between;
        if (!moreHere && !lessHere) {
          return Long.MAX_VALUE;
        }
      }
      if (status[cell] == Status.SHOWN) {
        cost += persons[cell];
      }
    }
    return cost;
  }

  private void withhold(int cell) {
    if (status[cell] == Status.SHOWN) {
      status[cell] = Status.WITHHELD;
    }
  }

  /**
   * What remains of a sum when everything shown is taken away must be enough people, too. One more
   * cell that is withheld for this needs protection of its own.
   */
  private void leaveEnough(int[] line, int fewest) {
    var shown = new ArrayList<Integer>();
    var most = 0L;
    for (var cell : line) {
      if (status[cell] == Status.SHOWN) {
        shown.add(cell);
      } else {
        most = Math.max(most, persons[cell]);
      }
    }
    if (shown.size() < line.length && most < fewest) {
      shown.stream()
          .min(Comparator.comparingLong(cell -> persons[cell]))
          .ifPresent(
              smallest -> {
                status[smallest] = Status.WITHHELD;
                unprotected.add(smallest);
              });
    }
  }

  Status status(int cell) {
    return status[cell];
  }

  TableAxes axes() {
    return axes;
  }
}
