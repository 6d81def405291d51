package org.sarai.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.CohortName;
import org.sarai.enrolment.Cohorts;
import org.sarai.learning.CommentRow;
import org.sarai.learning.LearningRecords;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/**
 * {@code /feedback/CODE}: what learners tell from inside lessons and in surveys, and what trainers
 * report. The group and the days stand in the address.
 */
@Named
@RequestScoped
public class FeedbackPage {
  private static final int ROWS = 20;

  @EJB private LearningRecords records;
  @EJB private Cohorts cohorts;
  @Inject private Shell shell;

  private final FeedbackAsked asked = new FeedbackAsked(Faces::getRequestParameter);
  private CourseRow course;
  private List<CommentRow> comments;
  private List<CohortName> kept;

  /** Loads what the address asks for; what a form has left empty goes out of it. */
  public void load() {
    getCourse();
    asked.question();
    if (List.of("cohort", "from", "to").stream()
        .map(Faces::getRequestParameter)
        .anyMatch(value -> value != null && value.isBlank())) {
      Faces.redirect(asked.address(getPath()));
    }
  }

  public FeedbackAsked getAsked() {
    return asked;
  }

  public CourseRow getCourse() {
    if (course == null) {
      course = records.course(Query.segment(0), shell.getLanguage().tag());
    }
    return course;
  }

  /**
   * @return the groups of the course that the caller keeps
   */
  public List<CohortName> getCohorts() {
    if (kept == null) {
      kept = cohorts.ofCourse(getCourse().code(), shell.getLanguage().tag());
    }
    return kept;
  }

  /**
   * @return the page's own address, without a question
   */
  public String getPath() {
    return "/feedback/" + getCourse().code();
  }

  /**
   * @return how many comments there are
   */
  public int getTotal() {
    return all().size();
  }

  /**
   * @return those of this page, the newest first
   */
  public List<CommentRow> getComments() {
    return all().stream().skip((Query.page() - 1L) * ROWS).limit(ROWS).toList();
  }

  private List<CommentRow> all() {
    if (comments == null) {
      comments = new ArrayList<>();
      records.comments(getCourse().code(), shell.getLanguage().tag(), comments::add);
      comments.sort(Comparator.comparing(CommentRow::journaledAt).reversed());
    }
    return comments;
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return Query.previous(getPath(), "cohort", "from", "to");
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return Query.next(getPath(), ROWS, getTotal(), "cohort", "from", "to");
  }
}
