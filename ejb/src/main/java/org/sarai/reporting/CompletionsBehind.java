package org.sarai.reporting;

import java.util.List;

/**
 * What a figure counts of one person.
 *
 * @param personId whom they count as
 * @param name what they are called; null if their identity was erased
 * @param rows their participations within the question, the newest first; never empty
 */
public record CompletionsBehind(long personId, String name, List<CompletionBehind> rows) {
  public CompletionsBehind {
    rows = List.copyOf(rows);
  }
}
