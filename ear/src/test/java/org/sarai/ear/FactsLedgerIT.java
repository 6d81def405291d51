package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactEvent;
import org.sarai.facts.FactFilter;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactState;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.facts.Facts;
import org.sarai.facts.ShownFact;
import org.sarai.shared.Refused;

/** A fact card is shown only while somebody stands for it, and nothing of its past is lost. */
@ExtendWith(ArquillianExtension.class)
class FactsLedgerIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate LATER = TODAY.plusDays(100);
  private static final String WHY = "It was another office";

  @EJB private FactDesk desk;
  @EJB private Facts facts;

  private Caller owner;
  private Caller other;

  /** Cards are never deleted: each test has one of its own. */
  private String code;

  @Deployment
  static EnterpriseArchive archive() {
    return Archives.withTests(FactsLedgerIT.class);
  }

  @BeforeEach
  void aCardOfItsOwn() {
    owner = Caller.named("test-trainer", "learner", "trainer");
    other = Caller.named("other-trainer", "learner", "trainer");
    code = "TEST-" + System.nanoTime();
    owner.run(() -> assertThat(desk.define(card("111-222", null))).isTrue());
  }

  @Test
  void whatTheProductBringsIsUnverifiedAndNobodyIsShownANumber() {
    var rows = owner.call(() -> facts.list(new FactFilter(null, null, false), "ur"));
    var brought = rows.stream().filter(row -> row.code().matches("[A-Z]{2}-.*")).toList();
    assertThat(brought).hasSizeGreaterThanOrEqualTo(22);
    assertThat(brought)
        .allSatisfy(
            row -> {
              assertThat(row.state()).isEqualTo(FactState.UNVERIFIED);
              assertThat(row.owned()).isFalse();
              assertThat(row.text()).matches(".*\\p{IsArabic}.*");
              for (var language : List.of("en", "ur", "bn")) {
                var shown = facts.shown(row.code(), language, TODAY).orElseThrow();
                assertThat(shown.toString()).doesNotContain(row.value());
                assertThat(shown.instead()).isNotBlank();
                assertThat(shown.draft()).isTrue();
              }
            });
    assertThat(owner.call(() -> facts.find("PK-TIP-HOTLINE")).statement().value())
        .isEqualTo("111-247-786");
    assertThat(facts.shown("NO-SUCH-CARD", "en", TODAY)).isEmpty();
  }

  @Test
  void aValueIsShownWhileItsCheckHolds() {
    assertThat(shown(TODAY).value()).isNull();
    assertThat(shown(TODAY).instead()).isEqualTo("Ask at the office");
    check(LATER);
    assertThat(state()).isEqualTo(FactState.VERIFIED);
    assertThat(shown(TODAY).value()).isEqualTo("111-222");
    assertThat(shown(TODAY).verifiedOn()).isEqualTo(TODAY);
    assertThat(facts.shown(code, "ur", LATER).orElseThrow().text()).isEqualTo("لائن");
    assertThat(shown(LATER).value()).isEqualTo("111-222");
    assertThat(shown(LATER.plusDays(1)))
        .isEqualTo(
            new ShownFact(
                code, FactKind.HOTLINE, "en", null, null, "Ask at the office", null, null, false));

    check(TODAY.plusDays(20));
    assertThat(state()).isEqualTo(FactState.EXPIRING);
    check(LATER);
    assertThat(Database.CORE.number(rows("fact_statement"), code)).isEqualTo(1);
    assertThat(Database.CORE.number(rows("fact_check"), code)).isEqualTo(3);
  }

  @Test
  void aChangedStatementIsUnverifiedUntilItIsCheckedAgain() {
    check(LATER);
    var checked = edition();
    owner.run(() -> assertThat(desk.define(card("111-222", checked))).isFalse());
    assertThat(state()).as("the same again changes nothing").isEqualTo(FactState.VERIFIED);

    owner.run(() -> desk.define(card("333-444", checked)));
    assertThat(state()).isEqualTo(FactState.UNVERIFIED);
    assertThat(shown(TODAY).value()).isNull();
    assertThat(refusal(() -> check(checked, LATER))).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refusal(() -> owner.run(() -> desk.define(card("555-666", checked)))))
        .isEqualTo(Refused.Kind.CONFLICT);
    check(LATER);
    assertThat(shown(TODAY).value()).isEqualTo("333-444");
  }

  @Test
  void aCardIsItsOwnersAndTheAdministrators() {
    var edition = edition();
    assertThat(refusal(() -> other.run(() -> desk.define(card("9", null)))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> other.run(() -> desk.check(checked(edition, LATER)))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> other.run(() -> desk.withdraw(code, WHY))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refusal(() -> other.run(() -> desk.own(code)))).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(other.call(() -> facts.find(code)).keeping()).isFalse();
    Caller.migrantAdministrator().run(() -> desk.check(checked(edition, LATER)));
    assertThat(state()).isEqualTo(FactState.VERIFIED);

    var official = Caller.named("test-official", "learner", "official");
    assertThatThrownBy(() -> official.run(() -> desk.define(card("9", null))))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> official.call(() -> facts.list(FactFilter.ALL, "en")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> official.call(() -> facts.find(code)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(official.call(() -> facts.shown(code, "en", TODAY))).isPresent();

    Caller.administrator().run(() -> desk.own(code));
    assertThat(owner.call(() -> facts.find(code)).keeping()).isFalse();
    assertThat(Caller.administrator().call(() -> facts.find(code)).owner().mine()).isTrue();
  }

  @Test
  void whatNobodyOwnsIsTakenOver() {
    var waiting = other.call(facts::waiting);
    assertThat(waiting.unowned()).isPositive();
    assertThat(refusal(() -> other.run(() -> desk.withdraw("AE-MINISTRY-LINE", WHY))))
        .isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(Caller.named("third", "trainer").call(facts::waiting).unverified()).isZero();
    assertThat(owner.call(facts::waiting).unverified()).isPositive();
    var mine = new FactFilter(FactState.UNVERIFIED, "PK", true);
    assertThat(owner.call(() -> facts.list(mine, "en")))
        .extracting(row -> row.code())
        .contains(code);
  }

  @Test
  void aWithdrawnCardIsShownAgainOnlyAfterItSaysSomethingAndIsChecked() {
    check(LATER);
    assertThat(refusal(() -> owner.run(() -> desk.withdraw(code, " "))))
        .isEqualTo(Refused.Kind.INVALID);
    owner.run(() -> desk.withdraw(code, WHY));
    assertThat(state()).isEqualTo(FactState.WITHDRAWN);
    assertThat(shown(TODAY).value()).isNull();
    assertThat(shown(TODAY).instead()).isEqualTo("Ask at the office");
    assertThat(refusal(() -> check(LATER))).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(owner.call(() -> facts.list(FactFilter.ALL, "en")))
        .extracting(row -> row.code())
        .doesNotContain(code);
    owner.run(() -> desk.define(card("111-222", null)));
    assertThat(state()).isEqualTo(FactState.UNVERIFIED);
    check(LATER);
    assertThat(shown(TODAY).value()).isEqualTo("111-222");
    assertThat(owner.call(() -> facts.history(code)))
        .extracting(FactEvent::what)
        .containsExactly(
            FactEvent.What.CHECKED,
            FactEvent.What.STATED,
            FactEvent.What.WITHDRAWN,
            FactEvent.What.CHECKED,
            FactEvent.What.OWNED,
            FactEvent.What.STATED);
    assertThat(other.call(() -> facts.history(code)))
        .allMatch(event -> !event.by().mine() && event.by().name() == null);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(refusal(() -> check(TODAY))).isEqualTo(Refused.Kind.INVALID);
    assertThat(refusal(() -> check(TODAY.plusYears(3)))).isEqualTo(Refused.Kind.INVALID);
    var abroad = new DefineFact(code, "BD", FactKind.HOTLINE, null, says("1"));
    assertThat(refusal(() -> owner.run(() -> desk.define(abroad))))
        .isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refusal(() -> owner.run(() -> desk.check(checked(0L, "NO-SUCH-CARD")))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
    assertThat(refusal(() -> owner.call(() -> facts.find("NO-SUCH-CARD"))))
        .isEqualTo(Refused.Kind.NOT_FOUND);
  }

  @Test
  void nothingIsEverChangedOrDeleted() {
    check(LATER);
    owner.run(() -> desk.withdraw(code, WHY));
    for (var table :
        List.of(
            "fact_card",
            "fact_owner",
            "fact_statement",
            "fact_statement_text",
            "fact_check",
            "fact_withdrawal")) {
      var column = table.equals("fact_statement_text") ? "draft" : "recorded_at";
      assertThatThrownBy(
              () -> Database.CORE.execute("update %s set %s = %s".formatted(table, column, column)))
          .as(table)
          .hasStackTraceContaining("never changed");
      assertThatThrownBy(() -> Database.CORE.execute("delete from " + table))
          .as(table)
          .hasStackTraceContaining("never deleted");
    }
    assertThat(Database.CORE.rows("select * from fact_use where code = ?", code)).isEmpty();
  }

  private static String rows(String table) {
    return table.equals("fact_statement")
        ? "select count(*) from fact_statement s join fact_card c on c.id = s.card_id"
            + " where c.code = ?"
        : "select count(*) from fact_check k join fact_statement s on s.id = k.statement_id"
            + " join fact_card c on c.id = s.card_id where c.code = ?";
  }

  private DefineFact card(String value, Long edition) {
    return new DefineFact(code, "PK", FactKind.HOTLINE, edition, says(value));
  }

  private static FactStatement says(String value) {
    return new FactStatement(
        value,
        "A page",
        "A note",
        Map.of(
            "en", new FactText("A line", "Ask at the office", false),
            "ur", new FactText("لائن", "دفتر سے پوچھیں", true)));
  }

  private void check(LocalDate until) {
    check(edition(), until);
  }

  private void check(long edition, LocalDate until) {
    owner.run(() -> desk.check(checked(edition, until)));
  }

  private CheckFact checked(long edition, LocalDate until) {
    return new CheckFact(code, edition, TODAY, until, "Called it");
  }

  private static CheckFact checked(long edition, String code) {
    return new CheckFact(code, edition, TODAY, LATER, "Called it");
  }

  private long edition() {
    return owner.call(() -> facts.find(code)).edition();
  }

  private FactState state() {
    return owner.call(() -> facts.find(code)).state();
  }

  private ShownFact shown(LocalDate day) {
    return facts.shown(code, "en", day).orElseThrow();
  }

  private static Refused.Kind refusal(ThrowingCallable call) {
    var refused = catchThrowableOfType(Refused.class, call);
    return refused == null ? null : refused.kind();
  }
}
