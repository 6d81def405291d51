package org.sarai.web.documents;

import java.util.List;

/**
 * A part of a document: a heading, paragraphs, and a table below them.
 *
 * @param heading of the part
 * @param notes paragraphs between heading and table; may be empty
 * @param heads what stands above the columns; empty for a part without a table
 * @param rows of the table, each with a cell for each head
 */
public record Section(
    String heading, List<String> notes, List<String> heads, List<List<Cell>> rows) {
  public Section {
    notes = List.copyOf(notes);
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != heads.size()) {
        throw new IllegalArgumentException(
            heading + ": " + row.size() + " cells below " + heads.size() + " heads");
      }
    }
  }

  /** A part that is all table. */
  public static Section table(String heading, List<String> heads, List<List<Cell>> rows) {
    return new Section(heading, List.of(), heads, rows);
  }

  /** A part that is all words. */
  public static Section words(String heading, List<String> notes) {
    return new Section(heading, notes, List.of(), List.of());
  }
}
