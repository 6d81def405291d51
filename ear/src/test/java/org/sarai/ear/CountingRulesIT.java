package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sarai.audit.AuditLog;
import org.sarai.audit.AuditRow;
import org.sarai.completion.ParticipationLists;
import org.sarai.reporting.AdoptRule;
import org.sarai.reporting.CountingRule;
import org.sarai.reporting.CountingRules;
import org.sarai.reporting.RuleEffect;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Another rule is tried before it is adopted, and does then what was said. */
@ArquillianTest
class CountingRulesIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,institution,institution_country,course_code,"
          + "completed_on,attendance_percent";

  /** Six of them with 80 percent or more, and two rows that say nothing. */
  private static final List<String> ATTENDANCE =
      List.of("80", "82.5", "85", "85.01", "90", "100", "", "", "79");

  private static final String WHY = "Donors ask for more";

  @EJB private AuditLog audit;
  @EJB private CountingRules rules;
  @EJB private ParticipationLists lists;
  @EJB private Statistics statistics;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(CountingRulesIT.class);
  }

  @BeforeEach
  void people() {
    Database.forgetEverybody();
    Caller.administrator().run(() -> lists.load(Lists.of("officials", rows("O-08", 9))));
    Caller.migrantAdministrator().run(() -> lists.load(Lists.of("migrants", rows("M-03", 3))));
  }

  @AfterEach
  void nobody() {
    Database.forgetEverybody();
  }

  private static Caller operator() {
    return Caller.named("test-operator", "learner", "operator");
  }

  private static String[] rows(String course, int people) {
    var rows = new ArrayList<String>(List.of(HEADER));
    for (var person = 0; person < people; person++) {
      rows.add(
          "Given%s,Family%s,199%d-01-02,Academy One,PK,%s,2025-03-10,%s"
              .formatted(
                  (char) ('a' + person),
                  (char) ('q' + person),
                  person,
                  course,
                  ATTENDANCE.get(person)));
    }
    return rows.toArray(String[]::new);
  }

  private static AdoptRule rule(String least, boolean without) {
    return new AdoptRule("2027.1", new BigDecimal(least), without, WHY);
  }

  private List<RuleEffect> tried(String least, boolean without) {
    return operator().call(() -> rules.tried(rule(least, without)));
  }

  private long participations() {
    return Caller.administrator()
        .call(
            () ->
                statistics.trained(
                    new TrainedQuestion(List.of(), null, null, null, "officials", Map.of())))
        .total()
        .participations();
  }

  @Test
  void whatIsSaidBeforeIsWhatIsCountedAfterwards() {
    assertThat(participations()).isEqualTo(8);
    var withheld = new RuleEffect(Register.MIGRANTS, Trained.WITHHELD, Trained.WITHHELD);
    assertThat(tried("85.01", true))
        .containsExactly(new RuleEffect(Register.OFFICIALS, 8, 5), withheld);
    assertThat(tried("80", false))
        .containsExactly(new RuleEffect(Register.OFFICIALS, 8, 6), withheld);
    assertThat(tried("79", true))
        .containsExactly(new RuleEffect(Register.OFFICIALS, 8, 9), withheld);
    assertThat(tried("100", false).get(0).isWithheld()).isTrue();
    assertThat(participations()).isEqualTo(8);

    operator().run(() -> rules.adopt(rule("85.01", true)));
    assertThat(participations()).isEqualTo(5);
    Database.awaitDeliveries();
    assertThat(participations()).isEqualTo(5);
    assertThat(operator().call(rules::all))
        .extracting(CountingRule::version)
        .containsExactly("2027.1", "2026.2");
    assertThat(Caller.administrator().call(() -> audit.entries(null, 0, 50)).rows())
        .filteredOn(row -> row.action().startsWith("rule"))
        .extracting(AuditRow::action, AuditRow::detail)
        .containsExactly(
            tuple("ruleAdopted", WHY),
            tuple("ruleTried", WHY),
            tuple("ruleTried", WHY),
            tuple("ruleTried", WHY),
            tuple("ruleTried", WHY));
  }

  @Test
  void whatIsNoRuleIsRefused() {
    for (var none :
        List.of(
            new AdoptRule(null, BigDecimal.TEN, true, WHY),
            new AdoptRule("", BigDecimal.TEN, true, WHY),
            new AdoptRule("two words", BigDecimal.TEN, true, WHY),
            new AdoptRule("x".repeat(21), BigDecimal.TEN, true, WHY),
            new AdoptRule("x", null, true, WHY),
            new AdoptRule("x", new BigDecimal("-0.01"), true, WHY),
            new AdoptRule("x", new BigDecimal("100.01"), true, WHY),
            new AdoptRule("x", new BigDecimal("79.999"), true, WHY),
            new AdoptRule("x", new BigDecimal("1E-999999999"), true, WHY),
            new AdoptRule("x", BigDecimal.TEN, true, " "),
            new AdoptRule("x", BigDecimal.TEN, true, "x".repeat(501)))) {
      assertThat(refusal(() -> rules.tried(none))).isEqualTo(Refused.Kind.INVALID);
      assertThat(refusal(() -> rules.adopt(none))).isEqualTo(Refused.Kind.INVALID);
    }
    var known = new AdoptRule("2026.2", BigDecimal.TEN, true, WHY);
    assertThat(refusal(() -> rules.tried(known))).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refusal(() -> rules.adopt(known))).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(participations()).isEqualTo(8);
  }

  private Refused.Kind refusal(Caller.Action action) {
    var refused = catchThrowableOfType(Refused.class, () -> operator().run(action));
    assertThat(refused).isNotNull();
    return refused.kind();
  }

  @Test
  void nobodyElseTriesOrAdopts() {
    for (var role : List.of("administrator", "migrant-administrator", "programme", "trainer")) {
      var other = Caller.named("other", "learner", role);
      assertThatThrownBy(() -> other.run(() -> rules.tried(rule("85", true))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> other.run(() -> rules.adopt(rule("85", true))))
          .isInstanceOf(EJBAccessException.class);
    }
    assertThatThrownBy(() -> Caller.named("trainer", "learner", "trainer").run(() -> rules.all()))
        .isInstanceOf(EJBAccessException.class);
  }
}
