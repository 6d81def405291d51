package org.sarai.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sarai.reporting.Trained;
import org.sarai.shared.Refused;

/** Sentences, numbers and dates in the reader's language; {@code say} on pages. */
@Named("say")
@RequestScoped
public class Texts {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  @Inject private HttpServletRequest request;

  private Language language() {
    return Language.of(request);
  }

  /**
   * @param key key of the message bundle
   * @param arguments what stands in the placeholders
   * @return the sentence
   */
  public String of(String key, Object... arguments) {
    var pattern = language().messages().getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, language().locale()).format(arguments);
  }

  /**
   * @param number a difference
   * @return it with its sign, also when there is none to see
   */
  public String signed(long number) {
    return number == 0 ? number(number) : (number > 0 ? "+" : "\u2212") + number(Math.abs(number));
  }

  /**
   * @param number any number; null gives an empty text
   * @return the number with the language's separators
   */
  public String number(Number number) {
    return number == null ? "" : NumberFormat.getInstance(language().locale()).format(number);
  }

  /**
   * @param figure a figure of an answer
   * @return the number, or the word for what is withheld
   */
  public String figure(long figure) {
    return figure == Trained.WITHHELD ? of("figures.withheld") : number(figure);
  }

  /**
   * @param share a part of one; null gives an empty text
   * @return the share in per cent, to a tenth
   */
  public String percent(Number share) {
    var format = NumberFormat.getPercentInstance(language().locale());
    format.setMaximumFractionDigits(1);
    return share == null ? "" : format.format(share);
  }

  /**
   * @param day a day; null gives an empty text
   * @return the day, written out
   */
  public String day(LocalDate day) {
    return day == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language().locale())
            .format(day);
  }

  /**
   * @param instant a moment; null gives an empty text
   * @return its day in UTC, written out
   */
  public String dayOf(Instant instant) {
    return instant == null ? "" : day(instant.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /**
   * @param instant a moment; null gives an empty text
   * @return its day and time in UTC
   */
  public String momentOf(Instant instant) {
    if (instant == null) {
      return "";
    }
    var moment = instant.atZone(ZoneOffset.UTC);
    // The hour stands apart, or it would change places with the year where text runs from the
    // right.
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language().locale())
            .format(moment)
        + " \u2066"
        + HOUR.format(moment)
        + "\u2069";
  }

  /**
   * @param instant a moment; null gives an empty text
   * @return its time of day in UTC, to the second
   */
  public String clockOf(Instant instant) {
    return instant == null
        ? ""
        : "\u2066" + SECOND.format(instant.atZone(ZoneOffset.UTC)) + "\u2069";
  }

  /**
   * @param seconds how long something took
   * @return the time in its two largest units
   */
  public String duration(long seconds) {
    var time = Duration.ofSeconds(seconds);
    if (time.toHours() > 0) {
      return of("duration.hours", time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? of("duration.minutes", time.toMinutes(), time.toSecondsPart())
        : of("duration.seconds", seconds);
  }

  /**
   * @param tag BCP 47; null gives an empty text
   * @return what the reader's language calls that language
   */
  public String languageOf(String tag) {
    return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(language().locale());
  }

  /**
   * @param tags BCP 47 with commas between them
   * @return the languages by their names
   */
  public String languagesOf(String tags) {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .map(this::languageOf)
        .collect(Collectors.joining(of("list.comma")));
  }

  /**
   * Says on the page that follows that something has been saved, so that its draft may go.
   *
   * @param draft name of the form's draft
   * @param key key of the message bundle
   * @param arguments what stands in the placeholders
   */
  public void saved(String draft, String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, of(key, arguments), draft);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /**
   * Says on this page why something was not done; what was typed stays.
   *
   * @param refused the boundary's reason
   */
  public void refused(Refused refused) {
    add(FacesMessage.SEVERITY_ERROR, of(refused.key(), refused.arguments().toArray()), "");
  }

  private static void add(FacesMessage.Severity severity, String text, String draft) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, draft));
  }
}
