package org.sarai.web.versions;

import java.util.List;

/**
 * A line of a package's outline.
 *
 * @param id the item's identifier
 * @param title as authored
 * @param depth 0 for the package itself
 * @param kind CLUSTER, ASSET or SCO
 * @param visible whether learners see it in the contents
 * @param href what is launched, relative to the package; empty for headings
 * @param rules how it is reached, in plain words; usually empty
 */
public record OutlineRow(
    String id,
    String title,
    int depth,
    String kind,
    boolean visible,
    String href,
    List<String> rules) {
  public OutlineRow {
    rules = List.copyOf(rules);
  }
}
