package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Register;

/**
 * What a question asks for, as a table for each column that says of each code whether it is wanted.
 * Columns of which everything is wanted have none.
 */
final class Slice {
  private final Map<Column, boolean[]> accepted = new EnumMap<>(Column.class);

  private Slice() {}

  /**
   * @param named for institution and course, if the question names one, the ids that it means
   */
  static Slice of(TrainedQuestion question, Map<Dimension, Set<Long>> named, ColumnStore store) {
    var slice = new Slice();
    if (!"all".equals(question.audience())) {
      var register = Register.ofAudience(question.audience()).name();
      var at = Column.WHO.position("register");
      slice.keep(store, Column.WHO, who -> register.equals(who[at]));
    }
    // Days are compared as ISO writes them.
    if (question.from() != null) {
      var from = question.from().toString();
      slice.keep(store, Column.WHEN, when -> from.compareTo((String) when[0]) <= 0);
    }
    if (question.to() != null) {
      var to = question.to().toString();
      slice.keep(store, Column.WHEN, when -> to.compareTo((String) when[0]) >= 0);
    }
    question
        .filters()
        .forEach(
            (dimension, value) ->
                slice.keep(
                    store, Column.of(dimension), wanted(dimension, value, named.get(dimension))));
    return slice;
  }

  private static Predicate<Object[]> wanted(Dimension dimension, String value, Set<Long> ids) {
    if (Dimension.NOT_STATED.equals(value)) {
      return combination -> Column.value(dimension, combination) == null;
    }
    if (ids != null) {
      return combination -> {
        var id = Column.value(dimension, combination);
        return id != null && ids.contains(id);
      };
    }
    if (dimension == Dimension.PROJECT) {
      var projects =
          Dimension.each(value).stream()
              .map(project -> Spelling.key(dimension, project))
              .collect(Collectors.toSet());
      return combination ->
          projects.contains(Spelling.key(dimension, Column.value(dimension, combination)));
    }
    var key = Spelling.key(dimension, value);
    return combination -> key.equals(Spelling.key(dimension, Column.value(dimension, combination)));
  }

  private void keep(ColumnStore store, Column column, Predicate<Object[]> wanted) {
    var entries = store.entries(column);
    var table =
        accepted.computeIfAbsent(
            column,
            absent -> {
              var all = new boolean[entries.length];
              Arrays.fill(all, true);
              return all;
            });
    for (var code = 0; code < table.length; code++) {
      table[code] &= wanted.test(entries[code]);
    }
  }

  /**
   * @return the tables; none for a column that keeps every row
   */
  Map<Column, boolean[]> tables() {
    var tables = new EnumMap<Column, boolean[]>(Column.class);
    accepted.forEach(
        (column, table) -> {
          for (var wanted : table) {
            if (!wanted) {
              tables.put(column, table);
              return;
            }
          }
        });
    return tables;
  }
}
