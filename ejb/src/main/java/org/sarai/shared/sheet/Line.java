package org.sarai.shared.sheet;

import java.util.List;

/**
 * A row of a list.
 *
 * @param number as spreadsheets number it, from 1
 * @param cells its cells as text, days of spreadsheets as {@code 2026-03-31}; empty ones are empty
 *     texts
 */
public record Line(int number, List<String> cells) {
  public Line {
    cells = List.copyOf(cells);
  }

  /**
   * @param index of a column, from 0
   * @return what stands there, an empty text beyond the row's end
   */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /**
   * @return whether nothing stands in any cell
   */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
