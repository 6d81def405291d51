package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.Cohorts;
import org.sarai.enrolment.Listed;
import org.sarai.enrolment.Participation;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Participations;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Shell;

/**
 * {@code /cohorts/ID}: a group, for whoever keeps it; its members see that it is, and nobody else's
 * name.
 */
@Named
@RequestScoped
public class CohortPage {
  private static final int ROWS = 50;

  @EJB private Cohorts cohorts;
  @EJB private Participations participations;
  @Inject private Shell shell;

  private CohortRow cohort;
  private PageOf<Participation> rows;
  private List<Listed> listed = List.of();

  /** Loads the group that the address names. */
  public void load() {
    cohort = cohorts.find(Asked.idInPath(), language());
    if (cohort.keeping()) {
      rows =
          participations.find(
              ParticipationFilter.ofCohort(cohort.id()),
              language(),
              (Asked.page() - 1) * ROWS,
              ROWS);
      listed = cohorts.listed(cohort.id());
    }
  }

  private String language() {
    return shell.getLanguage().tag();
  }

  public CohortRow getCohort() {
    if (cohort == null) {
      load();
    }
    return cohort;
  }

  public List<Participation> getRows() {
    getCohort();
    return rows == null ? List.of() : rows.rows();
  }

  public long getTotal() {
    getCohort();
    return rows == null ? 0 : rows.total();
  }

  /**
   * @return who is on the list and not enrolled yet
   */
  public List<Listed> getListed() {
    getCohort();
    return listed;
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Asked.page() == 1
        ? null
        : "/cohorts/" + getCohort().id() + "?page=" + (Asked.page() - 1);
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return getTotal() > (long) Asked.page() * ROWS
        ? "/cohorts/" + getCohort().id() + "?page=" + (Asked.page() + 1)
        : null;
  }
}
