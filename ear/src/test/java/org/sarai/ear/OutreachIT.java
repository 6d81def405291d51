package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.demo.generator.DemoOutreach;
import org.sarai.demo.generator.DemoProgramme;
import org.sarai.demo.generator.DemoReach;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingTopic;
import org.sarai.outreach.Outreach;
import org.sarai.outreach.OutreachChannel;
import org.sarai.outreach.OutreachFigures;
import org.sarai.outreach.OutreachSums;
import org.sarai.outreach.ReachDimension;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.ReachQuestion;
import org.sarai.outreach.RecordCounselling;
import org.sarai.outreach.RecordOutreach;
import org.sarai.people.Institutions;
import org.sarai.people.People;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** Outreach and counselling: who records what, what it adds up to, and what it never adds to. */
@ExtendWith(ArquillianExtension.class)
class OutreachIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final ReachQuestion ALL = question(null);

  @EJB private Counselling counselling;
  @EJB private Institutions institutions;
  @EJB private Outreach outreach;
  @EJB private OutreachFigures figures;
  @EJB private People people;
  @EJB private Statistics statistics;

  private Caller administrator;
  private long lantern;
  private long centre;
  private Caller counsellor;
  private Caller focalPoint;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(OutreachIT.class);
  }

  @BeforeEach
  void twoInstitutionsAndWhoWorksThere() {
    Database.forgetEverybody();
    administrator = Caller.administrator();
    lantern = institution("Lantern Network", "PK", "CSO");
    centre = institution("Resource Centre", "PK", "MRC");
    counsellor = Caller.named("desk-counsellor", "learner", "counsellor");
    var imran = arrives(counsellor, "desk-counsellor");
    administrator.run(() -> institutions.affiliate(imran, centre, null, LocalDate.of(2024, 1, 1)));
    focalPoint = Caller.named("lantern-focal", "learner", "focal-point");
    var focal = arrives(focalPoint, "lantern-focal");
    Database.CORE.execute(
        "insert into focal_point (person_id, institution_id, recorded_at, recorded_by) values ("
            + focal
            + ", "
            + lantern
            + ", now(6), 'platform')");
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private long institution(String name, String country, String type) {
    return administrator.call(() -> institutions.named(name, country, type, false)).id();
  }

  private long arrives(Caller caller, String name) {
    caller.run(
        () -> people.signedIn(Caller.token(name, "Imran", "Example", name + "@example.org")));
    return Database.CORE.number("select person_id from account where subject = ?", Caller.id(name));
  }

  private static RecordOutreach event(long institution, int women, int men, int notStated) {
    return event(institution, ReachMethod.HEADCOUNT, women, men, notStated, null);
  }

  private static RecordOutreach event(
      long institution, ReachMethod method, int women, int men, int notStated, String parent) {
    return new RecordOutreach(
        institution,
        "Old Bazaar",
        "PK",
        DAY,
        OutreachChannel.SESSION,
        method,
        women,
        men,
        notStated,
        "Grant 7",
        "attendance sheet",
        parent);
  }

  private static RecordCounselling talk(long institution, String sex, int count, String client) {
    return new RecordCounselling(
        institution,
        "PK",
        DAY,
        CounsellingTopic.WAGES,
        CounsellingChannel.DESK,
        sex,
        count,
        client,
        null);
  }

  private static ReachQuestion question(Instant asOf, ReachDimension... by) {
    return new ReachQuestion(List.of(by), null, null, asOf, Map.of());
  }

  @Test
  void sumsAreNeverAddedToPersons() {
    var before = persons();
    administrator.run(() -> outreach.record(event(lantern, 48, 72, 0)));
    administrator.run(() -> counselling.record(talk(centre, "F", 9, null)));
    Database.awaitDeliveries();
    assertThat(persons()).isEqualTo(before);
    assertThat(Database.CORE.number("select count(*) from outbox_event")).isZero();
    var all = administrator.call(() -> figures.outreach(ALL));
    assertThat(all.total()).isEqualTo(new OutreachSums.Sums(1, 1, 120, 48, 72, 0, 0, 0));
    assertThat(administrator.call(() -> figures.counselling(ALL)).total().interactions())
        .isEqualTo(9);
  }

  private Object persons() {
    return administrator
        .call(
            () ->
                statistics.trained(
                    new TrainedQuestion(List.of(), null, null, null, "officials", Map.of())))
        .total();
  }

  @Test
  void whatWasCountedInDifferentWaysIsNeverOneSum() {
    administrator.run(() -> outreach.record(event(lantern, 10, 5, 1)));
    administrator.run(
        () -> outreach.record(event(lantern, ReachMethod.LISTENERS, 0, 0, 30_000, null)));
    administrator.run(
        () -> outreach.record(event(lantern, ReachMethod.IMPRESSIONS, 0, 0, 400_000, null)));
    assertThat(administrator.call(() -> figures.outreach(ALL)).total())
        .isEqualTo(new OutreachSums.Sums(3, 1, 16, 10, 5, 1, 30_000, 400_000));
  }

  @Test
  void everybodyRecordsAndSeesTheirOwnOnly() {
    focalPoint.run(() -> outreach.record(event(lantern, 1, 0, 0)));
    counsellor.run(() -> outreach.record(event(centre, 2, 0, 0)));
    counsellor.run(() -> counselling.record(talk(centre, null, 3, "ISB-0412")));
    assertThat(refusal(focalPoint, () -> outreach.record(event(centre, 1, 0, 0))))
        .isEqualTo("refused.outreachElsewhere");
    assertThat(refusal(counsellor, () -> counselling.record(talk(lantern, null, 1, null))))
        .isEqualTo("refused.outreachElsewhere");
    assertThat(refusal(administrator, () -> outreach.record(event(-7, 1, 0, 0))))
        .isEqualTo("refused.outreachElsewhere");

    assertThat(focalPoint.call(() -> outreach.events(0, 10)).total()).isEqualTo(1);
    assertThat(focalPoint.call(() -> counselling.talks(0, 10)).total()).isZero();
    assertThat(counsellor.call(() -> outreach.events(0, 10)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.institution()).isEqualTo("Resource Centre"));
    assertThat(focalPoint.call(() -> figures.outreach(ALL)).total().headcount()).isEqualTo(1);
    assertThat(counsellor.call(() -> figures.outreach(ALL)).total().headcount()).isEqualTo(2);
    assertThat(focalPoint.call(() -> figures.counselling(ALL)).total().interactions()).isZero();
    assertThat(focalPoint.call(outreach::workplaces))
        .extracting(w -> w.id())
        .containsExactly(lantern);
    assertThat(counsellor.call(outreach::workplaces))
        .extracting(w -> w.id())
        .containsExactly(centre);
    for (var keeper : List.of(administrator, Caller.migrantAdministrator())) {
      assertThat(keeper.call(() -> figures.outreach(ALL)).total().headcount()).isEqualTo(3);
      assertThat(keeper.call(() -> outreach.events(0, 10)).total()).isEqualTo(2);
    }
    var theirs = counsellor.call(() -> outreach.events(0, 10)).rows().get(0).reference();
    assertThat(refusal(focalPoint, () -> outreach.withdraw(theirs, "not mine")))
        .isEqualTo("refused.outreachUnknown");
    assertThat(refusal(focalPoint, () -> outreach.correct(theirs, event(lantern, 1, 0, 0), "mine")))
        .isEqualTo("refused.outreachUnknown");
    assertThat(refusal(focalPoint, () -> outreach.event(theirs)))
        .isEqualTo("refused.outreachUnknown");

    var donor = Caller.named("donor", "learner", "programme");
    assertThat(donor.call(() -> figures.outreach(ALL)).total().isWithheld()).isTrue();
    assertThat(donor.call(() -> figures.counselling(ALL)).total().isWithheld()).isTrue();
    assertThatThrownBy(() -> donor.call(() -> outreach.events(0, 10)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> donor.run(() -> outreach.record(event(lantern, 1, 0, 0))))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aCorrectionReplacesAndTheFormerAnswerIsStillGiven() {
    var reference = counsellor.call(() -> outreach.record(event(centre, 40, 60, 0)));
    var talk = counsellor.call(() -> counselling.record(talk(centre, "M", 5, null)));
    var first = now();
    counsellor.run(() -> outreach.correct(reference, event(centre, 48, 60, 2), "counted again"));
    counsellor.run(() -> counselling.correct(talk, talk(centre, "F", 6, null), "misread"));
    var second = now();
    counsellor.run(() -> outreach.withdraw(reference, "it was another day"));
    counsellor.run(() -> counselling.withdraw(talk, "twice"));

    assertThat(administrator.call(() -> figures.outreach(ALL)).total().events()).isZero();
    assertThat(heads(first)).isEqualTo(100);
    assertThat(heads(second)).isEqualTo(110);
    assertThat(talks(first)).isEqualTo(5);
    assertThat(talks(second)).isEqualTo(6);
    assertThat(talks(null)).isZero();
    assertThat(heads(Instant.parse("2020-01-01T00:00:00Z"))).isZero();
    assertThat(Database.CORE.number("select count(*) from outreach_event")).isEqualTo(3);
    assertThat(refusal(counsellor, () -> outreach.correct(reference, event(centre, 1, 0, 0), "x")))
        .isEqualTo("refused.outreachWithdrawn");
    assertThat(refusal(counsellor, () -> counselling.withdraw(talk, "again")))
        .isEqualTo("refused.outreachWithdrawn");
    assertThat(counsellor.call(() -> outreach.events(0, 10)).rows()).isEmpty();
  }

  private long heads(Instant asOf) {
    return administrator.call(() -> figures.outreach(question(asOf))).total().headcount();
  }

  private long talks(Instant asOf) {
    return administrator.call(() -> figures.counselling(question(asOf))).total().interactions();
  }

  /** A moment after what was recorded and before what will be. */
  private static Instant now() {
    Database.pause(5);
    var now = Instant.now();
    Database.pause(5);
    return now;
  }

  @Test
  void rowsAreNeverChangedOrDeleted() {
    administrator.run(() -> outreach.record(event(lantern, 1, 0, 0)));
    administrator.run(() -> counselling.record(talk(centre, "F", 1, null)));
    for (var sql :
        List.of(
            "update outreach_event set women = 9",
            "delete from outreach_event",
            "update counselling set interactions = 9",
            "delete from counselling")) {
      assertThatThrownBy(() -> Database.CORE.execute(sql)).as(sql).hasStackTraceContaining("never");
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(refusal(administrator, () -> outreach.record(event(lantern, 0, 0, 0))))
        .isEqualTo("refused.outreachNobody");
    var tomorrow =
        new RecordOutreach(
            lantern,
            null,
            "PK",
            LocalDate.now().plusDays(3),
            OutreachChannel.RADIO,
            ReachMethod.LISTENERS,
            0,
            0,
            9,
            null,
            null,
            null);
    assertThat(refusal(administrator, () -> outreach.record(tomorrow)))
        .isEqualTo("refused.outreachFuture");
    var reference = administrator.call(() -> outreach.record(event(lantern, 1, 0, 0)));
    assertThat(refusal(administrator, () -> outreach.withdraw(reference, " ")))
        .isEqualTo("refused.outreachReason");
    for (var client : List.of("Amna", "12345-6789012-3", "03001234567", "1234567890123")) {
      assertThatThrownBy(
              () -> administrator.run(() -> counselling.record(talk(centre, "F", 1, client))))
          .as(client)
          .hasStackTraceContaining("ConstraintViolation");
    }
  }

  @Test
  void sessionsHangOnTheTrainingOutOfWhichTheyCame() {
    var imams = administrator.call(() -> outreach.record(event(lantern, 0, 25, 0)));
    var friday = administrator.call(() -> outreach.record(child(imams)));
    administrator.run(() -> outreach.record(child(imams)));
    assertThat(administrator.call(() -> outreach.event(imams)).children()).isEqualTo(2);
    assertThat(administrator.call(() -> outreach.event(friday)).event().parent()).isEqualTo(imams);
    // Neither round in a circle, nor from what is somebody else's, nor from what is withdrawn.
    for (var parent : List.of(imams, friday)) {
      assertThat(refusal(administrator, () -> outreach.correct(imams, child(parent), "circle")))
          .isEqualTo("refused.outreachParent");
    }
    assertThat(
            refusal(
                counsellor,
                () -> outreach.record(event(centre, ReachMethod.HEADCOUNT, 1, 0, 0, imams))))
        .isEqualTo("refused.outreachParent");
    administrator.run(() -> outreach.withdraw(friday, "never held"));
    assertThat(refusal(administrator, () -> outreach.record(child(friday))))
        .isEqualTo("refused.outreachParent");
    assertThat(administrator.call(() -> outreach.event(imams)).children()).isEqualTo(1);
    assertThat(heads(null)).isEqualTo(25 + 200);
  }

  private RecordOutreach child(String parent) {
    return event(lantern, ReachMethod.HEADCOUNT, 0, 0, 200, parent);
  }

  @Test
  void clientsAreCountedOnceForEachCentre() {
    var other = institution("Resource Centre", "BD", "MRC");
    for (var place : List.of(centre, other)) {
      administrator.run(() -> counselling.record(talk(place, "F", 1, "A-1")));
      administrator.run(() -> counselling.record(talk(place, "F", 2, "A-1")));
    }
    administrator.run(() -> counselling.record(talk(centre, "M", 4, null)));
    var sums =
        administrator.call(() -> figures.counselling(question(null, ReachDimension.INSTITUTION)));
    assertThat(sums.total().interactions()).isEqualTo(10);
    assertThat(sums.total().clients()).isEqualTo(2);
    assertThat(sums.total().institutions()).isEqualTo(2);
    assertThat(sums.groups())
        .extracting(group -> group.key().get("institution"), group -> group.institutionId())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Resource Centre (PK)", centre),
            org.assertj.core.groups.Tuple.tuple("Resource Centre (BD)", other));
  }

  @Test
  void aMergedInstitutionCountsWithTheOneThatStays() {
    var twin = institution("Lantern Network Pakistan", "PK", "CSO");
    administrator.run(() -> outreach.record(event(lantern, 1, 0, 0)));
    administrator.run(() -> outreach.record(event(twin, 2, 0, 0)));
    var before = now();
    Database.CORE.execute(
        "insert into institution_state (institution_id, country, type, counting, merged_into,"
            + " recorded_at, recorded_by) values ("
            + twin
            + ", 'PK', 'CSO', true, "
            + lantern
            + ", utc_timestamp(6), 'platform')");
    var by = ReachDimension.INSTITUTION;
    assertThat(administrator.call(() -> figures.outreach(question(null, by))).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.sums().headcount()).isEqualTo(3));
    assertThat(administrator.call(() -> figures.outreach(question(before, by))).groups())
        .hasSize(2);
    assertThat(focalPoint.call(() -> figures.outreach(ALL)).total().headcount()).isEqualTo(3);
  }

  @Test
  void theDemosOutreachAddsUpAsARecountDoes() {
    var demo = DemoOutreach.generate(DemoProgramme.TODAY);
    for (var one : demo.events()) {
      var place =
          institution(
              one.institution().name(), one.institution().country(), one.institution().type());
      administrator.run(
          () ->
              outreach.record(
                  new RecordOutreach(
                      place,
                      one.place(),
                      one.institution().country(),
                      one.on(),
                      OutreachChannel.valueOf(one.channel()),
                      ReachMethod.valueOf(one.method()),
                      one.women(),
                      one.men(),
                      one.notStated(),
                      null,
                      null,
                      null)));
    }
    var byCsos =
        administrator
            .call(
                () ->
                    figures.outreach(
                        new ReachQuestion(
                            List.of(),
                            null,
                            null,
                            null,
                            Map.of(ReachDimension.INSTITUTION_TYPE, "CSO"))))
            .total();
    assertThat(byCsos.headcount()).isEqualTo(24_000);
    assertThat(byCsos.institutions()).isEqualTo(20);
    assertThat(byCsos.women() + byCsos.men() + byCsos.notStated()).isEqualTo(24_000);
    recount(demo.events(), ReachDimension.COUNTRY, one -> one.institution().country());
    recount(demo.events(), ReachDimension.CHANNEL, DemoReach::channel);
    recount(demo.events(), ReachDimension.METHOD, DemoReach::method);
    recount(demo.events(), ReachDimension.INSTITUTION_TYPE, one -> one.institution().type());
    recount(demo.events(), ReachDimension.MONTH, one -> one.on().toString().substring(0, 7));
    recount(demo.events(), ReachDimension.PROJECT, one -> null);
    recountBySex(demo.events());
    var quarter =
        new ReachQuestion(
            List.of(),
            DAY.withDayOfMonth(1),
            DAY.plusMonths(2),
            null,
            Map.of(ReachDimension.COUNTRY, "PK", ReachDimension.SEX, "F"));
    assertThat(administrator.call(() -> figures.outreach(quarter)).total().headcount())
        .isEqualTo(
            demo.events().stream()
                .filter(one -> one.institution().country().equals("PK"))
                .filter(
                    one -> !one.on().isBefore(quarter.from()) && !one.on().isAfter(quarter.to()))
                .mapToInt(DemoReach::women)
                .sum());
  }

  private void recount(
      List<DemoReach> events, ReachDimension dimension, Function<DemoReach, String> value) {
    var expected = new TreeMap<String, Long>();
    for (var one : events) {
      var key = Objects.requireNonNullElse(value.apply(one), ReachDimension.NOT_STATED);
      expected.merge(key, (long) one.reached(), Long::sum);
    }
    var found = new TreeMap<String, Long>();
    for (var group :
        administrator.call(() -> figures.outreach(question(null, dimension))).groups()) {
      var sums = group.sums();
      found.put(
          group.key().get(dimension.parameter()),
          sums.headcount() + sums.listeners() + sums.impressions());
    }
    assertThat(found).as(dimension.parameter()).isEqualTo(expected);
  }

  private void recountBySex(List<DemoReach> events) {
    var found = new ArrayList<Long>();
    for (var sex : List.of("F", "M", ReachDimension.NOT_STATED)) {
      administrator
          .call(() -> figures.outreach(question(null, ReachDimension.SEX)))
          .groups()
          .stream()
          .filter(group -> group.key().get("sex").equals(sex))
          .forEach(group -> found.add(group.sums().headcount() + group.sums().listeners()));
    }
    assertThat(found)
        .containsExactly(
            events.stream().mapToLong(DemoReach::women).sum(),
            events.stream().mapToLong(DemoReach::men).sum(),
            events.stream().mapToLong(DemoReach::notStated).sum());
  }

  private static String refusal(Caller caller, Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> caller.run(action));
    return refused == null ? "not refused" : refused.key();
  }
}
