package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.Participation;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Participations;
import org.sarai.enrolment.Standing;
import org.sarai.people.InstitutionRow;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Shell;

/**
 * {@code /enrolments}: who of the caller's people is where, with what waits first. Filters and page
 * number stand in the address.
 */
@Named
@RequestScoped
public class EnrolmentsPage {
  private static final int ROWS = 25;

  @EJB private Participations participations;
  @Inject private EnrolmentDesk desk;
  @Inject private Shell shell;

  private ParticipationFilter filter;
  private PageOf<Participation> rows;
  private Standing standing;

  /** Loads what the address asks for. */
  public void load() {
    filter = Asked.filter();
    standing =
        participations.standing(new ParticipationFilter(filter.courseCode(), null, null, false));
    rows = participations.find(filter, language(), (Asked.page() - 1) * ROWS, ROWS);
  }

  private String language() {
    return shell.getLanguage().tag();
  }

  /** A form that was sent comes without the loading of its page. */
  private PageOf<Participation> rows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public List<Participation> getRows() {
    return rows().rows();
  }

  public long getTotal() {
    return rows().total();
  }

  /** How many stand where, whatever state is looked at. */
  public Standing getStanding() {
    rows();
    return standing;
  }

  public ParticipationFilter getFilter() {
    rows();
    return filter;
  }

  public List<State> getStates() {
    return List.of(State.values());
  }

  public List<CourseRow> getCourses() {
    return desk.courses(language());
  }

  /** Whether the address asks for a course that is not among those to choose from. */
  public boolean isUnlisted() {
    var code = getFilter().courseCode();
    return code != null && getCourses().stream().noneMatch(course -> course.code().equals(code));
  }

  public List<CohortRow> getCohorts() {
    return desk.cohorts(language());
  }

  public List<InstitutionRow> getInstitutions() {
    return desk.institutions();
  }

  /** Address of the page before; null on the first. */
  public String getPrevious() {
    return Asked.page() == 1 ? null : address(Asked.page() - 1);
  }

  /** Address of the next page; null on the last. */
  public String getNext() {
    return getTotal() > (long) Asked.page() * ROWS ? address(Asked.page() + 1) : null;
  }

  private String address(int page) {
    return "/enrolments?" + Asked.query(getFilter()) + "page=" + page;
  }

  /** Address of the same list as a file. */
  public String getFile() {
    return "/api/v1/enrolments?" + Asked.query(getFilter()) + "format=csv";
  }
}
