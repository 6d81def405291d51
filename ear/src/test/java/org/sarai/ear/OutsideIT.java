package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sarai.audit.AuditLog;
import org.sarai.audit.AuditRow;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.Registers;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FreezeReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** What those are told who see no names, and what is written down when they want to know more. */
@ArquillianTest
class OutsideIT {
  private static final int MANY = 100;

  @EJB private AuditLog audit;
  @EJB private FrozenReports reports;
  @EJB private ParticipationLists lists;
  @EJB private Registers registers;
  @EJB private Statistics statistics;

  private Caller administrator;
  private Caller donor;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(OutsideIT.class, Trainees.class);
  }

  /** Of Relief Three there are three, of Media Four twelve, of Academy One thirty, and one more. */
  @BeforeEach
  void people() {
    Database.forgetEverybody();
    administrator = Caller.administrator();
    donor = Caller.named("donor", "learner", "programme");
    var lines = new ArrayList<String>();
    for (var number = 1; number <= 45; number++) {
      var place = number <= 30 ? "Academy One" : number <= 33 ? "Relief Three" : "Media Four";
      var day = LocalDate.of(number % 3 == 0 ? 2024 : 2025, 1 + number % 6, 2).toString();
      lines.add(Trainees.line(number, number % 2 == 0 ? "F" : "M", place, "O-08", day));
    }
    lines.add(Trainees.line(46, "M", "Academy One", "O-08", "2025-12-02"));
    new Trainees(lists, registers).load(lines.toArray(String[]::new));
  }

  private static TrainedQuestion question(
      LocalDate from, LocalDate to, Map<Dimension, String> filters, Dimension... by) {
    return new TrainedQuestion(Arrays.asList(by), from, to, null, "officials", filters);
  }

  private static TrainedQuestion question(Map<Dimension, String> filters, Dimension... by) {
    return question(null, null, filters, by);
  }

  private Trained told(TrainedQuestion question) {
    return donor.call(() -> statistics.trained(question));
  }

  private Trained known(TrainedQuestion question) {
    return administrator.call(() -> statistics.trained(question));
  }

  private static String institution(Trained.Group group) {
    return group.key().get("institution");
  }

  @Test
  void smallFiguresAndWhatTellsThemAreWithheld() {
    var byInstitution = question(Map.of(), Dimension.INSTITUTION);
    // From the ledgers first, since the list was recorded just now; then from the columns.
    for (var time = 0; time < 2; time++) {
      var answer = told(byInstitution);
      assertThat(answer.total()).isEqualTo(known(byInstitution).total());
      assertThat(answer.total().persons()).isEqualTo(46);
      assertThat(answer.groups())
          .extracting(OutsideIT::institution, Trained.Group::persons)
          .containsExactly(
              tuple("Academy One", 31L),
              tuple("Relief Three", Trained.WITHHELD),
              tuple("Media Four", Trained.WITHHELD));
      assertThat(told(question(Map.of(), Dimension.SEX, Dimension.COUNTRY)).groups())
          .extracting(Trained.Group::persons)
          .containsExactly(24L, 22L);
      assertThat(administrator.call(() -> statistics.outside(byInstitution)).groups())
          .isEqualTo(answer.groups());
      Database.awaitDeliveries();
    }
    assertThat(known(byInstitution).groups()).noneMatch(Trained.Group::isWithheld);
  }

  @Test
  void filtersTellNoMoreThanTables() {
    for (var place : List.of("Relief Three", "Media Four")) {
      var one = Map.of(Dimension.INSTITUTION, place);
      assertThat(told(question(one)).total()).isEqualTo(Trained.Total.NONE_SAID);
      assertThat(told(question(one, Dimension.SEX)).groups()).isEmpty();
      // Nobody there has this sex; that nobody has it would tell something of those who are there.
      var none = Map.of(Dimension.INSTITUTION, place, Dimension.SEX, "X");
      assertThat(told(question(none)).total().persons()).isIn(0L, Trained.WITHHELD);
    }
    var shown = told(question(Map.of(Dimension.INSTITUTION, "Academy One"), Dimension.SEX));
    assertThat(shown.total().persons()).isEqualTo(31);
    assertThat(shown.groups()).extracting(Trained.Group::persons).containsExactly(16L, 15L);
    assertThat(told(question(Map.of(Dimension.COUNTRY, "XX"))).total().persons()).isZero();
  }

  @Test
  void wholeYearsAreTold() {
    var year = question(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), Map.of());
    var total = told(year).total();
    assertThat(total.persons()).isEqualTo(known(year).total().persons()).isEqualTo(15);
    assertThat(total.participations()).isEqualTo(known(year).total().participations());
    // One of the institutions had fewer than five people, or nobody.
    assertThat(total.institutions()).isEqualTo(Trained.WITHHELD);
    assertThat(total.sessions()).isEqualTo(Trained.WITHHELD);
    assertThat(total.courses()).isEqualTo(known(year).total().courses());
    var whole = question(Map.of());
    assertThat(told(whole).total()).isEqualTo(known(whole).total());
    var divided =
        question(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), Map.of(), Dimension.INSTITUTION);
    for (var group : told(divided).groups()) {
      assertThat(group.isWithheld() || group.persons() >= 5).isTrue();
    }
    var months = told(question(Map.of(), Dimension.MONTH));
    assertThat(months.groups()).anyMatch(Trained.Group::isWithheld);
    assertThat(months.groups()).allMatch(group -> group.isWithheld() || group.persons() >= 5);
  }

  @Test
  void bothRegistersTogetherTellNothingOfEither() {
    var all = new TrainedQuestion(List.of(), null, null, null, "all", Map.of());
    assertThat(told(all).total().persons()).isEqualTo(46);
    var migrants =
        Lists.of(
            "migrants",
            "given_name,family_name,birth_date,institution,institution_country,course_code,"
                + "completed_on",
            "Zainab,Example,1999-01-02,Centre Nine,PK,M-03,2025-03-03");
    Caller.migrantAdministrator().run(() -> lists.load(migrants));
    assertThat(told(all).total()).isEqualTo(Trained.Total.NONE_SAID);
    var theirs = new TrainedQuestion(List.of(), null, null, null, "migrants", Map.of());
    assertThat(told(theirs).total()).isEqualTo(Trained.Total.NONE_SAID);
    assertThat(told(question(Map.of())).total().persons()).isEqualTo(46);
  }

  @Test
  void finerQuestionsAreRefusedAndWrittenDown() {
    var asOf =
        new TrainedQuestion(
            List.of(), null, null, Instant.now(), "officials", Map.of(Dimension.SEX, "F"));
    assertThat(refusal(asOf)).isEqualTo("refused.asOfOutside");
    assertThat(refusal(question(LocalDate.of(2025, 1, 3), null, Map.of())))
        .isEqualTo("refused.wholeMonths");
    assertThat(
            refusal(
                question(
                    Map.of(Dimension.SEX, "F", Dimension.MODE, "ROOM", Dimension.LANGUAGE, "ur"),
                    Dimension.INSTITUTION,
                    Dimension.MONTH)))
        .isEqualTo("refused.tooFine");
    told(question(Map.of(Dimension.INSTITUTION, "Relief Three")));
    told(question(Map.of(), Dimension.SEX));
    var entries = administrator.call(() -> audit.entries(null, 0, MANY)).rows();
    assertThat(entries)
        .filteredOn(row -> row.action().startsWith("figures"))
        .extracting(AuditRow::action, row -> row.by().equals(Caller.id("donor")))
        .containsExactly(
            tuple("figuresWithheld", true),
            tuple("figuresRefused", true),
            tuple("figuresRefused", true),
            tuple("figuresRefused", true));
    assertThat(entries)
        .extracting(AuditRow::detail)
        .contains("audience=officials institution")
        .noneMatch(detail -> detail != null && detail.contains("Relief"));
    // Who sees the names may ask what they like.
    assertThat(known(asOf).total().persons()).isEqualTo(22);
  }

  private String refusal(TrainedQuestion question) {
    var refused = catchThrowableOfType(Refused.class, () -> told(question));
    assertThat(refused).isNotNull();
    assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    return refused.key();
  }

  @Test
  void aFrozenReportTellsNoMore() {
    System.setProperty("sarai.reports.settled.seconds", "0");
    try {
      var whole = freeze(question(Map.of()));
      var divided = freeze(question(Map.of(), Dimension.INSTITUTION));
      var fine = freeze(question(LocalDate.of(2025, 1, 3), null, Map.of()));
      assertThat(donor.call(() -> reports.find(whole)).hash()).isNotNull();
      assertThat(donor.call(() -> reports.verify(whole)).holds()).isTrue();
      assertThat(donor.call(() -> reports.find(divided)).hash()).isNull();
      var verified = donor.call(() -> reports.verify(divided));
      assertThat(verified.hash()).isNull();
      assertThat(verified.holds()).isTrue();
      assertThat(verified.figures().groups())
          .extracting(Trained.Group::persons)
          .containsExactly(31L, Trained.WITHHELD, Trained.WITHHELD);
      assertThat(donor.call(() -> reports.verify(fine)).figures().total())
          .isEqualTo(Trained.Total.NONE_SAID);
      assertThat(donor.call(() -> reports.all(0, MANY)).rows())
          .hasSize(3)
          .allMatch(report -> report.hash() == null && report.signature() == null);
      assertThat(administrator.call(() -> reports.verify(divided)).figures().groups())
          .extracting(Trained.Group::persons)
          .containsExactly(31L, 12L, 3L);
    } finally {
      System.clearProperty("sarai.reports.settled.seconds");
    }
  }

  private String freeze(TrainedQuestion question) {
    return administrator.call(
        () -> reports.freeze(new FreezeReport("a report", question, List.of())));
  }
}
