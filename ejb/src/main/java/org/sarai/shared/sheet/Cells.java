package org.sarai.shared.sheet;

import java.util.regex.Pattern;

/** The names of cells: {@code AB12} is column 27 (from 0) in row 12. */
final class Cells {
  private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");
  private static final int LETTERS = 26;

  private Cells() {}

  /** The column, from 0; -1 if this is no cell. */
  static int column(String cell) {
    var name = NAME.matcher(cell);
    if (!name.matches()) {
      return -1;
    }
    return name.group(1).chars().reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1)
        - 1;
  }

  /** The row, from 1; 0 if this is no cell. */
  static int row(String cell) {
    var name = NAME.matcher(cell);
    return name.matches() ? Integer.parseInt(name.group(2)) : 0;
  }
}
