package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.sarai.reporting.internal.Answers;
import org.sarai.reporting.internal.TrainedChanges;

/** Answers from memory are those of the table, whoever changes it, whenever they commit. */
@ExtendWith(ArquillianExtension.class)
class ColumnsIT {
  private static final String HEADER =
      "given_name,family_name,sex,national_id,nationality,institution,institution_type,"
          + "institution_country,course_code,completed_on,mode,language,project";

  /** What somebody writes who adds a participation of a new person behind the projector's back. */
  private static final String[] ONE_MORE = {
    "insert into person (id, register, recorded_at)"
        + " select max(id) + 1, 'OFFICIALS', utc_timestamp(6) from person",
    "insert into trained (record_id, register, person_id, completed_on, first_time)"
        + " select max(t.record_id) + 1, 'OFFICIALS', (select max(id) from person),"
        + " '2025-01-01', true from trained t",
    "update trained_version set number = number + 1",
    "insert into trained_change select max(p.id), max(v.number), utc_timestamp(6)"
        + " from person p, trained_version v"
  };

  @EJB private Answers answers;
  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;
  @EJB private TrainedChanges changes;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(ColumnsIT.class, RandomSlices.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @Test
  void randomSlicesAgreeAfterEveryListAndRebuild() {
    var random = new Random(15);
    var slices = new RandomSlices(statistics, answers, 15);
    slices.agree(5, "nobody");
    var loaded = new ArrayList<String>();
    for (var step = 0; step < 12; step++) {
      if (loaded.size() > 2 && random.nextInt(4) == 0) {
        var reference = loaded.remove(random.nextInt(loaded.size()));
        Caller.administrator().run(() -> lists.undo(reference));
      } else {
        loaded.add(load(random, 60));
      }
      Database.awaitDeliveries();
      slices.agree(20, "step " + step);
    }
    Caller.administrator().run(statistics::rebuild);
    slices.agree(100, "rebuilt");
    assertThat(slices.found()).isGreaterThan(150);
    // The comparison sees what the columns were not told of.
    Database.CORE.execute("update trained set sex = if(sex = 'F', 'M', 'F')");
    assertThat(by(Dimension.SEX)).isNotEqualTo(table(Dimension.SEX));
    Database.CORE.execute("update trained_version set epoch = epoch + 1");
    assertThat(by(Dimension.SEX)).isEqualTo(table(Dimension.SEX));
  }

  @Test
  void aChangeCountsFromItsCommitOn() throws SQLException {
    load(new Random(1), 20);
    Database.awaitDeliveries();
    var before = total();
    try (var connection = Database.CORE.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var undone : List.of(true, false)) {
        for (var sql : ONE_MORE) {
          statement.execute(sql);
        }
        assertThat(total()).isEqualTo(before);
        if (undone) {
          connection.rollback();
          assertThat(total()).isEqualTo(before);
        }
      }
      connection.commit();
    }
    assertThat(total().persons()).isEqualTo(before.persons() + 1);
    assertThat(total().participations()).isEqualTo(before.participations() + 1);
  }

  @Test
  void whoWasNotThereForLongReadsAnew() {
    load(new Random(2), 20);
    Database.awaitDeliveries();
    total();
    load(new Random(3), 20);
    Database.awaitDeliveries();
    Database.CORE.execute(
        "update trained_change set recorded_at = utc_timestamp(6) - interval 8 day");
    changes.forgetOld();
    assertThat(Database.CORE.number("select count(*) from trained_change")).isZero();
    assertThat(by(Dimension.COURSE)).isEqualTo(table(Dimension.COURSE));
  }

  @Test
  void manyAskWhileOthersWrite() throws Exception {
    load(new Random(4), 40);
    Database.awaitDeliveries();
    var persons = total().persons();
    var goesOn = new AtomicBoolean(true);
    var askers = new ArrayList<CompletableFuture<Long>>();
    for (var asker = 0; asker < 4; asker++) {
      askers.add(
          CompletableFuture.supplyAsync(
              () -> {
                var asked = 0L;
                var last = persons;
                while (goesOn.get()) {
                  var answer = ask(Dimension.INSTITUTION);
                  // Nobody is ever missing again, and the groups are of the same instant.
                  assertThat(answer.total().persons()).isGreaterThanOrEqualTo(last);
                  assertThat(
                          answer.groups().stream().mapToLong(Trained.Group::participations).sum())
                      .isEqualTo(answer.total().participations());
                  last = answer.total().persons();
                  asked++;
                }
                return asked;
              }));
    }
    for (var written = 1; written <= 60; written++) {
      write(written);
      // Whoever asks after the commit is told of it.
      assertThat(total().persons()).isEqualTo(persons + written);
    }
    goesOn.set(false);
    for (var asker : askers) {
      assertThat(asker.get(60, TimeUnit.SECONDS)).isPositive();
    }
  }

  private static void write(int written) throws SQLException {
    try (var connection = Database.CORE.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var sql : ONE_MORE) {
        statement.execute(sql);
      }
      if (written % 20 == 0) {
        everything(statement);
      }
      connection.commit();
    }
  }

  private static void everything(Statement statement) throws SQLException {
    Database.trainedChanged(statement);
  }

  private String load(Random random, int rows) {
    var lines = new ArrayList<>(List.of(HEADER));
    for (var row = 0; row < rows; row++) {
      var person = random.nextInt(40);
      var day = random.nextInt(9) * 31;
      var institution = (person + day) % 6;
      lines.add(
          String.join(
              ",",
              "Given" + person,
              "Family" + person,
              person % 3 == 0 ? "" : person % 2 == 0 ? "F" : "M",
              "4200" + person,
              "PK",
              "Institution " + institution % 5,
              "CSO",
              institution == 5 ? "BD" : "PK",
              "O-0" + (1 + (person + day) % 4),
              java.time.LocalDate.of(2025, 1, 1).plusDays(day).toString(),
              List.of("LIVE", "ROOM", "").get(day % 3),
              List.of("en", "ur", "en-GB", "").get(person % 4),
              List.of("Alpha", "ALPHA", "Alphá", "").get((person + day) % 4)));
    }
    var command = Lists.of("list " + random.nextInt(), lines.toArray(String[]::new));
    return Caller.administrator().call(() -> lists.load(command)).importId();
  }

  private Trained.Total total() {
    return ask().total();
  }

  private List<Trained.Group> by(Dimension dimension) {
    return ask(dimension).groups();
  }

  private List<Trained.Group> table(Dimension dimension) {
    return Caller.administrator().call(() -> answers.fromTable(question(dimension))).groups();
  }

  private Trained ask(Dimension... by) {
    return Caller.administrator().call(() -> statistics.trained(question(by)));
  }

  private static TrainedQuestion question(Dimension... by) {
    return new TrainedQuestion(List.of(by), null, null, null, "officials", Map.of());
  }
}
