package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void whatWorksOnDataCounts() {
    var counters =
        Map.of(
            "Com_select", 1L,
            "Com_insert", 2L,
            "Com_update", 4L,
            "Com_update_multi", 8L,
            "Com_delete", 16L,
            "Com_replace", 32L,
            "Com_call_procedure", 64L,
            "Com_insert_select", 128L);
    assertThat(Statements.sum(counters)).isEqualTo(255);
  }

  @Test
  void bordersOfTransactionsSettingsAndPreparingDoNot() {
    var counters =
        Map.of(
            "Com_begin", 1L,
            "Com_commit", 1L,
            "Com_rollback", 1L,
            "Com_set_option", 1L,
            "Com_admin_commands", 1L,
            "Com_stmt_prepare", 1L,
            "Com_stmt_execute", 1L,
            "Com_stmt_close", 1L,
            "Com_show_status", 1L,
            "Com_select", 7L);
    assertThat(Statements.sum(counters)).isEqualTo(7);
  }
}
