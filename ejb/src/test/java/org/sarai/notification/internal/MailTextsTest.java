package org.sarai.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sarai.people.Contact;

/** Mails say everything in every language. */
class MailTextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Contact AMNA = new Contact("Amna Example", "amna@example.org");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private final MailTexts texts = new MailTexts();

  @Test
  void languagesHaveTheSameKeysAndPlaceholders() {
    var english = bundle("en");
    var urdu = bundle("ur");
    assertThat(new HashSet<>(urdu.keySet())).isEqualTo(new HashSet<>(english.keySet()));
    for (var key : english.keySet()) {
      assertThat(placeholders(urdu.getString(key)))
          .as(key)
          .isEqualTo(placeholders(english.getString(key)));
      assertThat(english.getString(key) + urdu.getString(key)).as(key).doesNotContain("'");
    }
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("org.sarai.notification.mail", Locale.forLanguageTag(language));
  }

  private static Object placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  @Test
  void everyKindCanBeWrittenInEachLanguage() {
    for (var kind : Kind.values()) {
      for (var language : new String[] {"en", "ur"}) {
        var mail = write(kind, language);
        assertThat(mail.to()).isEqualTo("amna@example.org");
        assertThat(mail.subject()).contains("Title in " + language);
        assertThat(mail.text())
            .contains("Amna Example", "Title in " + language, "/learn/O-08/overview")
            .doesNotContain("{", "———");
      }
    }
  }

  @Test
  void ownersOfFactCardsAreToldWhichAndUntilWhen() {
    for (var kind : FactMailKind.values()) {
      var both = texts.write(kind, null, AMNA, "PK-LINE", DAY);
      assertThat(both.subject()).contains("PK-LINE", "·");
      assertThat(both.text())
          .contains("Dear Amna Example", "1 December 2026", "دسمبر", "/facts/PK-LINE", "———")
          .doesNotContain("{");
      assertThat(texts.write(kind, "ur", AMNA, "PK-LINE", DAY).text()).doesNotContain("Dear");
    }
  }

  @Test
  void theDayAndTheReasonAreSaid() {
    assertThat(write(Kind.OVERDUE, "en").text()).contains("1 December 2026");
    assertThat(write(Kind.OVERDUE, "ur").text()).contains("دسمبر");
    assertThat(write(Kind.DECLINED, "en").text()).contains("No place this year");
  }

  @Test
  void whoHasNotToldALanguageGetsBoth() {
    for (var language : new String[] {null, "fa"}) {
      var mail = write(Kind.DUE_SOON, language);
      assertThat(mail.subject()).contains("Title in en", "Title in ur");
      assertThat(mail.text()).contains("Dear Amna Example", "محترم", "———");
    }
  }

  private Mail write(Kind kind, String language) {
    return texts.write(
        kind, language, AMNA, in -> "Title in " + in, "O-08", DAY, "No place this year");
  }
}
