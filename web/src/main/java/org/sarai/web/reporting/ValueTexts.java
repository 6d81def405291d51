package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.reporting.Dimension;
import org.sarai.web.shell.Countries;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** Dimensions and their values as the reader's language calls them. */
@Named
@RequestScoped
public class ValueTexts {
  @EJB private Courses courses;
  @Inject private Countries countries;
  @Inject private Shell shell;
  @Inject private Texts say;

  private Map<String, String> titles;

  /**
   * @param dimension a dimension
   * @return what it is called
   */
  public String name(Dimension dimension) {
    return say.of("figures.dimension." + dimension.parameter());
  }

  /**
   * @param dimension a dimension
   * @return what it is called within a sentence
   */
  public String within(Dimension dimension) {
    var name = name(dimension);
    return name.substring(0, 1).toLowerCase(shell.getLanguage().locale()) + name.substring(1);
  }

  /**
   * @param dimension a dimension
   * @param value a value of an answer or an address
   * @return what it is called; the value itself where it is a name, or nobody knows it
   */
  public String of(Dimension dimension, String value) {
    if (Dimension.NOT_STATED.equals(value)) {
      return say.of("notStated");
    }
    return switch (dimension) {
      case INSTITUTION, INSTITUTION_UNIT, YEAR -> value;
      case PROJECT -> String.join(say.of("list.comma"), Dimension.each(value));
      case INSTITUTION_TYPE -> known("outreach.type.", value);
      case COUNTRY, NATIONALITY -> value.matches("[A-Z]{2}") ? countries.of(value) : value;
      case SEX -> known("profile.sex.", value);
      case AGE_BAND -> known("age.", value);
      case DISABILITY -> known("yesno.", value);
      case COURSE -> titles().getOrDefault(value, value);
      case PROGRAMME -> known("figures.programme.", value);
      case MODE -> known("transcript.mode.", value);
      case LANGUAGE -> say.languageOf(value);
      case MONTH -> month(value);
      case FIRST_TIME -> known("figures.firstTime.", value);
      case EVIDENCE -> known("figures.evidence.", value);
    };
  }

  private String known(String family, String value) {
    try {
      return say.of(family + value);
    } catch (MissingResourceException nobodyKnowsIt) {
      return value;
    }
  }

  /**
   * @param month a month as answers write it, {@code 2026-03}
   * @return the month, written out
   */
  public String month(String month) {
    try {
      return DateTimeFormatter.ofPattern("LLLL uuuu", shell.getLanguage().locale())
          .format(YearMonth.parse(month));
    } catch (DateTimeException noMonth) {
      return month;
    }
  }

  /**
   * @param month a month
   * @return its name, as short as the language has it
   */
  public String shortMonth(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLL", shell.getLanguage().locale()).format(month);
  }

  /**
   * @param month a month
   * @return its year
   */
  public String year(YearMonth month) {
    return DateTimeFormatter.ofPattern("uuuu", shell.getLanguage().locale()).format(month);
  }

  /** Codes with titles, in the order of the codes. */
  private Map<String, String> titles() {
    if (titles == null) {
      titles =
          courses.all(shell.getLanguage().tag()).stream()
              .collect(Collectors.toMap(CourseRow::code, row -> row.code() + " " + row.title()));
    }
    return titles;
  }
}
