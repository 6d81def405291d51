package org.sarai.people;

import java.util.List;

/**
 * A row of a list, kept until somebody has corrected it.
 *
 * @param number as spreadsheets number it; 0 for the header
 * @param cells what stands in it
 * @param value what stood in the column at fault; null when nothing did
 */
public record ListLine(int number, List<String> cells, String value) {
  public ListLine {
    cells = List.copyOf(cells);
  }
}
