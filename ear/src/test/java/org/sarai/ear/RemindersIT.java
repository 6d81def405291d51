package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.ejb.EJB;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.CourseRules;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Departures;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Nominate;
import org.sarai.enrolment.Nominations;
import org.sarai.enrolment.Places;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.facts.Facts;
import org.sarai.notification.Reminders;
import org.sarai.people.Institutions;
import org.sarai.people.People;
import org.sarai.people.Registers;

/** Mails go out over a real SMTP server: the right ones, to the right people, each once. */
@ExtendWith(ArquillianExtension.class)
class RemindersIT {
  private static final String COURSE = "REMINDERS-1";
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private FactDesk desk;
  @EJB private Facts facts;
  @EJB private Institutions institutions;
  @EJB private Nominations nominations;
  @EJB private Packages packages;
  @EJB private People people;
  @EJB private Places places;
  @EJB private Registers registers;
  @EJB private Reminders reminders;
  @EJB private Departures departures;

  private GreenMail relay;
  private Office office;
  private long academy;
  private Caller focal;

  private static Caller trainer() {
    return Caller.named("test-trainer", "learner", "trainer");
  }

  @Deployment
  static EnterpriseArchive archive() {
    var archive = Archives.withTests(RemindersIT.class, Office.class);
    archive
        .getAsType(WebArchive.class, "tests.war")
        .addAsLibrary(
            Path.of(GreenMail.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toFile());
    return archive;
  }

  @BeforeEach
  void relay() {
    Database.forgetEverybody();
    if (courses.find(COURSE, "en").isEmpty()) {
      PlayedCourse.define(courses, packages, COURSE);
    }
    rules(false, null);
    office = new Office(institutions, people, registers);
    academy = office.named("Academy One");
    focal = office.focalPoint("focal-a", academy);
    start();
  }

  private void start() {
    var port = Integer.parseInt(System.getenv("SARAI_SMTP_PORT"));
    relay = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    relay.start();
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  private void rules(boolean approval, Integer capacity) {
    trainer().run(() -> places.change(COURSE, new CourseRules(true, approval, capacity)));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private void nominate(Caller by, LocalDate dueOn, Long... persons) {
    by.run(() -> nominations.nominate(new Nominate(COURSE, null, List.of(persons), null, dueOn)));
  }

  private static long enrolment(long person) {
    return Database.CORE.number("select id from enrolment where person_id = ?", person);
  }

  /** Until the clockwork has been round and nothing waits. */
  private static void awaitDone(int reminders) {
    var end = Instant.now().plus(PATIENCE);
    while (Database.CORE.number("select count(*) from reminder where done_at is not null")
        < reminders) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "reminders: " + Database.CORE.rows("select * from reminder order by id"));
      }
      Database.pause(500);
    }
  }

  private static List<List<String>> outcomes() {
    return Database.CORE.rows("select kind, outcome from reminder order by kind, enrolment_id");
  }

  private List<MimeMessage> to(String name) {
    return Arrays.stream(relay.getReceivedMessages())
        .filter(message -> recipient(message).equals(Office.address(name)))
        .toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) throws Exception {
    return message.getSubject() + "\n" + message.getContent();
  }

  @Test
  void eachIsToldOnceWhatIsDue() throws Exception {
    var days = List.of(today().plusDays(7), today().plusDays(1), today().minusDays(1));
    var names = List.of("Amna", "Bano", "Chanda");
    for (var index = 0; index < 3; index++) {
      var officer = office.officer(academy, names.get(index));
      nominate(trainer(), days.get(index), officer);
    }
    // Nothing to say to her yet.
    nominate(trainer(), today().plusDays(30), office.officer(academy, "Dana"));
    awaitDone(7);
    assertThat(outcomes())
        .containsExactlyInAnyOrder(
            List.of("DUE_SOON", "SENT"),
            List.of("DUE_TOMORROW", "SENT"),
            List.of("OVERDUE", "SENT"),
            List.of("NOMINATED", "SENT"),
            List.of("NOMINATED", "SENT"),
            List.of("NOMINATED", "SENT"),
            List.of("NOMINATED", "SENT"));
    assertThat(to("Dana")).hasSize(1);
    assertThat(to("Amna")).hasSize(2);
    var mail = text(to("Chanda").get(1)) + text(to("Chanda").get(0));
    assertThat(mail)
        .contains("Overdue: Played " + COURSE, "Dear Chanda Example", "محترم", "/learn/" + COURSE)
        .doesNotContain("Bano");
    assertThat(reminders()).isEqualTo(new Reminders.State(true, 0, 0));
    Database.CORE.execute("update reminder set done_at = done_at - interval 3 day");
    // A new day is a new thing to be told; the round that tells it finds nothing else to do, also
    // with what was sent long before.
    trainer()
        .run(
            () ->
                nominations.changeDue(
                    List.of(Database.CORE.number("select min(id) from enrolment")),
                    today().plusDays(1)));
    awaitDone(8);
    assertThat(text(to("Amna").get(2))).contains("Due tomorrow");
    assertThat(relay.getReceivedMessages()).hasSize(8);
    assertThat(log()).doesNotContain("example.org").doesNotContain("Chanda");
  }

  private Reminders.State reminders() {
    return trainer().call(reminders::state);
  }

  /** What the platform wrote; the relay runs in the same server here and writes whom it knows. */
  private static String log() throws Exception {
    var log = Path.of(System.getProperty("jboss.server.log.dir"), "wildfly.log");
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> !line.contains("[com.icegreen.greenmail."))
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void whatIsDecidedIsToldInTheReadersLanguage() throws Exception {
    rules(true, 1);
    var amna = office.learner("Amna");
    amna.run(() -> reminders.reads("ur"));
    amna.run(() -> enrolments.enrolMyself(COURSE));
    var amnaId = Database.CORE.number("select person_id from enrolment");
    var bano = office.officer(academy, "Bano");
    var chanda = office.officer(academy, "Chanda");
    nominate(focal, null, bano, chanda);
    awaitDone(2);
    trainer().run(() -> nominations.approve(List.of(enrolment(amnaId))));
    trainer().run(() -> nominations.approve(List.of(enrolment(bano))));
    trainer().run(() -> nominations.decline(List.of(enrolment(chanda)), "Not this year"));
    awaitDone(5);
    assertThat(text(to("Amna").get(0))).contains("منظوری مل گئی").doesNotContain("Approved");
    assertThat(text(to("Chanda").get(1))).contains("Not this year");
    amna.run(() -> departures.withdrawMyself(COURSE, "Another posting"));
    awaitDone(6);
    assertThat(text(to("Bano").get(2))).contains("A place is free for you");
    assertThat(to("Amna")).hasSize(1);
  }

  /** A month and a week before the last day, and after it; of each check each thing once. */
  @Test
  void ownersAreToldThatTheirFactCardsNeedAnotherCheck() throws Exception {
    var amna = Caller.named("amna", "learner", "trainer");
    amna.run(
        () -> people.signedIn(Caller.token("amna", "Amna", "Example", Office.address("Amna"))));
    var soon = card(amna, today().plusDays(40));
    checked(soon, today().plusDays(30));
    checked(card(amna, today().plusDays(40)), today().plusDays(7));
    checked(card(amna, today().plusDays(40)), today().minusDays(1));
    var other = card(amna, today().plusDays(31));
    awaitFacts(3);
    assertThat(to("Amna")).hasSize(3);
    var all = text(to("Amna").get(0)) + text(to("Amna").get(1)) + text(to("Amna").get(2));
    assertThat(all)
        .contains("within a month", "within a week", "Expired", "Dear Amna Example", "محترم")
        .contains("/facts/" + soon)
        .doesNotContain(other);
    Database.CORE.execute("update fact_reminder set done_at = done_at - interval 3 day");
    checked(soon, today().plusDays(6));
    awaitFacts(4);
    assertThat(to("Amna")).hasSize(4);
    assertThat(Database.CORE.rows("select distinct outcome from fact_reminder"))
        .containsExactly(List.of("SENT"));
  }

  private String card(Caller by, LocalDate until) {
    var code = "MAIL-" + System.nanoTime();
    var says =
        new FactStatement("157", "A page", null, Map.of("en", new FactText("a", "b", false)));
    by.run(() -> desk.define(new DefineFact(code, "PK", FactKind.HOTLINE, null, says)));
    var edition = by.call(() -> facts.find(code)).edition();
    by.run(() -> desk.check(new CheckFact(code, edition, today(), until, "Called")));
    return code;
  }

  /** A check as it would have been some time ago, which no form takes. */
  private static void checked(String code, LocalDate until) {
    Database.CORE.execute(
        "insert into fact_check (statement_id, verified_on, expires_on, method, recorded_at,"
            + " recorded_by) select statement_id, '2026-01-01', '%s', 'Called', now(6), 'platform'"
                .formatted(until)
            + " from effective_fact where code = '%s'".formatted(code));
  }

  private static void awaitFacts(int mails) {
    var end = Instant.now().plus(PATIENCE);
    while (Database.CORE.number("select count(*) from fact_reminder where done_at is not null")
        < mails) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(Database.CORE.rows("select * from fact_reminder").toString());
      }
      Database.pause(500);
    }
  }

  @Test
  void whatIsNoLongerTrueOrReachesNobodyIsNotSent() {
    relay.stop();
    var amna = office.officer(academy, "Amna");
    var bano = office.officer(academy, "Bano");
    Database.OFFICIALS.execute("update identity set email = null where person_id = " + bano);
    nominate(trainer(), today().plusDays(1), amna);
    awaitFailure(2);
    // The server's words may hold an address: only the kind of error is kept.
    assertThat(Database.CORE.rows("select distinct error from reminder"))
        .allMatch(row -> row.get(0).matches("[A-Za-z]+Exception"));
    assertThat(reminders().failing()).isEqualTo(2);
    trainer().run(() -> departures.withdraw(List.of(enrolment(amna)), "On leave"));
    nominate(trainer(), null, bano);
    start();
    Database.CORE.execute("update reminder set due_at = now(6) - interval 1 hour");
    awaitDone(3);
    assertThat(outcomes())
        .containsExactly(
            List.of("DUE_TOMORROW", "OUTDATED"),
            List.of("NOMINATED", "OUTDATED"),
            List.of("NOMINATED", "NO_ADDRESS"));
    assertThat(relay.getReceivedMessages()).isEmpty();
  }

  private static void awaitFailure(int reminders) {
    var end = Instant.now().plus(PATIENCE);
    while (Database.CORE.number("select count(*) from reminder where attempts > 0") < reminders) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("nothing failed: " + Database.CORE.rows("select * from reminder"));
      }
      Database.pause(500);
    }
  }
}
