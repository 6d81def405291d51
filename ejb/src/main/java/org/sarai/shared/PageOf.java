package org.sarai.shared;

import java.util.List;

/**
 * Some rows of a longer list.
 *
 * @param rows the rows asked for
 * @param total how many there are in all, within the caller's scope
 * @param <T> a row
 */
public record PageOf<T>(List<T> rows, long total) {
  public PageOf {
    rows = List.copyOf(rows);
  }
}
