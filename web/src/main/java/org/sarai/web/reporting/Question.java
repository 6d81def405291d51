package org.sarai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.PeopleBehind;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** What the address of a page of figures asks, for whoever asks it; {@code question} on pages. */
@Named
@RequestScoped
public class Question {
  static final String PEOPLE = "/figures/people";
  private static final String ALL = "all";

  @Inject private ValueTexts values;
  @Inject private QuestionWords words;

  private Asked asked;

  /**
   * A filter that is on.
   *
   * @param name of the dimension
   * @param value in the reader's language
   * @param without address of the same page without it
   */
  public record Chip(String name, String value, String without) {}

  Asked asked() {
    if (asked == null) {
      asked = Asked.of(parameters(), usual());
    }
    return asked;
  }

  private static Map<String, String[]> parameters() {
    return Faces.getRequestParameterValuesMap();
  }

  /** Whether the address says something that it need not say, as forms do. */
  boolean isUntidy() {
    return parameters().values().stream().flatMap(Arrays::stream).anyMatch(String::isBlank)
        || parameters().getOrDefault("by", new String[0]).length > 1;
  }

  /** Whose figures are meant when the address does not say it: those of the caller's register. */
  static String usual() {
    return Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR)
        ? Register.MIGRANTS.audience()
        : Register.OFFICIALS.audience();
  }

  /** Says the audience unless it is the officials, so that it means the same to whoever gets it. */
  String address(String path, Asked other) {
    return other.address(path, Register.OFFICIALS.audience());
  }

  /**
   * @param path of a page of figures
   * @return its address with this question
   */
  public String at(String path) {
    return address(path, asked());
  }

  /**
   * @return whose figures the caller may ask for
   */
  public List<String> getAudiences() {
    return Faces.isUserInRole(Roles.PROGRAMME)
        ? List.of(Register.OFFICIALS.audience(), Register.MIGRANTS.audience(), ALL)
        : List.of(usual());
  }

  public String getAudience() {
    return asked().audience();
  }

  public String getFrom() {
    return asked().from() == null ? null : asked().from().toString();
  }

  public String getTo() {
    return asked().to() == null ? null : asked().to().toString();
  }

  public String getAsOf() {
    return asked().asOf();
  }

  /**
   * Address of the people behind a figure. They are named to the administrator of the register; the
   * programme gets initials of officials, unless they are too few.
   *
   * @return null where they may not be listed
   */
  String people(Asked narrowed, long persons) {
    var open =
        isNaming()
            || persons >= PeopleBehind.FEWEST
                && getAudience().equals(Register.OFFICIALS.audience());
    return open && persons > 0 ? address(PEOPLE, narrowed.by(List.of())) : null;
  }

  /**
   * @param dimension name of a dimension
   * @param value one of its values
   * @param persons how many people the figures count there
   * @return address of these people; null where they may not be listed
   */
  public String people(String dimension, String value, long persons) {
    var narrowed = asked().with(Dimension.of(dimension).orElseThrow(), value);
    return people(narrowed, persons);
  }

  /**
   * @return whether the caller sees names
   */
  public boolean isNaming() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  /**
   * @param path of the page
   * @return every filter that is on
   */
  public List<Chip> chips(String path) {
    return asked().filters().entrySet().stream()
        .map(
            one ->
                new Chip(
                    values.name(one.getKey()),
                    value(one.getKey(), one.getValue()),
                    address(path, asked().without(one.getKey()))))
        .toList();
  }

  /**
   * @return the period in words
   */
  public String getPeriod() {
    return period(asked().from(), asked().to());
  }

  /** A period in words; each end may be null. */
  String period(LocalDate from, LocalDate to) {
    return words.period(from, to);
  }

  /** What a filter means, institutions by their names. */
  String value(Dimension dimension, String value) {
    return words.value(dimension, value);
  }

  /**
   * @param by what divides the figures
   * @return address of the same figures as a file, to which the form is added
   */
  String file(List<Dimension> by) {
    var asked = asked();
    var at = asked.question().asOf();
    return address(
            "/api/v1/statistics/trained",
            new Asked(
                by,
                asked.from(),
                asked.to(),
                at == null ? null : at.toString(),
                asked.audience(),
                asked.filters()))
        + "&format=";
  }
}
