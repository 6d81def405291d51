package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ParticipationLists;
import org.sarai.outbox.FailedDeliveries;
import org.sarai.outbox.FailedDelivery;
import org.sarai.outbox.internal.Deliveries;
import org.sarai.outbox.internal.Deliveries.Waiting;
import org.sarai.outbox.internal.DeliveryWorker;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.PageOf;

/** Events exist exactly if what they tell of does, and reach each projector. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,email,institution,course_code,completed_on";
  private static final String AMNA =
      "Amna,Example,1990-05-01,amna@example.org,Academy One,O-08,2025-03-10";

  private static final String BILAL = "Bilal,Example,1988-01-20,bilal@example.org";

  @EJB private Deliveries deliveries;
  @EJB private DeliveryWorker worker;
  @EJB private FailedDeliveries failed;
  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    var archive = Archives.withTests(OutboxIT.class);
    archive.getAsType(JavaArchive.class, "/sarai-ejb.jar").addClass(SecondProjector.class);
    return archive;
  }

  @BeforeEach
  void emptyInstance() {
    SecondProjector.fail(false);
    Database.forgetEverybody();
    SecondProjector.projected().clear();
  }

  @AfterEach
  void nothingFailsAnyMore() {
    SecondProjector.fail(false);
  }

  @Test
  void aDeliveryThatFailsIsPutOffAndVisibleAndComesLater() {
    SecondProjector.fail(true);
    load();
    var amna = Database.CORE.number("select id from person");
    await("select count(*) from outbox_delivery where projector = 'second' and attempts > 0");
    assertThat(
            Database.CORE.rows(
                "select d.done_at is null, d.error like '%told to fail%', d.due_at > e.recorded_at"
                    + " from outbox_delivery d join outbox_event e on e.id = d.event_id"
                    + " where d.projector = 'second' and d.projection_key = ?",
                amna))
        .containsExactly(List.of("1", "1", "1"));
    // Nobody is told a wrong number meanwhile.
    assertThat(trained()).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
    // What fails for one projector reaches the others.
    await("select count(*) from trained");
    await(
        "select count(*) from outbox_delivery where projector = 'trained' and done_at is not null");
    assertThat(SecondProjector.projected()).isEmpty();
    assertThat(
            Database.CORE.number(
                "select count(*) from outbox_delivery where projector = 'second'"
                    + " and done_at is not null"))
        .isZero();

    SecondProjector.fail(false);
    await("select count(*) = 0 from outbox_delivery where done_at is null");
    assertThat(SecondProjector.projected()).isEqualTo(Map.of(amna, 1));
    assertThat(Database.CORE.number("select count(*) from outbox_delivery where error is not null"))
        .isZero();
  }

  @Test
  void eachFailurePutsOffLongerUntilAnOperatorMustLook() {
    load();
    Database.awaitDeliveries();
    var event = Database.CORE.number("select id from outbox_event");
    var person = Database.CORE.number("select id from person");
    var last = Duration.ZERO;
    for (var attempts = 0; attempts < 12; attempts++) {
      Database.CORE.execute(
          "update outbox_delivery set done_at = null, attempts = "
              + attempts
              + ", due_at = '9999-12-31' where projector = 'second'");
      var now = LocalDateTime.parse(nowInTheDatabase());
      deliveries.putOff(
          List.of(new Waiting(event, SecondProjector.NAME, person, attempts)),
          new IllegalStateException("attempt " + attempts));
      var due =
          LocalDateTime.parse(
              Database.CORE.value(
                  "select date_format(due_at, '%Y-%m-%dT%H:%i:%s.%f') from outbox_delivery"
                      + " where projector = 'second'"));
      assertThat(Duration.between(now, due)).isGreaterThan(last);
      last = Duration.between(now, due);
    }
    assertThat(Database.CORE.value("select attempts from outbox_delivery where error is not null"))
        .isEqualTo("12");
    // Given up: it stays where an operator sees it, and no round takes it again.
    Database.CORE.execute("update outbox_delivery set due_at = '2020-01-01' where attempts = 12");
    SecondProjector.projected().clear();
    assertThat(deliveries.deliverNext(claimed -> {})).isFalse();
    assertThat(SecondProjector.projected()).isEmpty();
    Database.CORE.execute("update outbox_delivery set attempts = 1 where attempts = 12");
    await("select count(*) = 0 from outbox_delivery where done_at is null");
    assertThat(SecondProjector.projected()).containsKey(person);
  }

  @Test
  void whatWasGivenUpIsListedWithoutPeopleAndTriedOnceMore() {
    load();
    Database.awaitDeliveries();
    var administrator = Caller.administrator();
    assertThat(administrator.call(() -> failed.find(0, 10)))
        .isEqualTo(new PageOf<FailedDelivery>(List.of(), 0));
    var event = Database.CORE.number("select id from outbox_event");
    giveUp();
    var page = administrator.call(() -> failed.find(0, 10));
    assertThat(page.total()).isEqualTo(1);
    var row = page.rows().get(0);
    assertThat(row.eventId()).isEqualTo(event);
    assertThat(row.event()).isEqualTo(Database.CORE.value("select type from outbox_event"));
    assertThat(row.projector()).isEqualTo(SecondProjector.NAME);
    assertThat(row.deliveries()).isEqualTo(1);
    assertThat(row.attempts()).isEqualTo(12);
    // The kind of what the projector threw, not of what the container made of it; never its words.
    assertThat(row.fault()).isEqualTo("IllegalStateException");
    assertThat(row.toString()).doesNotContain("told to fail");
    assertThat(administrator.call(() -> failed.find(1, 10)).rows()).isEmpty();

    // It fails again: back in the list, and no round takes it.
    assertThat(administrator.call(() -> failed.tryAgain(event, SecondProjector.NAME))).isEqualTo(1);
    await("select count(*) from outbox_delivery where done_at is null and attempts = 12");
    assertThat(administrator.call(failed::count)).isEqualTo(1);

    SecondProjector.fail(false);
    var operator = Caller.named("test-operator", "learner", "operator");
    assertThat(operator.call(() -> failed.tryAgain(event, SecondProjector.NAME))).isEqualTo(1);
    await("select count(*) = 0 from outbox_delivery where done_at is null");
    assertThat(SecondProjector.projected())
        .containsKey(Database.CORE.number("select id from person"));
    assertThat(operator.call(failed::count)).isZero();
    assertThat(operator.call(() -> failed.tryAgain(event, SecondProjector.NAME))).isZero();
  }

  /** Fails for the last time. */
  private void giveUp() {
    SecondProjector.fail(true);
    SecondProjector.projected().clear();
    Database.CORE.execute(
        "update outbox_delivery set done_at = null, attempts = 11, due_at = '2020-01-01'"
            + " where projector = 'second'");
    await("select count(*) from outbox_delivery where done_at is null and attempts = 12");
  }

  private static String nowInTheDatabase() {
    return Database.CORE.value("select date_format(now(6), '%Y-%m-%dT%H:%i:%s.%f')");
  }

  @Test
  void twoDrainsAtOnceDeliverEverythingOnceAndDoNotWaitForEachOther() throws Exception {
    var people = LongStream.rangeClosed(1, 1200).boxed().toList();
    Database.CORE.execute(
        "insert into outbox_event (type, body, recorded_at) values ('Test', '{}', now(6))");
    var event = Database.CORE.number("select max(id) from outbox_event");
    Database.CORE.execute(
        people.stream()
            .map(person -> "(" + event + ", 'second', " + person + ", now(6))")
            .collect(
                Collectors.joining(
                    ", ",
                    "insert into outbox_delivery (event_id, projector, projection_key, due_at)"
                        + " values ",
                    "")));
    var firstHasClaimed = new CountDownLatch(1);
    var secondIsDone = new CountDownLatch(1);
    var claimed = java.util.Collections.synchronizedList(new ArrayList<Waiting>());
    var first =
        CompletableFuture.supplyAsync(
            () ->
                deliveries.deliverNext(
                    batch -> {
                      claimed.addAll(batch);
                      firstHasClaimed.countDown();
                      awaitLatch(secondIsDone);
                    }));
    awaitLatch(firstHasClaimed);
    // The first holds its rows and goes on only when the second is through: no waiting for locks.
    assertThat(deliveries.deliverNext(claimed::addAll)).isTrue();
    secondIsDone.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(claimed).doesNotHaveDuplicates().hasSizeGreaterThan(500);

    var rest =
        List.of(CompletableFuture.runAsync(this::drain), CompletableFuture.runAsync(this::drain));
    for (var drain : rest) {
      drain.get(30, TimeUnit.SECONDS);
    }
    Database.awaitDeliveries();
    assertThat(SecondProjector.projected())
        .isEqualTo(people.stream().collect(Collectors.toMap(person -> person, person -> 1)));
  }

  private void drain() {
    var more = true;
    while (more) {
      more = deliveries.deliverNext(batch -> {});
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      if (!latch.await(15, TimeUnit.SECONDS)) {
        throw new AssertionError("waited in vain");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A projector locks people in the order of their ids; so must whoever imports them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // The same two people, the younger row first; then one of them, and a likeness of the
        // other.
        "Bilal,Example,1988-01-20,bilal@example.org;Amna,Example,1990-05-01,amna@example.org",
        "Bilal,Example,1988-01-20,bilal@example.org;Aamna,Exampel,1990-05-01,",
      })
  void aListWaitsForAProjectorWithoutHoldingWhatThatNeeds(String people) throws Exception {
    Database.forgetEverybody();
    load();
    Caller.administrator()
        .run(() -> lists.load(Lists.of("list", HEADER, BILAL + ",Academy One,O-08,2025-03-10")));
    Database.awaitDeliveries();
    var ids = Database.CORE.rows("select id from person order by id");
    assertThat(ids).hasSize(2);
    var lines = new ArrayList<>(List.of(HEADER));
    for (var person : people.split(";")) {
      lines.add(person + ",Academy One,O-09,2025-04-10");
    }
    var list = Lists.of("both", lines.toArray(String[]::new));
    try (var projector = Database.CORE.connect()) {
      projector.setAutoCommit(false);
      lock(projector, ids.get(0).get(0));
      var imported =
          CompletableFuture.supplyAsync(() -> Caller.administrator().call(() -> lists.load(list)));
      Database.pause(700);
      assertThat(imported).isNotDone();
      lock(projector, ids.get(1).get(0));
      projector.rollback();
      assertThat(imported.get(30, TimeUnit.SECONDS).accepted()).isEqualTo(2);
    }
  }

  private static void lock(Connection connection, String personId) throws SQLException {
    try (var query = connection.prepareStatement("select id from person where id = ? for update")) {
      query.setString(1, personId);
      query.executeQuery().close();
    }
  }

  @Test
  void anEventOfATransactionThatFailedDoesNotExist() throws Exception {
    var transaction = InitialContext.<UserTransaction>doLookup("java:comp/UserTransaction");
    transaction.begin();
    var lost = load();
    assertThat(lost.accepted()).isEqualTo(1);
    transaction.rollback();
    for (var table :
        List.of("outbox_event", "outbox_delivery", "training_record", "participation_import")) {
      assertThat(Database.CORE.number("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(trained()).isEqualTo(new Trained.Total(0, 0, 0, 0, 0, 0));
    // The identity was written first, in its own transaction; the next try finds and completes it.
    assertThat(Database.OFFICIALS.number("select count(*) from identity")).isEqualTo(1);
    assertThat(load().persons()).isEqualTo(new ImportResult.Persons(1, 0, 0));
    Database.awaitDeliveries();
    assertThat(Database.OFFICIALS.number("select count(*) from identity")).isEqualTo(1);
    assertThat(trained()).isEqualTo(new Trained.Total(1, 0, 1, 1, 1, 0));
  }

  /**
   * Their likeness to somebody was proposed by the try that failed; it must not be lost with it.
   */
  @Test
  void whoWasLeftInTheRegisterIsStillProposedForReview() throws Exception {
    load();
    var alike = Lists.of("alike", HEADER, "Aamna,Example,1990-05-01,,Academy One,O-09,2025-03-11");
    var transaction = InitialContext.<UserTransaction>doLookup("java:comp/UserTransaction");
    transaction.begin();
    var lost = Caller.administrator().call(() -> lists.load(alike));
    assertThat(lost.persons()).isEqualTo(new ImportResult.Persons(1, 0, 1));
    transaction.rollback();
    assertThat(Database.CORE.number("select count(*) from match_proposal")).isZero();
    var again = Caller.administrator().call(() -> lists.load(alike));
    assertThat(again.persons()).isEqualTo(lost.persons());
    assertThat(Database.CORE.number("select count(*) from match_proposal")).isEqualTo(1);
  }

  private ImportResult load() {
    return Caller.administrator().call(() -> lists.load(Lists.of("list", HEADER, AMNA)));
  }

  private Trained.Total trained() {
    var question = new TrainedQuestion(List.of(), null, null, null, "officials", Map.of());
    return Caller.administrator().call(() -> statistics.trained(question)).total();
  }

  /** Waits for a figure that is not zero; rounds of deliveries follow each other meanwhile. */
  private void await(String figure) {
    for (var round = 0; Database.CORE.number(figure) == 0; round++) {
      assertThat(round).as(figure).isLessThan(300);
      worker.wake();
      Database.pause(100);
    }
  }
}
