package org.sarai.ear;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The three schemas by their data sources, for tests that look behind the boundaries. */
final class Database {
  static final Database CORE = new Database("SaraiDS");
  static final Database OFFICIALS = new Database("OfficialsDS");
  static final Database MIGRANTS = new Database("MigrantsDS");

  /** What people did and who they are; the catalogue stays. */
  private static final List<String> LEDGERS =
      List.of(
          "plan_word",
          "plan_rule",
          "plan_target",
          "plan_trainer",
          "plan_stage",
          "preview",
          "play",
          "attempt",
          "learner_shared",
          "reminder",
          "fact_reminder",
          "mail_language",
          "enrolment",
          "import_outcome",
          "import_run",
          "import_person",
          "cohort_member_end",
          "cohort_member",
          "cohort",
          "record_withdrawal_undo",
          "record_withdrawal",
          "import_row",
          "import_undo",
          "participation_import",
          "training_record",
          "trained",
          "trained_change",
          "outbox_delivery",
          "outbox_event",
          "match_decision",
          "match_assessment",
          "match_proposal",
          "person_merge_undo",
          "person_merge",
          "person_root",
          "person_erasure",
          "consent",
          "focal_point_end",
          "focal_point",
          "affiliation_end",
          "affiliation",
          "account",
          "person_trait",
          "person",
          "institution_name",
          "institution_state",
          "institution");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final String name;

  private Database(String name) {
    this.name = name;
  }

  Connection connect() throws SQLException {
    try {
      return InitialContext.<DataSource>doLookup("java:jboss/datasources/" + name).getConnection();
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every row, each value as text. */
  List<List<String>> rows(String sql, Object... parameters) {
    try (var connection = connect();
        var query = connection.prepareStatement(sql)) {
      for (var index = 0; index < parameters.length; index++) {
        query.setObject(index + 1, parameters[index]);
      }
      var rows = new ArrayList<List<String>>();
      try (var result = query.executeQuery()) {
        while (result.next()) {
          var row = new String[result.getMetaData().getColumnCount()];
          for (var column = 0; column < row.length; column++) {
            row[column] = result.getString(column + 1);
          }
          rows.add(Arrays.asList(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  String value(String sql, Object... parameters) {
    return rows(sql, parameters).get(0).get(0);
  }

  long number(String sql, Object... parameters) {
    return Long.parseLong(value(sql, parameters));
  }

  void execute(String... statements) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** As an installation is before anybody arrives. */
  static void forgetEverybody() {
    awaitDeliveries();
    try (var connection = CORE.connect();
        var statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0");
      statement.execute("delete from export_run");
      // Their rows cannot be deleted, which is tested elsewhere.
      for (var table :
          List.of(
              "journal",
              "launch",
              "unit_credit",
              "enrolment_move",
              "test_mark",
              "test_result",
              "test_answer",
              "test_attempt",
              "trainer_report",
              "audit_entry",
              "enrolment_event",
              "outreach_event",
              "counselling",
              "frozen_report",
              "indicator",
              "indicator_value",
              "indicator_comment",
              "project",
              "funder")) {
        statement.execute("truncate table " + table);
      }
      statement.execute("delete from counting_rule where version <> '2026.2'");
      for (var table : LEDGERS) {
        statement.execute("delete from " + table);
      }
      trainedChanged(statement);
      statement.execute("set foreign_key_checks = 1");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    for (var register : List.of(OFFICIALS, MIGRANTS)) {
      register.execute(
          "delete from list_part",
          "delete from list_line",
          "delete from account_name",
          "delete from identity_key",
          "delete from identity");
    }
  }

  /** Says that somebody has changed the table behind the projector's back. */
  static void trainedChanged(Statement statement) throws SQLException {
    statement.execute("update trained_version set epoch = epoch + 1, number = number + 1");
  }

  /** Waits until the outbox is empty: from then on answers come from the projection. */
  static void awaitDeliveries() {
    var end = Instant.now().plus(PATIENCE);
    while (CORE.number("select count(*) from outbox_delivery where done_at is null") > 0) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "deliveries wait: "
                + CORE.rows("select * from outbox_delivery where done_at is null limit 5"));
      }
      pause(100);
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
