package org.sarai.completion.internal;

import java.util.List;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ImportResult.Counts;
import org.sarai.completion.ImportResult.Persons;
import org.sarai.people.Matched;

/** The counts of an import while it goes on. */
final class Tally {
  private int accepted;
  private int unchanged;
  private int created;
  private int matched;
  private int review;
  private int enrolled;

  void row(boolean fresh) {
    if (fresh) {
      accepted++;
    } else {
      unchanged++;
    }
  }

  void person(Matched person) {
    if (person.created()) {
      created++;
    } else {
      matched++;
    }
    review += person.toReview() ? 1 : 0;
  }

  void enrolled(int count) {
    enrolled += count;
  }

  ImportResult result(String reference, int rows, Counts places, List<String> unknownColumns) {
    return new ImportResult(
        reference,
        rows,
        accepted,
        unchanged,
        new Persons(created, matched, review),
        places,
        enrolled,
        List.of(),
        unknownColumns);
  }
}
