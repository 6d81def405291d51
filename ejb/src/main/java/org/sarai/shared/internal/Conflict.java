package org.sarai.shared.internal;

import java.sql.SQLException;
import java.util.Set;

/** Tells whether something failed only because another transaction was there at the same moment. */
public final class Conflict {
  /** MariaDB's numbers: duplicate key, lock wait timed out, deadlock. */
  private static final Set<Integer> CODES = Set.of(1062, 1205, 1213);

  private static final int DEEPEST = 20;

  private Conflict() {}

  public static boolean isCauseOf(Throwable failure) {
    return isCauseOf(failure, DEEPEST);
  }

  /** What goes wrong while a transaction commits is told beside the cause. */
  private static boolean isCauseOf(Throwable failure, int depth) {
    if (failure == null || depth == 0) {
      return false;
    }
    if (failure instanceof SQLException database && CODES.contains(database.getErrorCode())) {
      return true;
    }
    for (var beside : failure.getSuppressed()) {
      if (isCauseOf(beside, depth - 1)) {
        return true;
      }
    }
    return isCauseOf(failure.getCause(), depth - 1);
  }
}
