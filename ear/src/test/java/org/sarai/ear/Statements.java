package org.sarai.ear;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many statements something takes, as the database counts them. */
final class Statements {
  private static final int ROUNDS = 12;

  /** Without BEGIN and COMMIT, and without the autocommit switch, by which JDBC says BEGIN. */
  private static final Set<String> PROTOCOL =
      Set.of("Com_begin", "Com_commit", "Com_set_option", "Com_admin_commands", "Com_show_status");

  private Statements() {}

  /** Other parts of the server ask now and then; the quietest of some rounds counts. */
  static long fewest(Runnable action) {
    var least = Long.MAX_VALUE;
    for (var round = 0; round < ROUNDS; round++) {
      var before = counters();
      action.run();
      var after = counters();
      var sum =
          after.entrySet().stream()
              .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
              .sum();
      least = Math.min(least, sum);
    }
    return least;
  }

  private static Map<String, Long> counters() {
    return Database.CORE.rows("show global status like 'Com\\_%'").stream()
        .filter(row -> !PROTOCOL.contains(row.get(0)) && !row.get(0).startsWith("Com_stmt_"))
        .collect(Collectors.toMap(row -> row.get(0), row -> Long.parseLong(row.get(1))));
  }
}
