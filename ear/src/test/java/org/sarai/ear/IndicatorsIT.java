package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.completion.ParticipationLists;
import org.sarai.ear.IndicatorHistory.Fact;
import org.sarai.ear.IndicatorHistory.Known;
import org.sarai.indicators.Breakdown;
import org.sarai.indicators.EnterValue;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorDesk;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Indicators;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Project;
import org.sarai.indicators.ProjectFigures;
import org.sarai.indicators.Projects;
import org.sarai.indicators.State;
import org.sarai.indicators.Unit;
import org.sarai.people.Merges;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;

/** Indicators are the figures; funders' people are counted, and never added up. */
@ExtendWith(ArquillianExtension.class)
class IndicatorsIT {
  private static final LocalDate BEGIN = IndicatorHistory.BEGIN;
  private static final LocalDate END = LocalDate.of(2027, 12, 31);
  private static final String WHY = "a reason";

  @EJB private IndicatorDesk desk;
  @EJB private Indicators indicators;
  @EJB private Merges merges;
  @EJB private ParticipationLists lists;
  @EJB private Projects projects;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(IndicatorsIT.class, IndicatorHistory.class);
  }

  @BeforeEach
  void emptyInstance() {
    Database.forgetEverybody();
  }

  @AfterEach
  void forgetThemAgain() {
    Database.forgetEverybody();
  }

  private static Caller donor() {
    return Caller.named("test-donor", "learner", "programme");
  }

  private List<Known> histories() {
    return new IndicatorHistory(lists, merges).tell();
  }

  @Test
  void fundersPeopleAreCountedAndNotAddedUp() {
    register();
    var known = histories();
    var paid = Set.of("P1", "P2", "P 3", "ف4");
    for (var then : known) {
      held(then, paid, figures(then.at()));
    }
    var last = known.get(known.size() - 1);
    held(last, paid, figures(null));
    Database.awaitDeliveries();
    held(last, paid, figures(null));
  }

  private void register() {
    Caller.administrator()
        .run(
            () -> {
              for (var code : List.of("ONE", "TWO", "NONE")) {
                projects.defineFunder(new Funder(code, words(code)));
              }
              project("P1", "ONE");
              project("P2", "ONE", "TWO");
              project("P 3", "TWO");
              project("ف4", "TWO");
            });
  }

  private void project(String code, String... funders) {
    var fundings =
        List.of(funders).stream().map(one -> new Funding(one, BigDecimal.valueOf(50))).toList();
    projects.define(new Project(code, words(code), BEGIN, END, null, null, fundings));
  }

  private ProjectFigures figures(Instant asOf) {
    return Caller.administrator().call(() -> projects.figures("officials", asOf));
  }

  private void held(Known known, Set<String> paid, ProjectFigures figures) {
    var one = Set.of("P1", "P2");
    var two = Set.of("P2", "P 3", "ف4");
    var counted =
        figures.funders().stream()
            .collect(Collectors.toMap(funder -> funder.funder().code(), f -> f.figures()));
    assertThat(counted.get("ONE").persons()).isEqualTo(known.persons(one));
    assertThat(counted.get("ONE").participations()).isEqualTo(known.participations(one));
    assertThat(counted.get("TWO").persons()).isEqualTo(known.persons(two));
    assertThat(counted.get("TWO").participations()).isEqualTo(known.participations(two));
    assertThat(counted.get("NONE").persons()).isZero();
    assertThat(figures.total().persons()).isEqualTo(known.persons(paid));
    assertThat(figures.total().participations()).isEqualTo(known.participations(paid));
    assertThat(figures.more())
        .isEqualTo(known.persons(one) + known.persons(two) - known.persons(paid))
        .isPositive();
    for (var row : figures.projects()) {
      assertThat(row.figures().persons()).isEqualTo(known.persons(Set.of(row.code())));
      assertThat(row.project() == null).isEqualTo(row.code().equals("unknown"));
    }
    assertThat(figures.projects()).extracting(row -> row.code()).contains("unknown", "ف4");
  }

  @Test
  void anIndicatorIsTheFigure() {
    var measures =
        List.of(Measure.PERSONS, Measure.PARTICIPATIONS, Measure.INSTITUTIONS, Measure.COURSES);
    var questions =
        List.of(
            IndicatorQuestion.ALL,
            new IndicatorQuestion(
                BEGIN.plusMonths(3), END, Map.of("sex", "F"), List.of("course", "institution")),
            new IndicatorQuestion(
                null, BEGIN.plusYears(1), Map.of("project", "P2"), List.of("sex", "month")));
    for (var measure : measures) {
      for (var index = 0; index < questions.size(); index++) {
        define(indicator(measure + "-" + index, measure, questions.get(index)));
      }
    }
    var known = histories();
    for (var asOf : List.of(known.get(1).at(), known.get(4).at())) {
      agree(asOf);
    }
    agree(null);
    Database.awaitDeliveries();
    agree(null);
    // And with what the test itself counts.
    for (var then : known) {
      assertThat(value("PERSONS-0", then.at()))
          .isEqualTo(then.facts().stream().map(f -> then.root(f.person())).distinct().count());
      assertThat(value("PARTICIPATIONS-0", then.at())).isEqualTo(then.standing().size());
      assertThat(value("COURSES-0", then.at()))
          .isEqualTo(then.standing().stream().map(Fact::course).distinct().count());
    }
  }

  private long value(String code, Instant asOf) {
    return Caller.administrator()
        .call(() -> indicators.report(code, asOf))
        .standing()
        .actual()
        .value()
        .longValueExact();
  }

  private void agree(Instant asOf) {
    var standings = Caller.administrator().call(() -> indicators.all(asOf));
    assertThat(standings).hasSize(12);
    for (var standing : standings) {
      var indicator = standing.indicator();
      var total = trained(indicator, asOf, List.of()).total();
      var expected =
          switch (indicator.measure()) {
            case PERSONS -> total.persons();
            case PARTICIPATIONS -> total.participations();
            case INSTITUTIONS -> total.institutions();
            default -> total.courses();
          };
      assertThat(standing.actual().value())
          .as(indicator.code())
          .isEqualByComparingTo(BigDecimal.valueOf(expected));
      if (indicator.measure() == Measure.PERSONS) {
        assertThat(standing.actual().possibleDuplicates()).isEqualTo(total.possibleDuplicates());
      }
      var report = Caller.administrator().call(() -> indicators.report(indicator.code(), asOf));
      for (var breakdown : report.breakdowns()) {
        assertThat(parts(breakdown))
            .as(indicator.code() + " by " + breakdown.dimension())
            .isEqualTo(recounted(indicator, asOf, breakdown.dimension()));
      }
    }
  }

  private static Map<String, Long> parts(Breakdown breakdown) {
    return breakdown.parts().stream()
        .collect(
            Collectors.toMap(Breakdown.Part::key, part -> part.figure().value().longValueExact()));
  }

  /** Each part asked for by itself, with a filter. */
  private Map<String, Long> recounted(Indicator indicator, Instant asOf, String name) {
    var dimension = Dimension.of(name).orElseThrow();
    var counts = new HashMap<String, Long>();
    for (var group : trained(indicator, asOf, List.of(dimension)).groups()) {
      var key = group.key().get(name);
      var filters = new HashMap<>(filters(indicator));
      filters.put(dimension, key);
      var total =
          Caller.administrator()
              .call(
                  () ->
                      statistics.trained(
                          new TrainedQuestion(
                              List.of(),
                              indicator.question().from(),
                              indicator.question().to(),
                              asOf,
                              "officials",
                              filters)))
              .total();
      counts.put(
          key,
          switch (indicator.measure()) {
            case PERSONS -> total.persons();
            case PARTICIPATIONS -> total.participations();
            case INSTITUTIONS -> total.institutions();
            default -> total.courses();
          });
    }
    return counts;
  }

  private Trained trained(Indicator indicator, Instant asOf, List<Dimension> by) {
    return Caller.administrator()
        .call(
            () ->
                statistics.trained(
                    new TrainedQuestion(
                        by,
                        indicator.question().from(),
                        indicator.question().to(),
                        asOf,
                        "officials",
                        filters(indicator))));
  }

  private static Map<Dimension, String> filters(Indicator indicator) {
    return indicator.question().filters().entrySet().stream()
        .collect(
            Collectors.toMap(one -> Dimension.of(one.getKey()).orElseThrow(), Map.Entry::getValue));
  }

  @Test
  void whatIsEnteredHoldsAsItWasKnown() {
    define(indicator("KNOW-1", Measure.ENTERED, IndicatorQuestion.ALL));
    assertThat(standing("KNOW-1", null)).isEqualTo(State.NOT_KNOWN);
    var administrator = Caller.administrator();
    administrator.run(() -> desk.enter(entered("3.5", LocalDate.of(2025, 3, 1))));
    var first = IndicatorHistory.known(List.of(), Map.of()).at();
    var wrong = administrator.call(() -> desk.enter(entered("67", LocalDate.of(2026, 3, 1))));
    var second = IndicatorHistory.known(List.of(), Map.of()).at();
    administrator.run(() -> desk.withdrawValue("KNOW-1", wrong, WHY));
    administrator.run(() -> desk.enter(entered("6.7", LocalDate.of(2026, 3, 1))));
    assertThat(known("KNOW-1", first)).isEqualByComparingTo("3.5");
    assertThat(known("KNOW-1", second)).isEqualByComparingTo("67");
    assertThat(known("KNOW-1", null)).isEqualByComparingTo("6.7");
    assertThat(standing("KNOW-1", second)).isEqualTo(State.REACHED);
    assertThat(standing("KNOW-1", null)).isEqualTo(State.UNDER_WAY);
    var report = administrator.call(() -> indicators.report("KNOW-1", null));
    assertThat(report.values()).hasSize(2);
    assertThat(report.milestones().get(0).actual().value()).isEqualByComparingTo("3.5");
    assertThat(report.milestones().get(1).actual()).isNull();
    administrator.run(() -> desk.withdraw("KNOW-1", WHY));
    assertThat(
            Database.CORE.rows(
                "select action, target, other, detail, register from audit_entry"
                    + " where action like 'indicator%' order by id"))
        .containsExactly(
            List.of(
                "indicatorValueWithdrawn", "indicator KNOW-1", "value " + wrong, WHY, "OFFICIALS"),
            Arrays.asList("indicatorWithdrawn", "indicator KNOW-1", null, WHY, "OFFICIALS"));
  }

  private static EnterValue entered(String value, LocalDate day) {
    return new EnterValue("KNOW-1", new BigDecimal(value), day, "A survey");
  }

  private BigDecimal known(String code, Instant asOf) {
    return Caller.administrator()
        .call(() -> indicators.report(code, asOf))
        .standing()
        .actual()
        .value();
  }

  private State standing(String code, Instant asOf) {
    return Caller.administrator().call(() -> indicators.report(code, asOf)).standing().state();
  }

  @Test
  void whoMayDoWhat() {
    var officials = indicator("OUT-1", Measure.PERSONS, IndicatorQuestion.ALL);
    define(officials);
    var draft = drafted(indicator("OUT-2", Measure.PERSONS, IndicatorQuestion.ALL));
    define(draft);
    Caller.administrator().run(() -> desk.comment("OUT-1", "Late because of the floods"));

    assertThat(donor().call(() -> indicators.all(null)))
        .extracting(one -> one.indicator().code())
        .containsExactly("OUT-1");
    assertThat(refusal(() -> donor().call(() -> indicators.report("OUT-2", null))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    var seen = donor().call(() -> indicators.report("OUT-1", null));
    assertThat(seen.comments()).hasSize(1);
    assertThat(seen.comments().get(0).name()).isNull();
    assertThatThrownBy(() -> donor().run(() -> desk.define(officials)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> donor().run(() -> desk.comment("OUT-1", "x")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> donor().run(() -> projects.defineFunder(new Funder("X", words("x")))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(donor().call(() -> projects.figures("all", null)).projects()).isEmpty();

    var migrants = Caller.migrantAdministrator();
    assertThat(migrants.call(() -> indicators.all(null))).isEmpty();
    assertThat(refusal(() -> migrants.call(() -> indicators.find("OUT-1"))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> migrants.run(() -> desk.define(officials))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> migrants.run(() -> desk.withdraw("OUT-1", WHY))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> migrants.run(() -> desk.comment("OUT-1", "x"))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> migrants.call(() -> projects.figures("officials", null))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    var focalPoint = Caller.named("test-focal", "learner", "focal-point");
    assertThatThrownBy(() -> focalPoint.run(() -> indicators.all(null)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> focalPoint.run(() -> projects.figures("officials", null)))
        .isInstanceOf(EJBAccessException.class);

    Caller.administrator().run(() -> desk.withdraw("OUT-1", WHY));
    assertThat(donor().call(() -> indicators.all(null))).isEmpty();
  }

  @Test
  void whatCannotBePromisedIsRefused() {
    var good = indicator("OUT-1", Measure.PERSONS, IndicatorQuestion.ALL);
    assertThat(refusal(() -> define(coded(good, "no code!")))).isEqualTo(Refused.Kind.INVALID);
    assertThat(refusal(() -> define(coded(good, "new")))).isEqualTo(Refused.Kind.INVALID);
    assertThat(refusal(() -> define(indicator("A", null, IndicatorQuestion.ALL))))
        .isEqualTo(Refused.Kind.INVALID);
    var strange = new IndicatorQuestion(null, null, Map.of("shoe", "43"), List.of());
    assertThat(refusal(() -> define(indicator("A", Measure.PERSONS, strange))))
        .isEqualTo(Refused.Kind.INVALID);
    var topic = new IndicatorQuestion(null, null, Map.of(), List.of("topic"));
    assertThat(refusal(() -> define(indicator("A", Measure.OUTREACH, topic))))
        .isEqualTo(Refused.Kind.INVALID);
    define(good);
    assertThat(
            refusal(
                () ->
                    Caller.administrator()
                        .run(
                            () -> desk.enter(new EnterValue("OUT-1", BigDecimal.ONE, BEGIN, "x")))))
        .isEqualTo(Refused.Kind.UNPROCESSABLE);
    assertThat(refusal(() -> Caller.administrator().run(() -> project("P1", "NOBODY"))))
        .isEqualTo(Refused.Kind.INVALID);
    Caller.administrator()
        .run(
            () -> {
              projects.defineFunder(new Funder("A", words("a")));
              project("P1", "A");
            });
    assertThat(refusal(() -> Caller.administrator().run(() -> projects.withdrawFunder("A", WHY))))
        .isEqualTo(Refused.Kind.CONFLICT);
    assertThatThrownBy(() -> Database.CORE.execute("update indicator set draft = true"))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> Database.CORE.execute("delete from project"))
        .hasStackTraceContaining("never deleted");
  }

  private void define(Indicator indicator) {
    Caller.administrator().run(() -> desk.define(indicator));
  }

  private static Refused.Kind refusal(ThrowingCallable call) {
    var refused = catchThrowableOfType(Refused.class, call);
    return refused == null ? null : refused.kind();
  }

  private static Map<String, String> words(String name) {
    return Map.of("en", name);
  }

  private static Indicator indicator(String code, Measure measure, IndicatorQuestion question) {
    var entered = measure == Measure.ENTERED;
    return new Indicator(
        code,
        "officials",
        words(code),
        words("What it means"),
        measure,
        entered ? Unit.POINTS : null,
        question,
        new Milestone(BEGIN, BigDecimal.ZERO),
        List.of(new Milestone(LocalDate.of(2025, 12, 31), BigDecimal.valueOf(3))),
        new Milestone(END, BigDecimal.valueOf(10)),
        "A list",
        "An office",
        1,
        false);
  }

  private static Indicator coded(Indicator indicator, String code) {
    return indicator(code, indicator.measure(), indicator.question());
  }

  private static Indicator drafted(Indicator one) {
    return new Indicator(
        one.code(),
        one.audience(),
        one.names(),
        one.definitions(),
        one.measure(),
        one.unit(),
        one.question(),
        one.baseline(),
        one.milestones(),
        one.target(),
        one.source(),
        one.responsible(),
        one.position(),
        true);
  }
}
