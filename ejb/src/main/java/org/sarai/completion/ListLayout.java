package org.sarai.completion;

import java.util.Map;

/**
 * How a list is to be read.
 *
 * @param sheet which sheet, from 0
 * @param headerRow the row that names the columns, as spreadsheets number it
 * @param columns names of the contract by the column's index, from 0; columns that are not there
 *     mean nothing
 * @param days how days are written
 */
public record ListLayout(int sheet, int headerRow, Map<Integer, String> columns, DayOrder days) {
  public ListLayout {
    columns = Map.copyOf(columns);
  }
}
