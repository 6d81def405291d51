package org.sarai.completion.internal;

import java.util.ArrayList;
import java.util.List;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.completion.RowOutcome.Outcome;

/** Remembers the rows of a short list that were not taken. */
public final class RejectedRows implements RowSink {
  private final List<Rejection> rejected = new ArrayList<>();

  @Override
  public void header(List<String> titles) {
    rejected.clear();
  }

  @Override
  public void rows(List<Told> rows, int readSoFar) {
    rows.stream()
        .filter(row -> row.outcome().outcome() == Outcome.REJECTED)
        .map(RowSink.Told::rejection)
        .forEach(rejected::add);
  }

  /** The rows, in order. */
  public List<Rejection> rejected() {
    return rejected;
  }
}
