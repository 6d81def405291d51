package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.completion.Withdrawals;
import org.sarai.people.CorrectTraits;
import org.sarai.people.Erasures;
import org.sarai.people.Institutions;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.people.People;
import org.sarai.reporting.AdoptRule;
import org.sarai.reporting.CountingRules;
import org.sarai.reporting.Differences;
import org.sarai.reporting.Differences.Line;
import org.sarai.reporting.Differences.Reason;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FreezeReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** What was reported once is the same for ever, and why it is another today can be said. */
@ExtendWith(ArquillianExtension.class)
class FrozenReportsIT {
  private static final String SETTLED = "sarai.reports.settled.seconds";
  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,nationality,institution,"
          + "institution_country,course_code,completed_on,attendance_percent";
  private static final String[] SYLLABLES =
      "ba ko di fu gel ham jan lod mur nav pir qas".split(" ");
  private static final int PEOPLE = 320;
  private static final int PLACES = 8;
  private static final String WHY = "a reason";

  @EJB private CountingRules rules;
  @EJB private Erasures erasures;
  @EJB private FrozenReports reports;
  @EJB private Institutions institutions;
  @EJB private Merges merges;
  @EJB private ParticipationLists lists;
  @EJB private People people;
  @EJB private Statistics statistics;
  @EJB private Withdrawals withdrawals;

  private final Random random = new Random(20261122);
  private List<Long> ids;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(FrozenReportsIT.class);
  }

  @BeforeEach
  void nothingHasToSettle() {
    Database.forgetEverybody();
    System.setProperty(SETTLED, "0");
  }

  @AfterEach
  void everythingIsAsBefore() {
    System.clearProperty(SETTLED);
    Database.forgetEverybody();
  }

  private static String name(int number) {
    var name = new StringBuilder();
    for (var rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return name.toString();
  }

  /** Somebody's training; every fourth list says nothing of attendance, others 80 to 99 percent. */
  private static String row(int person, int place, String course, String day, int attendance) {
    return "%s,%s,%s,%s,%013d,PK,Place %d,%s,%s,%s,%s"
        .formatted(
            name(person * 17 + 5),
            name(person * 29 + 11),
            person % 3 == 0 ? "F" : "M",
            LocalDate.of(1960, 1, 1).plusDays(person * 613L % 14_000),
            3_000_000_000_000L + person * 7_919_993L,
            place,
            place % 2 == 0 ? "PK" : "BD",
            course,
            day,
            attendance % 4 == 0 ? "" : String.valueOf(80 + attendance % 20));
  }

  private String load(List<String> rows) {
    var all = new ArrayList<String>(List.of(HEADER));
    all.addAll(rows);
    return Caller.administrator()
        .call(() -> lists.load(Lists.of("a list", all.toArray(String[]::new))))
        .importId();
  }

  private List<String> year(String year, int shift) {
    return IntStream.range(0, PEOPLE)
        .filter(person -> (person + shift) % 3 != 0)
        .mapToObj(
            person ->
                row(
                    person,
                    (person + shift) % PLACES,
                    "O-0" + (1 + (person + shift) % 4),
                    year + "-0" + (1 + person % 9) + "-11",
                    person + shift))
        .toList();
  }

  private static TrainedQuestion question(Map<Dimension, String> filters, Dimension... by) {
    return new TrainedQuestion(
        List.of(by),
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2025, 12, 31),
        null,
        "officials",
        filters);
  }

  private String freeze(TrainedQuestion question, String... leftOut) {
    return Caller.administrator()
        .call(() -> reports.freeze(new FreezeReport("Trained", question, List.of(leftOut))));
  }

  @Test
  void aReportHoldsWhateverHappensAndTheDifferencesAddUp() {
    var first = load(year("2024", 0));
    var second = load(year("2025", 1));
    var doubtful = load(List.of(row(900, 1, "O-01", "2025-03-11", 1)));
    ids =
        Database.CORE.rows("select id from person order by id").stream()
            .map(row -> Long.parseLong(row.get(0)))
            .toList();
    Database.awaitDeliveries();
    var frozen = new ArrayList<String>();
    frozen.add(freeze(question(Map.of())));
    frozen.add(freeze(question(Map.of(), Dimension.INSTITUTION, Dimension.SEX)));
    frozen.add(freeze(question(Map.of(Dimension.INSTITUTION, "Place 2"), Dimension.COURSE)));
    frozen.add(freeze(question(Map.of(Dimension.SEX, "F"), Dimension.MONTH, Dimension.COUNTRY)));
    frozen.add(freeze(question(Map.of()), doubtful));
    var sealed = frozen.stream().map(this::hash).toList();
    assertThat(figures(frozen.get(4))).isEqualTo(figures(frozen.get(0)) - 1);

    muchHappens(first);
    for (var index = 0; index < frozen.size(); index++) {
      var reference = frozen.get(index);
      var verified = Caller.administrator().call(() -> reports.verify(reference));
      assertThat(verified.holds()).as("report " + index).isTrue();
      assertThat(verified.hash()).isEqualTo(sealed.get(index));
      addUp(reference);
    }
    var reasons =
        Caller.administrator().call(() -> reports.differences(frozen.get(0))).lines().stream()
            .map(Line::reason)
            .toList();
    assertThat(reasons)
        .contains(
            Reason.RULE,
            Reason.IMPORT_UNDONE,
            Reason.WITHDRAWN,
            Reason.RECORDED_LATE,
            Reason.MERGED);
    assertThat(second).isNotEqualTo(first);
  }

  private String hash(String reference) {
    return Caller.administrator().call(() -> reports.find(reference)).hash();
  }

  private long figures(String reference) {
    return Caller.administrator()
        .call(() -> reports.verify(reference))
        .figures()
        .total()
        .participations();
  }

  /** 200 transfers, 50 merges, a late list, a list taken back, corrections, and another rule. */
  private void muchHappens(String first) {
    for (var count = 0; count < 200; count++) {
      var person = ids.get(random.nextInt(ids.size()));
      var place = random.nextInt(PLACES);
      Caller.administrator()
          .run(
              () ->
                  institutions.transfer(
                      person,
                      institutions
                          .find("Place " + place, place % 2 == 0 ? "PK" : "BD")
                          .orElseThrow(),
                      null,
                      LocalDate.of(2026, 1, 1 + random.nextInt(28))));
    }
    var merged = new ArrayList<String>();
    for (var count = 0; count < 50; count++) {
      var keep = ids.get(count);
      var absorb = ids.get(count + 70);
      merged.add(
          Caller.administrator().call(() -> merges.merge(new MergePeople(keep, absorb, WHY))));
    }
    Caller.administrator().run(() -> merges.undo(merged.get(7), WHY));
    load(
        IntStream.range(PEOPLE - 40, PEOPLE + 40)
            .mapToObj(person -> row(person, person % PLACES, "O-09", "2025-06-05", person))
            .toList());
    Caller.administrator().run(() -> lists.undo(first));
    for (var record :
        Database.CORE.rows(
            "select r.id from standing_record r where r.completed_on like '2025-%' order by r.id"
                + " limit 12")) {
      Caller.administrator().run(() -> withdrawals.withdraw(Long.parseLong(record.get(0)), WHY));
    }
    for (var index = 120; index < 140; index++) {
      var person = ids.get(index);
      Caller.administrator()
          .run(() -> people.correctTraits(new CorrectTraits(person, "F", null, null)));
    }
    Caller.administrator().run(() -> erasures.erase(ids.get(200), WHY));
    Caller.named("test-operator", "learner", "operator")
        .run(() -> rules.adopt(new AdoptRule("test-1", new BigDecimal("85"), true, WHY)));
  }

  private void addUp(String reference) {
    Database.awaitDeliveries();
    var differences = Caller.administrator().call(() -> reports.differences(reference));
    assertThat(differences.frozen().persons() + sum(differences, Line::persons))
        .isEqualTo(differences.now().persons());
    assertThat(differences.frozen().participations() + sum(differences, Line::participations))
        .isEqualTo(differences.now().participations());
    var report = Caller.administrator().call(() -> reports.find(reference));
    if (report.leftOut().isEmpty()) {
      var question = report.question();
      var now =
          new TrainedQuestion(
              question.by(),
              question.from(),
              question.to(),
              null,
              question.audience(),
              new EnumMap<>(filters(question)));
      assertThat(Caller.administrator().call(() -> statistics.trained(now)).total())
          .isEqualTo(differences.now());
    }
  }

  private static Map<Dimension, String> filters(TrainedQuestion question) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    filters.putAll(question.filters());
    return filters;
  }

  private static long sum(Differences differences, java.util.function.ToLongFunction<Line> figure) {
    return differences.lines().stream().mapToLong(figure).sum();
  }

  @Test
  void whatIsTamperedWithIsSeen() {
    load(year("2025", 0));
    var reference = freeze(question(Map.of(), Dimension.INSTITUTION));
    assertThat(Caller.administrator().call(() -> reports.verify(reference)).holds()).isTrue();
    Database.CORE.execute(
        "set @saved = (select min(id) from training_record)",
        "update training_record set completed_on = '2023-01-01' where id = @saved");
    var tampered = Caller.administrator().call(() -> reports.verify(reference));
    assertThat(tampered.same()).isFalse();
    assertThat(tampered.signed()).isTrue();
    Database.CORE.execute(
        "drop trigger frozen_report_stays",
        "update frozen_report set hash = repeat('0', 64) where reference = '" + reference + "'",
        "create trigger frozen_report_stays before update on frozen_report for each row"
            + " signal sqlstate '45000' set message_text = 'frozen reports are never changed'");
    assertThat(Caller.administrator().call(() -> reports.verify(reference)).signed()).isFalse();
  }

  @Test
  void whoMayFreezeAndRead() {
    load(year("2025", 0));
    var reference = freeze(question(Map.of()));
    var donor = Caller.named("test-donor", "learner", "programme");
    assertThat(donor.call(() -> reports.verify(reference)).holds()).isTrue();
    assertThat(donor.call(() -> reports.all(0, 9)).total()).isEqualTo(1);
    assertThat(Caller.migrantAdministrator().call(() -> reports.all(0, 9)).total()).isZero();
    assertThat(refusal(() -> Caller.migrantAdministrator().run(() -> reports.verify(reference))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(
            refusal(
                () ->
                    Caller.migrantAdministrator()
                        .run(
                            () ->
                                reports.freeze(
                                    new FreezeReport("x", question(Map.of()), List.of())))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> freeze(question(Map.of()), "AAAAAAAAAAAAAAAAAAAAAA")))
        .isEqualTo(Refused.Kind.INVALID);
    assertThat(refusal(() -> freeze(question(Map.of(Dimension.INSTITUTION, "Nowhere")))))
        .isEqualTo(Refused.Kind.INVALID);
    System.setProperty(SETTLED, "60");
    var report = Caller.administrator().call(() -> reports.find(freeze(question(Map.of()))));
    assertThat(report.question().asOf()).isBefore(report.frozenAt().minusSeconds(59));
  }

  private static Refused.Kind refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    var refused = catchThrowableOfType(Refused.class, call);
    return refused == null ? null : refused.kind();
  }
}
