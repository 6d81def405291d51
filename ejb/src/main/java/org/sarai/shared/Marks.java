package org.sarai.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;

/** Places for values in plain SQL, and what comes into them, where nobody writes them for us. */
public final class Marks {
  private Marks() {}

  /**
   * @param count how many values; at least one
   * @return as many question marks, with commas between them
   */
  public static String of(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /**
   * Puts values into the places of a statement, the first first.
   *
   * @param values as the driver takes them; null leaves a place empty
   * @throws SQLException if the statement has fewer places
   */
  public static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (var index = 0; index < values.length; index++) {
      if (values[index] == null) {
        statement.setNull(index + 1, Types.VARCHAR);
      } else {
        statement.setObject(index + 1, values[index]);
      }
    }
  }
}
