package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.people.MatchReason;
import org.sarai.people.internal.LabelledPair.Described;

class JudgementTest {
  private static Judgement judge(String one, String oneRest, String other, String otherRest) {
    var first = one.split(" ", 2);
    var second = other.split(" ", 2);
    return Judgement.of(
        new Described(first[0], first[1].strip(), oneRest == null ? "" : oneRest).profile(),
        new Described(second[0], second[1].strip(), otherRest == null ? "" : otherRest).profile());
  }

  @ParameterizedTest
  @CsvSource({
    "12345, 12345, SAME",
    "12345, 12346, NEAR",
    "12345, 12354, NEAR",
    "12345, 12453, FAR",
    "12345, 1234, FAR",
    "12345, 62346, FAR",
    "1, 2, NEAR",
  })
  void numbersAreNearAsPeopleMistypeThem(String one, String other, Nearness nearness) {
    assertThat(Nearness.of(one, other)).isEqualTo(nearness);
    assertThat(Nearness.of(other, one)).isEqualTo(nearness);
  }

  @Test
  void numbersThatDifferForbidWhateverElseIsEqual() {
    assertThat(
            judge(
                "Kamran/Mengal 1990-03-07",
                "n=11111-1111111-1;p=0300 1234567;w=one",
                "Kamran/Mengal 1990-03-07",
                "n=22222-2222222-2;p=0300 1234567;w=one"))
        .isEqualTo(new Judgement(0, java.util.List.of()));
  }

  @Test
  void numbersThatAreNearSupport() {
    assertThat(
            judge(
                    "Kamran/Mengal 1990-03-07",
                    "n=12345-6789012-3",
                    "Kamraan/Mengal 1990-03-07",
                    "n=12345-6789021-3")
                .reasons())
        .containsExactly(
            MatchReason.NUMBER_NEAR, MatchReason.SAME_BIRTH_DATE, MatchReason.LIKE_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-03-07, 1990-03-07, SAME_BIRTH_DATE",
    "1990-03-07, 1990-07-03, DAY_AND_MONTH_SWAPPED",
    "1990-03-07, 1990-03-17, BIRTH_DATE_NEAR",
    "1989-03-07, 1990-03-07, BIRTH_DATE_NEAR",
    "1990-03-07, 1990-03-25, OTHER_BIRTH_DATE",
    "1990-03-07, 1993-07-03, OTHER_BIRTH_DATE",
  })
  void birthDatesAreComparedAsPeopleMistypeThem(String one, String other, MatchReason reason) {
    var judgement = judge("Kamran/Mengal " + one, null, "Kamran/Mengal " + other, null);
    assertThat(judgement.reasons()).contains(reason);
    assertThat(judgement.proposed()).isEqualTo(!reason.against());
  }

  @Test
  void aNameAloneIsNoProposal() {
    assertThat(judge("Kamran/Mengal  ", null, "Kamran/Mengal  ", null).proposed()).isFalse();
    assertThat(judge("Kamran/Mengal  ", "w=one", "Kamran/Mengal  ", "w=one").proposed()).isTrue();
    assertThat(judge("Muhammad/Khan  ", "w=one", "Muhammad/Khan  ", "w=one").proposed()).isFalse();
    assertThat(judge("Muhammad/Khan  ", "p=0300 1234567", "محمد/خان  ", "p=+923001234567").score())
        .isEqualTo(60);
  }

  @Test
  void anotherSexSpeaksAgainstIt() {
    var judgement = judge("Kamran/Mengal 1990-03-07", "s=M", "Kamran/Mengal 1990-03-07", "s=F");
    assertThat(judgement.reasons()).contains(MatchReason.OTHER_SEX);
    assertThat(judgement.proposed()).isFalse();
    assertThat(
            judge("Kamran/Mengal 1990-03-07", "s=X", "Kamran/Mengal 1990-03-07", "s=F").reasons())
        .doesNotContain(MatchReason.OTHER_SEX);
  }

  @Test
  void whatIsMaskedStillTellsNumbersApart() {
    assertThat(Masked.of("1234567", "1234576")).containsExactly("•••••67", "•••••76");
    assertThat(Masked.of("1234567", "1234567")).containsExactly("••••567", "••••567");
    assertThat(Masked.of("1234567", null)).containsExactly("••••567", null);
    assertThat(Masked.of("12", "123")).containsExactly("12", "123");
  }
}
