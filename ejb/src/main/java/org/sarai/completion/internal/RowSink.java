package org.sarai.completion.internal;

import java.util.List;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.completion.RowOutcome;
import org.sarai.shared.sheet.Line;

/** Hears what comes of each row, some hundreds at a time. */
public interface RowSink {
  /**
   * What came of a row.
   *
   * @param line the row as it stands in the list
   * @param outcome what came of it
   */
  record Told(Line line, RowOutcome outcome) {
    Rejection rejection() {
      return new Rejection(outcome.row(), outcome.column(), outcome.key(), outcome.value());
    }
  }

  /** Heard once, before the first rows. */
  void header(List<String> titles);

  /** Heard after some rows were worked through. */
  void rows(List<Told> rows, int readSoFar);
}
