package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Texts;

/** How many, where, and how do I know? The period stands in the address. */
@Named
@RequestScoped
public class AdminPage {
  private static final int BARS = 12;

  @EJB private Statistics statistics;
  @Inject private Texts say;

  private Trained answer;
  private InstitutionRows rows;

  /** Asks the question that the address holds. Sorting and paging ask it again. */
  public void load() {
    answer =
        statistics.trained(
            new TrainedQuestion(
                List.of(Dimension.INSTITUTION),
                day(getFrom()),
                day(getTo()),
                null,
                audience(),
                Map.of()));
    rows = new InstitutionRows(answer.groups().stream().map(this::row).toList());
  }

  private Trained answer() {
    if (answer == null) {
      load();
    }
    return answer;
  }

  private InstitutionFigures row(Trained.Group group) {
    var name = group.key().get(Dimension.INSTITUTION.parameter());
    return new InstitutionFigures(
        name == null || Dimension.NOT_STATED.equals(name) ? say.of("notStated") : name,
        group.persons(),
        group.participations());
  }

  private static String audience() {
    return Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR)
        ? Register.MIGRANTS.audience()
        : Register.OFFICIALS.audience();
  }

  private static LocalDate day(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException notIso) {
      throw Refused.invalid("refused.day", text);
    }
  }

  /**
   * @return the largest institutions, for the chart
   */
  public List<Bar> getBars() {
    return Bar.of(getRows().all(), BARS);
  }

  public InstitutionRows getRows() {
    answer();
    return rows;
  }

  public Trained.Total getTotal() {
    return answer().total();
  }

  public Instant getAsOf() {
    return answer().asOf();
  }

  public String getRuleVersion() {
    return answer().ruleVersion();
  }

  public String getFrom() {
    return Faces.getRequestParameter("from");
  }

  public String getTo() {
    return Faces.getRequestParameter("to");
  }
}
