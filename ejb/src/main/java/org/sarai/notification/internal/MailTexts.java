package org.sarai.notification.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sarai.people.Contact;

/**
 * Writes mails in the reader's language; to whom has not told one, in all of them, one below the
 * other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailTexts {
  private static final String BUNDLE = "org.sarai.notification.mail";
  private static final Map<String, Locale> LOCALES =
      Map.of("en", Locale.UK, "ur", Locale.forLanguageTag("ur-PK"));
  private static final List<String> ALL = List.of("en", "ur");

  public Mail write(
      Kind kind,
      String language,
      Contact contact,
      UnaryOperator<String> title,
      String code,
      LocalDate dueOn,
      String reason) {
    var languages = language != null && ALL.contains(language) ? List.of(language) : ALL;
    var link =
        Objects.requireNonNullElse(System.getenv("SARAI_PUBLIC_URL"), "")
            + "/learn/"
            + code
            + "/overview";
    return new Mail(
        contact.email(),
        languages.stream()
            .map(in -> say(in, "mail." + kind + ".subject", title.apply(in)))
            .collect(Collectors.joining(" · ")),
        languages.stream()
            .map(in -> text(kind, in, contact.name(), title.apply(in), dueOn, reason, link))
            .collect(Collectors.joining("\n\n———\n\n")));
  }

  /** To the owner of a fact card. */
  public Mail write(
      FactMailKind kind, String language, Contact contact, String code, LocalDate expiresOn) {
    var languages = language != null && ALL.contains(language) ? List.of(language) : ALL;
    var link = Objects.requireNonNullElse(System.getenv("SARAI_PUBLIC_URL"), "") + "/facts/" + code;
    return new Mail(
        contact.email(),
        languages.stream()
            .map(in -> say(in, "mail." + kind + ".subject", code))
            .collect(Collectors.joining(" · ")),
        languages.stream()
            .map(
                in ->
                    String.join(
                        "\n\n",
                        say(in, "mail.greeting", contact.name()),
                        say(in, "mail." + kind + ".text", code, day(in, expiresOn)),
                        say(in, "mail.fact.link") + "\n" + link,
                        say(in, "mail.fact.foot")))
            .collect(Collectors.joining("\n\n———\n\n")));
  }

  private static String day(String language, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(LOCALES.get(language))
        .format(day);
  }

  private static String text(
      Kind kind,
      String language,
      String name,
      String title,
      LocalDate dueOn,
      String reason,
      String link) {
    var day = dueOn == null ? "" : day(language, dueOn);
    return String.join(
        "\n\n",
        say(language, "mail.greeting", name),
        say(language, "mail." + kind + ".text", title, day, reason == null ? "" : reason),
        say(language, "mail.link") + "\n" + link,
        say(language, "mail.foot"));
  }

  private static String say(String language, String key, Object... arguments) {
    var locale = LOCALES.get(language);
    var pattern = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language)).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }
}
