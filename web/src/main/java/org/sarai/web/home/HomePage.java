package org.sarai.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.Enrolments;
import org.sarai.web.shell.Shell;

/** What must I do next? One course first, then the others, then what is completed. */
@Named
@RequestScoped
public class HomePage {
  @EJB private Enrolments enrolments;
  @Inject private Shell shell;

  private EnrolmentRow next;
  private List<EnrolmentRow> others = List.of();
  private List<EnrolmentRow> completed = List.of();
  private List<EnrolmentRow> waiting = List.of();

  /** Loads the caller's courses. */
  public void load() {
    var mine = enrolments.mine(shell.getLanguage().tag());
    // Begun before not begun; within each the boundary's order (what is due first) stays.
    var open =
        mine.stream()
            .filter(row -> row.state().learning() && row.state() != State.COMPLETED)
            .sorted(Comparator.comparing(row -> row.state() != State.STARTED))
            .toList();
    next = open.isEmpty() ? null : open.get(0);
    others = open.isEmpty() ? open : open.subList(1, open.size());
    waiting = mine.stream().filter(row -> !row.state().learning()).toList();
    completed = mine.stream().filter(row -> row.state() == State.COMPLETED).toList();
  }

  /**
   * @return the course to go on with; null when there is none
   */
  public EnrolmentRow getNext() {
    return next;
  }

  /**
   * @return the other courses that are not completed
   */
  public List<EnrolmentRow> getOthers() {
    return others;
  }

  /**
   * @return completed courses, the newest first
   */
  public List<EnrolmentRow> getCompleted() {
    return completed;
  }

  /**
   * @return courses that the caller waits for, be it for approval or for a place
   */
  public List<EnrolmentRow> getWaiting() {
    return waiting;
  }

  /**
   * @return today, as days are reckoned here
   */
  public LocalDate getToday() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
