package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;

/** How many, where, and how do I know? The whole question stands in the address. */
@Named
@RequestScoped
public class AdminPage {
  @EJB private Statistics statistics;
  @Inject private Groups groups;
  @Inject private Question question;

  private Trained answer;
  private GroupRows rows;

  /**
   * Asks the question that the address holds. Sorting and paging ask it again. What a form has left
   * empty goes out of the address, so that it can be shared.
   */
  public void load() {
    if (!Faces.isPostback() && question.isUntidy()) {
      Faces.redirect(question.at(Groups.FIGURES));
      return;
    }
    answer = statistics.trained(question.asked().divided(getBy()));
    rows = new GroupRows(groups.of(answer, getBy()));
  }

  private Trained answer() {
    if (answer == null) {
      load();
    }
    return answer;
  }

  /**
   * @return what divides the figures; institutions, unless the address says otherwise
   */
  public List<Dimension> getBy() {
    var by = question.asked().by();
    return by.isEmpty() ? List.of(Dimension.INSTITUTION) : by;
  }

  /**
   * @return the largest parts, for the chart
   */
  public List<Strip> getStrips() {
    return Strip.of(getRows().all());
  }

  public GroupRows getRows() {
    answer();
    return rows;
  }

  /**
   * @return whether the parts have an order of their own and come in it
   */
  public boolean isOrdered() {
    return Groups.isOrdered(getBy());
  }

  public Trained.Total getTotal() {
    return answer().total();
  }

  /**
   * @return address of everybody behind the figures; null where they may not be listed
   */
  public String getPeople() {
    return question.people(question.asked(), getTotal().persons());
  }

  /**
   * @param dimension name of a dimension
   * @return address of the same question divided by it
   */
  public String by(String dimension) {
    return question.address(
        Groups.FIGURES, question.asked().by(List.of(Dimension.of(dimension).orElseThrow())));
  }

  /**
   * @return address of these figures as a file, to which the form is added
   */
  public String getFile() {
    return question.file(getBy());
  }

  public Instant getAsOf() {
    return answer().asOf();
  }

  public String getRuleVersion() {
    return answer().ruleVersion();
  }
}
