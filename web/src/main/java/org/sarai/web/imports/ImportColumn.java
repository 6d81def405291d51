package org.sarai.web.imports;

import java.util.List;

/**
 * A column of a list, as the page shows it.
 *
 * @param index from 0
 * @param title what the header says
 * @param sample what stands below it first
 * @param means name of the contract; an empty text when it means nothing
 */
public record ImportColumn(int index, String title, List<String> sample, String means) {
  /**
   * @return what stands below it first, on one line
   */
  public String getExample() {
    return String.join(" · ", sample.stream().filter(cell -> !cell.isBlank()).toList());
  }
}
