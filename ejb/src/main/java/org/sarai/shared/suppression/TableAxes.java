package org.sarai.shared.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Numbers the cells of a table by their values. Along each axis the values stand in blocks: only
 * those of one block add up to a sum of their own, as the months of one year do.
 */
final class TableAxes {
  /** A table with more cells is too fine to be asked for. */
  private static final int MOST = 200_000;

  private final List<List<Object>> values;
  private final List<int[]> blocks;
  private final List<Map<Object, Integer>> indexes = new ArrayList<>();
  private final int[] strides;
  private final int size;

  /**
   * @param values of each axis, in their order
   * @param blocks for each axis the block of each value
   * @throws ArithmeticException if there are too many cells
   */
  TableAxes(List<List<Object>> values, List<int[]> blocks) {
    this.values = values;
    this.blocks = blocks;
    this.strides = new int[values.size()];
    this.size = requireFewCells(values.stream().mapToInt(List::size));
    var cells = 1;
    for (var axis = 0; axis < strides.length; axis++) {
      strides[axis] = cells;
      cells *= values.get(axis).size();
      var index = new HashMap<Object, Integer>();
      values.get(axis).forEach(value -> index.put(value, index.size()));
      indexes.add(index);
    }
  }

  /**
   * @param lengths of the axes
   * @return how many cells a table with these has
   * @throws ArithmeticException if these are too many
   */
  static int requireFewCells(IntStream lengths) {
    var cells = lengths.asLongStream().reduce(1, Math::multiplyExact);
    if (cells > MOST) {
      throw new ArithmeticException("too many cells");
    }
    return (int) cells;
  }

  int count() {
    return strides.length;
  }

  int size() {
    return size;
  }

  Object value(int axis, int index) {
    return values.get(axis).get(index);
  }

  /**
   * @return the number of a cell; -1 if one of its values is not on its axis
   */
  int cell(List<Object> key) {
    var cell = 0;
    for (var axis = 0; axis < strides.length; axis++) {
      var index = indexes.get(axis).get(key.get(axis));
      if (index == null) {
        return -1;
      }
      cell += index * strides[axis];
    }
    return cell;
  }

  /** The values of a cell. */
  List<Object> key(int cell) {
    return keyAt(place(cell));
  }

  /** The values at a place along each axis. */
  List<Object> keyAt(int... place) {
    var key = new ArrayList<>();
    for (var axis = 0; axis < place.length; axis++) {
      key.add(value(axis, place[axis]));
    }
    return key;
  }

  /** Where a cell stands along each axis. */
  int[] place(int cell) {
    return IntStream.range(0, strides.length)
        .map(axis -> cell / strides[axis] % values.get(axis).size())
        .toArray();
  }

  /** The cells that add up to one sum along an axis, with this one among them. */
  int[] line(int cell, int axis) {
    var here = cell / strides[axis] % values.get(axis).size();
    var block = blocks.get(axis);
    IntUnaryOperator at = index -> cell + (index - here) * strides[axis];
    return IntStream.range(0, block.length)
        .filter(index -> block[index] == block[here])
        .map(at)
        .toArray();
  }

  /** Every line along an axis, once. */
  List<int[]> lines(int axis) {
    var block = blocks.get(axis);
    var lines = new ArrayList<int[]>();
    for (var cell = 0; cell < size; cell++) {
      var here = cell / strides[axis] % values.get(axis).size();
      if (IntStream.range(0, here).noneMatch(before -> block[before] == block[here])) {
        lines.add(line(cell, axis));
      }
    }
    return lines;
  }
}
