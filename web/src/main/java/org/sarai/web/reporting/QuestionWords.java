package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.web.shell.Texts;

/** Questions in words, on pages and in documents. */
@RequestScoped
public class QuestionWords {
  @EJB private Institutions institutions;
  @Inject private Texts say;
  @Inject private ValueTexts values;

  /** Whose trainings, and when. */
  String whoAndWhen(TrainedQuestion question) {
    return say.of(
        "paper.question",
        say.of("figures.audience." + question.audience()),
        period(question.from(), question.to()));
  }

  /** Every filter, in the order of the dimensions. */
  String filters(TrainedQuestion question) {
    return question.filters().isEmpty()
        ? say.of("paper.filters.none")
        : say.of(
            "paper.filters",
            question.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> values.name(one.getKey()) + ": " + value(one.getKey(), one.getValue()))
                .collect(Collectors.joining(say.of("list.comma"))));
  }

  /** By what the figures are divided, within a sentence; empty if they are not. */
  String divided(List<Dimension> by) {
    return by.stream().map(values::within).reduce((a, b) -> say.of("figures.two", a, b)).orElse("");
  }

  /** What a filter means, institutions by their names. */
  String value(Dimension dimension, String value) {
    var isInstitution =
        dimension == Dimension.INSTITUTION || dimension == Dimension.INSTITUTION_UNIT;
    if (isInstitution && value.matches("\\d{1,18}")) {
      return institutions.rows(List.of(Long.valueOf(value))).stream()
          .findFirst()
          .map(InstitutionRow::name)
          .orElse(value);
    }
    return values.of(dimension, value);
  }

  /** A period; each end may be null. */
  String period(LocalDate from, LocalDate to) {
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
}
