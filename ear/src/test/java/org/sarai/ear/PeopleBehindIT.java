package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.audit.AuditLog;
import org.sarai.audit.AuditRow;
import org.sarai.authoring.Packages;
import org.sarai.catalogue.Courses;
import org.sarai.completion.ParticipationLists;
import org.sarai.enrolment.Enrolments;
import org.sarai.learning.Plays;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.people.Registers;
import org.sarai.reporting.CompletionBehind;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.MaskedPerson;
import org.sarai.reporting.PeopleBehind;
import org.sarai.reporting.PersonBehind;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Behind a figure stand exactly those whom it counts, and each sees of them what they may. */
@ExtendWith(ArquillianExtension.class)
class PeopleBehindIT {
  private static final int PAGE = 3;
  private static final int MANY = 100;
  private static final String[] PLACES = {"Academy One", "Border Post Two", "Relief Three"};
  private static final List<List<Dimension>> DIVISIONS =
      List.of(
          List.of(),
          List.of(Dimension.INSTITUTION),
          List.of(Dimension.SEX),
          List.of(Dimension.COURSE),
          List.of(Dimension.MONTH),
          List.of(Dimension.EVIDENCE),
          List.of(Dimension.FIRST_TIME),
          List.of(Dimension.INSTITUTION, Dimension.SEX),
          List.of(Dimension.COUNTRY, Dimension.EVIDENCE));

  @EJB private AuditLog audit;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Merges merges;
  @EJB private Packages packages;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private PeopleBehind behind;
  @EJB private Plays plays;
  @EJB private Registers registers;
  @EJB private Statistics statistics;

  private Caller administrator;
  private Caller donor;
  private Trainees trainees;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(PeopleBehindIT.class, Trainees.class);
  }

  @BeforeEach
  void elevenPeople() {
    administrator = Caller.administrator();
    donor = Caller.named("donor", "learner", "programme");
    Database.forgetEverybody();
    administrator = Caller.administrator();
    donor = Caller.named("donor", "learner", "programme");
    trainees = new Trainees(lists, registers);
    var lines = new ArrayList<String>();
    for (var number = 1; number <= 11; number++) {
      for (var time = 0; time <= number % 3; time++) {
        var day = LocalDate.of(2025, 1 + (number + time) % 4, 1 + number).toString();
        var sex = number % 4 == 0 ? "" : number % 2 == 0 ? "F" : "M";
        var place = PLACES[(number + time) % PLACES.length];
        var attendance = time == 1 ? "8" + number % 10 : "";
        lines.add(Trainees.line(number, sex, place, "O-0" + (1 + time * 2), day) + attendance);
      }
    }
    trainees.load(lines.toArray(String[]::new));
  }

  @Test
  void theyAreThoseWhomTheFigureCounts() {
    agree(null);
    Database.awaitDeliveries();
    agree(null);
    var before = Instant.now();
    var merge =
        administrator.call(
            () -> merges.merge(new MergePeople(trainees.id(1), trainees.id(2), "one person")));
    agree(null);
    Database.awaitDeliveries();
    agree(null);
    agree(before);
    var merged = Instant.now();
    administrator.run(() -> merges.undo(merge, "two after all"));
    agree(null);
    agree(merged);
    assertThat(statistics(question(List.of(), merged, Map.of())).total().persons()).isEqualTo(10);
  }

  /** Every figure of every part against those who stand behind it. */
  private void agree(Instant asOf) {
    for (var by : DIVISIONS) {
      var answer = statistics(question(by, asOf, Map.of()));
      var total = answer.total();
      assertBehind(
          question(by, asOf, Map.of()), total.persons(), total.participations(), "total " + by);
      for (var group : answer.groups()) {
        var filters = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : by) {
          filters.put(dimension, group.key().get(dimension.parameter()));
        }
        assertBehind(
            question(List.of(), asOf, filters),
            group.persons(),
            group.participations(),
            filters + " as of " + asOf);
      }
    }
  }

  private void assertBehind(
      TrainedQuestion question, long persons, long participations, String where) {
    var found = everybody(question);
    assertThat(found).as(where).hasSize((int) persons);
    assertThat(found.stream().map(PersonBehind::personId).distinct())
        .as(where)
        .hasSize((int) persons);
    assertThat(found.stream().mapToLong(PersonBehind::participations).sum())
        .as(where)
        .isEqualTo(participations);
    var records = new HashSet<Long>();
    for (var person : found) {
      var counted = administrator.call(() -> behind.completions(question, person.personId(), "en"));
      assertThat(counted.rows()).as(where).hasSize((int) person.participations());
      assertThat(counted.rows().get(0).completedOn()).as(where).isEqualTo(person.last());
      counted.rows().forEach(row -> records.add(row.recordId()));
    }
    assertThat(records).as(where).hasSize((int) participations);
  }

  private List<PersonBehind> everybody(TrainedQuestion question) {
    var found = new ArrayList<PersonBehind>();
    long total;
    do {
      var first = found.size();
      var page = administrator.call(() -> behind.named(question, first, PAGE));
      total = page.total();
      if (page.rows().isEmpty()) {
        break;
      }
      found.addAll(page.rows());
    } while (found.size() < total);
    assertThat(found).hasSize((int) total);
    return found;
  }

  private Trained statistics(TrainedQuestion question) {
    return administrator.call(() -> statistics.trained(question));
  }

  private static TrainedQuestion question(
      List<Dimension> by, Instant asOf, Map<Dimension, String> filters) {
    return new TrainedQuestion(by, null, null, asOf, "officials", filters);
  }

  private static TrainedQuestion of(String audience, Map<Dimension, String> filters) {
    return new TrainedQuestion(List.of(), null, null, null, audience, filters);
  }

  @Test
  void namesAreForTheKeeperOfTheRegisterAlone() {
    var everybody = of("officials", Map.of());
    var named = administrator.call(() -> behind.named(everybody, 0, MANY));
    assertThat(named.rows())
        .extracting(PersonBehind::name)
        .containsExactlyInAnyOrder(
            java.util.stream.IntStream.rangeClosed(1, 11)
                .mapToObj(number -> "Given" + number + " Example")
                .toArray(String[]::new));
    var somebody = named.rows().get(0).personId();
    var migrants = Caller.migrantAdministrator();
    for (var audience : List.of("officials", "all", "migrants")) {
      var keeper = audience.equals("migrants") ? administrator : migrants;
      assertThat(refusal(keeper, () -> behind.named(of(audience, Map.of()), 0, MANY)))
          .isEqualTo("refused.otherRegister");
      assertThat(refusal(keeper, () -> behind.completions(of(audience, Map.of()), somebody, "en")))
          .isEqualTo("refused.otherRegister");
    }
    assertThat(refusal(administrator, () -> behind.named(of("all", Map.of()), 0, MANY)))
        .isEqualTo("refused.otherRegister");
    assertThat(migrants.call(() -> behind.named(of("migrants", Map.of()), 0, MANY)).total())
        .isZero();
    assertThat(
            refusal(migrants, () -> behind.completions(of("migrants", Map.of()), somebody, "en")))
        .isEqualTo("refused.noPerson");
    assertThat(
            refusal(
                administrator,
                () ->
                    behind.completions(
                        of("officials", Map.of(Dimension.COUNTRY, "XX")), somebody, "en")))
        .isEqualTo("refused.noPerson");
    for (var role : List.of("learner", "official", "focal-point", "trainer", "programme")) {
      var caller = Caller.named(role, role);
      refusesAccess(caller, () -> behind.named(everybody, 0, MANY));
      refusesAccess(caller, () -> behind.completions(everybody, somebody, "en"));
    }
    for (var role : List.of("learner", "official", "focal-point", "trainer", "administrator")) {
      refusesAccess(Caller.named(role, role), () -> behind.masked(everybody, 0, MANY));
    }
  }

  private static void refusesAccess(Caller caller, Caller.Action action) {
    assertThatThrownBy(() -> caller.run(action)).isInstanceOf(EJBAccessException.class);
  }

  private static String refusal(Caller caller, Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> caller.run(action));
    return refused == null ? "not refused" : refused.key();
  }

  @Test
  void theProgrammeSeesInitialsOfFiveOrMore() {
    var masked = donor.call(() -> behind.masked(of("officials", Map.of()), 0, MANY));
    assertThat(masked.total()).isEqualTo(11);
    assertThat(masked.rows()).hasSize(11);
    assertThat(masked.rows()).allMatch(row -> "G. E.".equals(row.initials()));
    assertThat(masked.rows()).allMatch(row -> row.institutionTypes().equals(List.of("CSO")));
    assertThat(masked.toString()).doesNotContain("Given");
    trainees.load(
        Trainees.line(60, "M", "Radio Nine", "O-09", "2025-06-06").replace(",CSO,", ",MEDIA,"));
    assertThat(donor.call(() -> behind.masked(of("officials", Map.of()), 0, MANY)).rows())
        .hasSize(12)
        .allMatch(row -> row.institutionTypes().equals(List.of(MaskedPerson.WITHHELD)));
    var parts = statistics(question(List.of(Dimension.INSTITUTION, Dimension.SEX), null, Map.of()));
    var said =
        donor.call(
            () ->
                statistics.trained(
                    question(List.of(Dimension.INSTITUTION, Dimension.SEX), null, Map.of())));
    var few = 0;
    for (var group : parts.groups()) {
      var filters =
          Map.of(
              Dimension.INSTITUTION, group.key().get("institution"),
              Dimension.SEX, group.key().get("sex"));
      var seen = donor.call(() -> behind.masked(of("officials", filters), 0, MANY));
      var shown = said.groups().contains(group);
      assertThat(seen.total()).isEqualTo(shown ? group.persons() : Trained.WITHHELD);
      assertThat(seen.rows()).hasSize(shown ? (int) group.persons() : 0);
      assertThat(shown && group.persons() < 5).isFalse();
      few += shown ? 0 : 1;
    }
    assertThat(few).isPositive();
    for (var audience : List.of("migrants", "all")) {
      assertThat(refusal(donor, () -> behind.masked(of(audience, Map.of()), 0, MANY)))
          .isEqualTo("refused.otherRegister");
    }
  }

  @Test
  void everyLookIsWrittenDown() {
    administrator.run(() -> behind.named(of("officials", Map.of(Dimension.SEX, "F")), 0, PAGE));
    administrator.run(() -> behind.named(of("officials", Map.of(Dimension.SEX, "X")), 0, PAGE));
    donor.run(() -> behind.masked(of("officials", Map.of()), 0, MANY));
    var one = trainees.id(1);
    administrator.run(() -> behind.completions(of("officials", Map.of()), one, "en"));
    var entries = administrator.call(() -> audit.entries(null, 0, MANY)).rows();
    var women = statistics(question(List.of(), null, Map.of(Dimension.SEX, "F"))).total().persons();
    assertThat(entries)
        .filteredOn(row -> row.action().startsWith("figure"))
        .extracting(AuditRow::action, AuditRow::target, AuditRow::detail, AuditRow::by)
        .containsExactly(
            tuple(
                "figurePersonSeen",
                "person " + one,
                "audience=officials",
                Caller.id("test-administrator")),
            tuple("figureMasksSeen", "figures", "1-11/11 audience=officials", Caller.id("donor")),
            tuple(
                "figurePeopleSeen",
                "figures",
                "1-%d/%d audience=officials sex=F".formatted(Math.min(PAGE, women), women),
                Caller.id("test-administrator")));
    assertThat(Caller.migrantAdministrator().call(() -> audit.entries(null, 0, MANY)).rows())
        .noneMatch(row -> row.action().startsWith("figure"));
  }

  @Test
  void theEvidenceIsEveryListThatStandsOrThePlay() {
    var line = Trainees.line(20, "F", PLACES[0], "O-09", "2025-06-06");
    var first = trainees.load(Trainees.line(21, "M", PLACES[0], "O-09", "2025-06-06"), line);
    var again = trainees.load(line + "91");
    var who = trainees.id(20);
    var rows = completions(who);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).evidence()).isEqualTo("LISTED");
    assertThat(rows.get(0).institution()).isEqualTo(PLACES[0]);
    assertThat(rows.get(0).courseCode()).isEqualTo("O-09");
    assertThat(rows.get(0).play()).isNull();
    assertThat(rows.get(0).lists())
        .extracting(row -> row.list(), row -> row.reference(), row -> row.row())
        .containsExactly(tuple("a list", first, 3), tuple("a list", again, 2));
    trainees.undo(first);
    assertThat(completions(who).get(0).lists())
        .extracting(row -> row.reference())
        .containsExactly(again);

    PlayedCourse.define(courses, packages, "BEHIND-1");
    administrator.run(() -> registers.prepareAccount("behind", Register.OFFICIALS, who));
    var learner = Caller.named("behind", "learner", "official");
    learner.run(() -> people.signedIn(Caller.token("behind", "Given20", "Example", null)));
    learner.run(() -> enrolments.enrolMyself("BEHIND-1"));
    var play = learner.call(() -> PlayedCourse.open(plays, "BEHIND-1"));
    plays.launch(play.reference(), play.token());
    plays.commit(
        play.reference(),
        play.token(),
        "{\"seq\":1,\"journal\":[[\"cmi.core.lesson_status\",\"completed\",1]],"
            + "\"terminate\":true}");
    var played = completions(who).get(0);
    assertThat(played.evidence()).isEqualTo("PLAYED");
    assertThat(played.lists()).isEmpty();
    assertThat(played.play().recordedAt()).isBefore(Instant.now());
    assertThat(played.play().attemptIds())
        .containsExactly(Database.CORE.number("select max(id) from attempt"));
  }

  private List<CompletionBehind> completions(long who) {
    return administrator
        .call(() -> behind.completions(of("officials", Map.of()), who, "en"))
        .rows();
  }
}
