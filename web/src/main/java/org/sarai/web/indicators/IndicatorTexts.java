package org.sarai.web.indicators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import org.sarai.indicators.Figure;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.Standing;
import org.sarai.reporting.Dimension;
import org.sarai.web.reporting.ValueTexts;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** Indicators in the reader's language. */
@Named
@RequestScoped
public class IndicatorTexts {
  @Inject private Shell shell;
  @Inject private Texts say;
  @Inject private ValueTexts values;

  /**
   * Something that narrows a question.
   *
   * @param name of the dimension
   * @param value which it must have
   */
  public record Narrowed(String name, String value) {}

  public String name(Indicator indicator) {
    return indicator.name(shell.getLanguage().tag());
  }

  public String definition(Indicator indicator) {
    return indicator.definition(shell.getLanguage().tag());
  }

  /**
   * @param indicator an indicator
   * @return of what its value is a number
   */
  public String unit(Indicator indicator) {
    return say.of("indicators.unit." + indicator.unitName());
  }

  /**
   * @param figure a value; null for none yet
   * @return the number, or in words why there is none
   */
  public String value(Figure figure) {
    if (figure == null) {
      return say.of("indicators.notYet");
    }
    if (figure.withheld()) {
      return say.of("figures.withheld");
    }
    return figure.value() == null ? say.of("indicators.none") : say.number(figure.value());
  }

  /**
   * @param standing how an indicator stands
   * @return the same as a sentence
   */
  public String story(Standing standing) {
    var indicator = standing.indicator();
    return say.of(
        "indicators.story." + standing.state().name(),
        value(standing.actual()),
        unit(indicator),
        say.number(indicator.target().value()),
        say.day(indicator.target().day()));
  }

  /**
   * @param dimension name of a dimension in addresses
   * @return what it is called
   */
  public String dimension(String dimension) {
    return Dimension.of(dimension)
        .map(values::name)
        .orElseGet(() -> say.of("outreach.by." + dimension));
  }

  /**
   * @param indicator whose
   * @param dimension name of a dimension in addresses
   * @param value one of its values, as answers write it
   * @return what it is called
   */
  public String value(Indicator indicator, String dimension, String value) {
    if (Dimension.NOT_STATED.equals(value)) {
      return say.of("notStated");
    }
    return switch (dimension) {
      case "channel" ->
          say.of(
              (indicator.measure().name().equals("OUTREACH") ? "outreach" : "counselling")
                  + ".channel."
                  + value);
      case "method" -> say.of("outreach.method." + value);
      case "topic" -> say.of("outreach.topic." + value);
      default -> Dimension.of(dimension).map(one -> values.of(one, value)).orElse(value);
    };
  }

  /**
   * @param indicator whose
   * @return what narrows its question
   */
  public List<Narrowed> narrowed(Indicator indicator) {
    return new TreeMap<>(indicator.question().filters())
        .entrySet().stream()
            .map(
                one ->
                    new Narrowed(
                        dimension(one.getKey()), value(indicator, one.getKey(), one.getValue())))
            .toList();
  }

  /**
   * @param indicator whose
   * @return the period that counts, in words
   */
  public String period(Indicator indicator) {
    var from = indicator.question().from();
    var to = indicator.question().to();
    if (from == null && to == null) {
      return say.of("figures.period.all");
    }
    if (from == null) {
      return say.of("figures.period.until", say.day(to));
    }
    return to == null
        ? say.of("figures.period.since", say.day(from))
        : say.of("figures.period.between", say.day(from), say.day(to));
  }

  /**
   * @param indicator whose
   * @param asOf as the address says it; null for now
   * @return address of the figure; null for what is entered
   */
  public String address(Indicator indicator, String asOf) {
    return QuestionAddress.of(indicator, asOf);
  }

  /**
   * @param path of what can be had as a file
   * @return its address, to which a form is added
   */
  public String file(String path) {
    var at = AsOf.instant();
    return path + (at == null ? "?" : "?asOf=" + at + "&") + "format=";
  }

  /**
   * @param path of what can be had as a file
   * @param audience whose figures
   * @return its address, to which a form is added
   */
  public String file(String path, String audience) {
    return file(path).replaceFirst("\\?", "?audience=" + audience + "&");
  }
}
