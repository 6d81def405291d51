package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sarai.audit.AuditLog;
import org.sarai.audit.AuditRow;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingSums;
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
import org.sarai.shared.Refused;

/** What of outreach and counselling those are told who see no names, and what is written down. */
@ArquillianTest
class ReachOutsideIT {
  private static final int MANY = 100;
  private static final List<String> MONTHS = List.of("2024-02", "2025-01", "2025-06");

  @EJB private AuditLog audit;
  @EJB private Counselling counselling;
  @EJB private Institutions institutions;
  @EJB private Outreach outreach;
  @EJB private OutreachFigures figures;
  @EJB private People people;

  private Caller administrator;
  private Caller donor;
  private final List<Long> places = new ArrayList<>();

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(ReachOutsideIT.class);
  }

  /** Of Desk Small there are three of everything; Radio Only reached nobody who was counted. */
  @BeforeEach
  void reach() {
    Database.forgetEverybody();
    administrator = Caller.administrator();
    donor = Caller.named("donor", "learner", "programme");
    for (var name : List.of("Desk One", "Desk Two", "Desk Three", "Desk Small", "Radio Only")) {
      var type = places.size() % 2 == 0 ? "MRC" : "CSO";
      places.add(administrator.call(() -> institutions.named(name, "PK", type, false)).id());
    }
    var random = new Random(11);
    for (var time = 0; time < 36; time++) {
      var place = places.get(time % 3);
      var day = LocalDate.parse(MONTHS.get(random.nextInt(3)) + "-10");
      event(place, day, ReachMethod.HEADCOUNT, random.nextInt(9), 1 + random.nextInt(30), time % 4);
      talk(place, day, time % 2 == 0 ? "F" : "M", 1 + random.nextInt(9), "A-" + time);
    }
    event(places.get(3), LocalDate.of(2025, 1, 3), ReachMethod.HEADCOUNT, 3, 0, 0);
    event(places.get(4), LocalDate.of(2025, 1, 4), ReachMethod.LISTENERS, 0, 0, 9_000);
    talk(places.get(3), LocalDate.of(2025, 1, 3), "F", 3, "B-1");
  }

  @AfterEach
  void forget() {
    Database.forgetEverybody();
  }

  private void event(
      long place, LocalDate day, ReachMethod method, int women, int men, int notStated) {
    var channel =
        method == ReachMethod.LISTENERS
            ? OutreachChannel.RADIO
            : men % 2 == 0 ? OutreachChannel.SESSION : OutreachChannel.SCHOOL;
    administrator.run(
        () ->
            outreach.record(
                new RecordOutreach(
                    place,
                    null,
                    men % 5 == 0 ? "BD" : "PK",
                    day,
                    channel,
                    method,
                    women,
                    men,
                    notStated,
                    men % 3 == 0 ? null : "Grant " + men % 3,
                    null,
                    null)));
  }

  private void talk(long place, LocalDate day, String sex, int count, String client) {
    var topic = count % 2 == 0 ? CounsellingTopic.WAGES : CounsellingTopic.DOCUMENTS;
    administrator.run(
        () ->
            counselling.record(
                new RecordCounselling(
                    place, "PK", day, topic, CounsellingChannel.DESK, sex, count, client, null)));
  }

  private static ReachQuestion question(Map<ReachDimension, String> filters, ReachDimension... by) {
    return new ReachQuestion(Arrays.asList(by), null, null, null, filters);
  }

  private static List<ReachQuestion> everything(boolean ofOutreach) {
    var dimensions =
        Arrays.stream(ReachDimension.values())
            .filter(ofOutreach ? ReachDimension::ofOutreach : ReachDimension::ofCounselling)
            .toList();
    var questions = new ArrayList<ReachQuestion>();
    questions.add(question(Map.of()));
    for (var one : dimensions) {
      questions.add(question(Map.of(), one));
      questions.add(
          new ReachQuestion(
              List.of(one), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), null, Map.of()));
      for (var other : dimensions) {
        if (one != other) {
          questions.add(question(Map.of(), one, other));
          questions.add(question(Map.of(other, value(other)), one));
        }
      }
    }
    return questions;
  }

  private static String value(ReachDimension dimension) {
    return switch (dimension) {
      case INSTITUTION -> "Desk Small";
      case INSTITUTION_TYPE -> "CSO";
      case COUNTRY -> "PK";
      case CHANNEL -> "SESSION";
      case METHOD -> "HEADCOUNT";
      case TOPIC -> "DOCUMENTS";
      case SEX -> "F";
      case PROJECT -> ReachDimension.NOT_STATED;
      case YEAR -> "2025";
      case MONTH -> "2025-01";
    };
  }

  /** What is told is exact, nothing of it is small, and what small parts there are is withheld. */
  @Test
  void outreachIsExactOrWithheld() {
    var shown = 0;
    for (var question : everything(true)) {
      var exact = administrator.call(() -> figures.outreach(question));
      var told = donor.call(() -> figures.outreach(question));
      var parts = byKey(exact.groups(), OutreachSums.Group::key, OutreachSums.Group::sums);
      check(question, told.total(), exact.total());
      for (var group : told.groups()) {
        var real = parts.getOrDefault(group.key(), new OutreachSums.Sums(0, 0, 0, 0, 0, 0, 0, 0));
        check(question, group.sums(), real);
        shown += group.sums().isWithheld() ? 0 : 1;
      }
    }
    assertThat(shown).isGreaterThan(30);
  }

  private static void check(
      ReachQuestion question, OutreachSums.Sums told, OutreachSums.Sums exact) {
    for (Function<OutreachSums.Sums, Long> figure :
        List.<Function<OutreachSums.Sums, Long>>of(
            OutreachSums.Sums::headcount,
            OutreachSums.Sums::women,
            OutreachSums.Sums::men,
            OutreachSums.Sums::notStated)) {
      if (figure.apply(told) != OutreachSums.WITHHELD) {
        assertThat(figure.apply(told)).as("%s", question).isEqualTo(figure.apply(exact));
        assertThat(figure.apply(told)).as("%s", question).isNotIn(1L, 2L, 3L, 4L);
      }
    }
    assertThat(told.listeners()).isEqualTo(exact.listeners());
    assertThat(told.events()).isIn(exact.events(), OutreachSums.WITHHELD);
  }

  @Test
  void counsellingIsExactOrWithheld() {
    var shown = 0;
    for (var question : everything(false)) {
      var exact = administrator.call(() -> figures.counselling(question));
      var told = donor.call(() -> figures.counselling(question));
      var parts = byKey(exact.groups(), CounsellingSums.Group::key, CounsellingSums.Group::sums);
      check(question, told.total(), exact.total());
      for (var group : told.groups()) {
        check(
            question,
            group.sums(),
            parts.getOrDefault(group.key(), new CounsellingSums.Sums(0, 0, 0)));
        assertThat(group.sums().clients()).isEqualTo(CounsellingSums.WITHHELD);
        shown += group.sums().isWithheld() ? 0 : 1;
      }
    }
    assertThat(shown).isGreaterThan(20);
  }

  private static void check(
      ReachQuestion question, CounsellingSums.Sums told, CounsellingSums.Sums exact) {
    if (!told.isWithheld()) {
      assertThat(told.interactions()).as("%s", question).isEqualTo(exact.interactions());
      assertThat(told.interactions()).as("%s", question).isNotIn(1L, 2L, 3L, 4L);
    }
  }

  private static <G, S> Map<Map<String, String>, S> byKey(
      List<G> groups, Function<G, Map<String, String>> key, Function<G, S> sums) {
    var all = new HashMap<Map<String, String>, S>();
    groups.forEach(group -> all.put(key.apply(group), sums.apply(group)));
    return all;
  }

  @Test
  void theWholeIsToldAndASmallPartTakesAnotherWithIt() {
    var outreachOfAll = donor.call(() -> figures.outreach(question(Map.of()))).total();
    var exact = administrator.call(() -> figures.outreach(question(Map.of()))).total();
    assertThat(outreachOfAll).isEqualTo(exact);
    assertThat(donor.call(() -> figures.counselling(question(Map.of()))).total())
        .isEqualTo(administrator.call(() -> figures.counselling(question(Map.of()))).total());
    var byPlace =
        donor.call(() -> figures.outreach(question(Map.of(), ReachDimension.INSTITUTION)));
    assertThat(byPlace.groups())
        .filteredOn(group -> group.sums().isWithheld())
        .hasSize(2)
        .extracting(group -> group.key().get("institution"))
        .contains("Desk Small");
    // Whoever was on the radio is there with their listeners, and with nobody counted.
    assertThat(byPlace.groups())
        .filteredOn(group -> group.key().get("institution").equals("Radio Only"))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.sums())
                    .isEqualTo(new OutreachSums.Sums(1, 1, 0, 0, 0, 0, 9_000, 0)));
    var small = Map.of(ReachDimension.INSTITUTION, "Desk Small");
    assertThat(donor.call(() -> figures.outreach(question(small))).total().isWithheld()).isTrue();
    assertThat(
            donor.call(() -> figures.counselling(question(small, ReachDimension.TOPIC))).groups())
        .isEmpty();
  }

  @Test
  void finerQuestionsAreRefusedAndWrittenDown() {
    var asOf = new ReachQuestion(List.of(), null, null, Instant.now(), Map.of());
    assertThat(refusal(() -> figures.counselling(asOf))).isEqualTo("refused.asOfOutside");
    var days = new ReachQuestion(List.of(), LocalDate.of(2025, 1, 3), null, null, Map.of());
    assertThat(refusal(() -> figures.outreach(days))).isEqualTo("refused.wholeMonths");
    var fine =
        question(
            Map.of(ReachDimension.SEX, "F", ReachDimension.COUNTRY, "PK"),
            ReachDimension.INSTITUTION,
            ReachDimension.CHANNEL,
            ReachDimension.MONTH);
    assertThat(refusal(() -> figures.counselling(fine))).isEqualTo("refused.tooFine");
    var small = Map.of(ReachDimension.INSTITUTION, "Desk Small");
    donor.run(() -> figures.counselling(question(small)));
    donor.run(() -> figures.counselling(question(Map.of(), ReachDimension.TOPIC)));
    assertThat(entries(Caller.migrantAdministrator()))
        .extracting(AuditRow::action, AuditRow::target, AuditRow::detail)
        .containsExactly(
            tuple("reachWithheld", "counselling", "institution"),
            tuple("reachRefused", "counselling", "country sex by=institution by=channel by=month"),
            tuple("reachRefused", "outreach", "from=2025-01-03"),
            tuple("reachRefused", "counselling", "asOf=" + asOf.asOf()));
    // Of counselling the administrators of officials read nothing.
    assertThat(entries(administrator)).extracting(AuditRow::target).containsExactly("outreach");
    // Who records may ask what they like.
    assertThat(administrator.call(() -> figures.counselling(fine)).total().interactions())
        .isPositive();
  }

  private List<AuditRow> entries(Caller caller) {
    return caller.call(() -> audit.entries(null, 0, MANY)).rows().stream()
        .filter(row -> row.action().startsWith("reach"))
        .filter(row -> Objects.equals(row.by(), Caller.id("donor")))
        .toList();
  }

  private String refusal(Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> donor.run(action));
    assertThat(refused).isNotNull();
    assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    return refused.key();
  }

  @Test
  void whoRecordsSeesTheirOwnToTheLast() {
    var focalPoint = Caller.named("small-focal", "learner", "focal-point");
    focalPoint.run(
        () -> people.signedIn(Caller.token("small-focal", "Sana", "Example", "sana@example.org")));
    var person =
        Database.CORE.number(
            "select person_id from account where subject = ?", Caller.id("small-focal"));
    Database.CORE.execute(
        "insert into focal_point (person_id, institution_id, recorded_at, recorded_by) values ("
            + person
            + ", "
            + places.get(3)
            + ", now(6), 'platform')");
    var own = focalPoint.call(() -> figures.outreach(question(Map.of(), ReachDimension.SEX)));
    assertThat(own.total().women()).isEqualTo(3);
    assertThat(own.groups()).singleElement().satisfies(g -> assertThat(g.sums().events()).isOne());
    assertThat(focalPoint.call(() -> figures.counselling(question(Map.of()))).total())
        .isEqualTo(new CounsellingSums.Sums(3, 1, 1));
    assertThat(focalPoint.call(figures::isOutside)).isFalse();
    assertThat(administrator.call(figures::isOutside)).isFalse();
    assertThat(donor.call(figures::isOutside)).isTrue();
  }
}
