package org.sarai.facts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.courses.facts.FactCards;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.shared.Refused;

class FactRulesTest {
  private static final LocalDate TODAY = LocalDate.now();

  @Test
  void aCardComesOutAsItIsKept() {
    var card =
        FactRules.sound(
            new DefineFact(" pk-line ", "PK", FactKind.HOTLINE, null, says(" 157 ", " Ask us ")));
    assertThat(card.code()).isEqualTo("PK-LINE");
    assertThat(card.statement().value()).isEqualTo("157");
    assertThat(card.statement().in("ur").instead()).isEqualTo("Ask us");
  }

  @Test
  void whatIsMissingOrWrongIsRefused() {
    assertThat(refusal("pk line", "PK", FactKind.LAW, says("1", "b"))).isEqualTo("factCode");
    assertThat(refusal("NEW", "PK", FactKind.LAW, says("1", "b"))).isEqualTo("factCode");
    assertThat(refusal("A", "XX", FactKind.LAW, says("1", "b"))).isEqualTo("factCountry");
    assertThat(refusal("A", null, FactKind.LAW, says("1", "b"))).isEqualTo("factCountry");
    assertThat(refusal("A", "PK", null, says("1", "b"))).isEqualTo("factKind");
    assertThat(refusal("A", "PK", FactKind.LAW, says(" ", "b"))).isEqualTo("factValue");
    assertThat(refusal("A", "PK", FactKind.LAW, says("1", null))).isEqualTo("factInstead");
    assertThat(refusal("A", "PK", FactKind.LAW, new FactStatement("1", " ", null, Map.of())))
        .isEqualTo("factEnglish");
    assertThat(
            refusal(
                "A",
                "PK",
                FactKind.LAW,
                new FactStatement("1", " ", null, Map.of("en", new FactText("a", "b", false)))))
        .isEqualTo("factSource");
    assertThat(
            refusal(
                "A",
                "PK",
                FactKind.LAW,
                new FactStatement("1", "s", null, Map.of("xx", new FactText("a", "b", false)))))
        .isEqualTo("factLanguage");
  }

  /** In any digits, and however they are grouped. */
  @Test
  void whatStandsForANumberMayNotRepeatIt() {
    var number = "111-247-786";
    assertThat(refusal("A", "PK", FactKind.HOTLINE, says(number, "Call 111 247 786 now")))
        .isEqualTo("factRepeated");
    assertThat(refusal("A", "PK", FactKind.HOTLINE, says(number, "۱۱۱۲۴۷۷۸۶ پر")))
        .isEqualTo("factRepeated");
    assertThat(refusal("A", "PK", FactKind.FEE, says("Rs 2,500 or 1500", "It was 1500")))
        .isEqualTo("factRepeated");
    assertThat(refusal("A", "PK", FactKind.HOTLINE, says(number, "Ask at room 12"))).isNull();
    assertThat(refusal("A", "PK", FactKind.LAW, says("Act of 2018", "Ask for the act of 2018")))
        .isNull();
  }

  @Test
  void everyCardThatTheProductBringsIsSound() {
    for (var seed : FactCards.load()) {
      var texts = Map.of("en", new FactText(seed.text().get("en"), seed.instead().get("en"), true));
      var kind = FactKind.valueOf(seed.kind().toUpperCase(java.util.Locale.ROOT));
      var says = new FactStatement(seed.value(), seed.source(), seed.note(), texts);
      assertThatCode(
              () -> FactRules.sound(new DefineFact(seed.code(), seed.country(), kind, null, says)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void impossibleDaysAreRefused() {
    assertThat(checked(TODAY, TODAY.plusYears(2))).isNull();
    assertThat(checked(null, TODAY.plusYears(1))).isEqualTo("factVerifiedOn");
    assertThat(checked(TODAY.plusDays(2), TODAY.plusYears(1))).isEqualTo("factVerifiedOn");
    assertThat(checked(TODAY, null)).isEqualTo("factExpiresOn");
    assertThat(checked(TODAY, TODAY)).isEqualTo("factExpiresOn");
    assertThat(checked(TODAY.minusYears(1), TODAY.minusDays(1))).isEqualTo("factExpiresOn");
    assertThat(checked(TODAY, TODAY.plusYears(2).plusDays(1))).isEqualTo("factExpiresOn");
  }

  private static String checked(LocalDate on, LocalDate until) {
    return key(
        catchThrowableOfType(
            Refused.class,
            () -> FactRules.sound(new CheckFact("A", 1L, on, until, "Called"), TODAY)));
  }

  private static String refusal(
      String code, String country, FactKind kind, FactStatement statement) {
    return key(
        catchThrowableOfType(
            Refused.class,
            () -> FactRules.sound(new DefineFact(code, country, kind, null, statement))));
  }

  private static String key(Refused refused) {
    return refused == null ? null : refused.key().replace("refused.", "");
  }

  private static FactStatement says(String value, String instead) {
    return new FactStatement(
        value, "A page", null, Map.of("en", new FactText("It says", instead, false)));
  }
}
