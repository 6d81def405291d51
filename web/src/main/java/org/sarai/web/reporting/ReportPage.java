package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.sarai.reporting.Differences;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.Trained;
import org.sarai.reporting.Verification;
import org.sarai.web.shell.Query;

/**
 * {@code /reports/REFERENCE}: a frozen report with its figures, read from the ledgers and held
 * against its seal, and why they are others today.
 */
@Named
@RequestScoped
public class ReportPage {
  @EJB private FrozenReports reports;
  @Inject private Question question;
  @Inject private ValueTexts values;

  private FrozenReport report;
  private Verification verification;
  private Differences differences;

  /** A filter, or a part of the figures, in the reader's language. */
  public record Row(String name, String value, long persons, long participations) {}

  /** Reads the report, verifies it and explains it. */
  public void load() {
    report = reports.find(Query.segment(0));
    verification = reports.verify(report.reference());
    differences = reports.differences(report.reference());
  }

  public FrozenReport getReport() {
    return report;
  }

  public Verification getVerification() {
    return verification;
  }

  public Differences getDifferences() {
    return differences;
  }

  /**
   * @return by what the figures are divided
   */
  public String getDivided() {
    return report.question().by().stream().map(values::name).collect(Collectors.joining(" · "));
  }

  /**
   * @return the filters of the question
   */
  public List<Row> getFilters() {
    return report.question().filters().entrySet().stream()
        .map(
            filter ->
                new Row(
                    values.name(filter.getKey()),
                    question.value(filter.getKey(), filter.getValue()),
                    0,
                    0))
        .toList();
  }

  /**
   * @return the parts of the figures, the largest first
   */
  public List<Row> getParts() {
    return verification.figures().groups().stream()
        .map(group -> new Row(name(group), null, group.persons(), group.participations()))
        .toList();
  }

  private String name(Trained.Group group) {
    return report.question().by().stream()
        .map(dimension -> values.of(dimension, key(group, dimension)))
        .collect(Collectors.joining(" · "));
  }

  private static String key(Trained.Group group, Dimension dimension) {
    return group.key().get(dimension.parameter());
  }

  /**
   * @return the period in words
   */
  public String getPeriod() {
    return question.period(report.question().from(), report.question().to());
  }
}
