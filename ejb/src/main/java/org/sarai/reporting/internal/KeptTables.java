package org.sarai.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.sarai.reporting.TrainedQuestion;

/**
 * Tables counted of one store. What is withheld is decided by the same few tables whoever asks for
 * whatever, so that the second question need not count them again.
 */
final class KeptTables {
  /** More rows than this, of all tables together, would take more memory than they save time. */
  private static final long MOST_ROWS = 200_000;

  private final ColumnStore store;
  private final Map<TrainedQuestion, List<Object[]>> tables = new ConcurrentHashMap<>();
  private final AtomicLong rows = new AtomicLong();

  KeptTables(ColumnStore store) {
    this.store = store;
  }

  boolean areOf(ColumnStore other) {
    return store == other;
  }

  /**
   * @param asked what the table answers; kept only without filters, since the meaning of a name can
   *     change while the store does not
   * @param count counts it
   * @return its rows, not to be changed
   */
  List<Object[]> of(TrainedQuestion asked, Supplier<List<Object[]>> count) {
    if (!asked.filters().isEmpty()) {
      return count.get();
    }
    var known = tables.get(asked);
    if (known != null) {
      return known;
    }
    var counted = count.get();
    if (rows.addAndGet(counted.size()) <= MOST_ROWS) {
      tables.put(asked, counted);
    }
    return counted;
  }
}
