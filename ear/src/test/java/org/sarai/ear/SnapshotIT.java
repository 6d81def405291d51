package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;

/** Total and groups of one answer are of one instant, whatever commits while it is worked out. */
@ExtendWith(ArquillianExtension.class)
class SnapshotIT {
  private static final String HEADER =
      "given_name,family_name,national_id,nationality,institution,course_code,completed_on";

  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(SnapshotIT.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void whatCommitsInBetweenIsNotInTheAnswer() throws Exception {
    load("Amna", "1", "O-08");
    Database.awaitDeliveries();
    CompletableFuture<Trained> answer;
    try (var holder = Database.CORE.connect();
        var statement = holder.createStatement()) {
      // Figures before and names after the institutions, which nobody can read now.
      statement.execute("lock tables institution_state write");
      try {
        answer = CompletableFuture.supplyAsync(this::ask);
        waitsFor("institution");
        Database.CORE.execute(
            "insert into trained (record_id, register, person_id, institution_id, completed_on,"
                + " first_time) select record_id + 1, register, person_id + 1, institution_id,"
                + " completed_on, first_time from trained",
            "update trained_version set epoch = epoch + 1");
      } finally {
        // The connection goes back to its pool, and would keep the table from everybody.
        statement.execute("unlock tables");
      }
    }
    var read = answer.get(30, TimeUnit.SECONDS);
    assertThat(read.total().participations()).isEqualTo(1);
    assertThat(read.groups()).hasSize(1);
    assertThat(read.groups().get(0).participations()).isEqualTo(1);
    // The next answer knows it, and can be followed by something that writes.
    assertThat(ask().groups().get(0).participations()).isEqualTo(2);
    load("Bilal", "2", "O-09");
    for (var level : List.of("isolation", "read_only")) {
      assertThat(Database.CORE.value("select @@session.transaction_" + level))
          .isEqualTo(level.equals("isolation") ? "READ-COMMITTED" : "0");
    }
  }

  /** The version first, then the rows of those who changed: of one instant, or they do not fit. */
  @Test
  void changesAreReadAsOfTheVersion() throws Exception {
    load("Amna", "1", "O-08");
    Database.awaitDeliveries();
    assertThat(ask().total().participations()).isEqualTo(1);
    amnaChanges();
    CompletableFuture<Trained> answer;
    try (var holder = Database.CORE.connect();
        var statement = holder.createStatement()) {
      statement.execute("lock tables trained_change write");
      try {
        answer = CompletableFuture.supplyAsync(this::ask);
        waitsFor("trained_change");
        Database.CORE.execute(
            "insert into trained (record_id, register, person_id, institution_id, completed_on,"
                + " first_time) select record_id + 1, register, person_id, institution_id,"
                + " completed_on, false from trained");
      } finally {
        statement.execute("unlock tables");
      }
    }
    assertThat(answer.get(30, TimeUnit.SECONDS).total().participations()).isEqualTo(1);
    amnaChanges();
    assertThat(ask().total().participations()).isEqualTo(2);
  }

  private static void amnaChanges() {
    Database.CORE.execute(
        "update trained_version set number = number + 1",
        "update trained_change set number = (select number from trained_version)");
  }

  private static void waitsFor(String table) {
    for (var tried = 0; tried < 100; tried++) {
      var waiting =
          Database.CORE.number(
              "select count(*) from information_schema.processlist"
                  + " where state like 'Waiting for table%' and info like '%"
                  + table
                  + "%'");
      if (waiting > 0) {
        return;
      }
      Database.pause(100);
    }
    throw new AssertionError("no answer waits");
  }

  private Trained ask() {
    var question =
        new TrainedQuestion(
            List.of(Dimension.INSTITUTION), null, null, null, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question));
  }

  private void load(String name, String number, String course) {
    var row = name + ",Example," + number + ",PK,Academy One," + course + ",2025-03-10";
    Caller.administrator().run(() -> lists.load(Lists.of("list", HEADER, row)));
  }
}
