package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.authoring.DraftRow;
import org.sarai.authoring.DraftState;
import org.sarai.authoring.Drafts;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Shell;

/** {@code /workshop}: what waits for the caller, and the courses that can be written on. */
@Named
@RequestScoped
public class WorkshopsPage {
  @EJB private Courses courses;
  @EJB private Drafts drafts;
  @Inject private Shell shell;

  private List<DraftRow> open;
  private List<CourseRow> others;

  /** Loads the drafts. */
  public void load() {
    open = drafts.all();
  }

  private List<DraftRow> open() {
    if (open == null) {
      load();
    }
    return open;
  }

  /**
   * @return drafts in review that the caller can review or clear and has not written on, and own
   *     ones that can be published
   */
  public List<DraftRow> getWaiting() {
    return open().stream().filter(this::waits).toList();
  }

  private boolean waits(DraftRow row) {
    if (row.state() != DraftState.REVIEW) {
      return false;
    }
    if (row.mine()) {
      return row.reviewed() && row.cleared();
    }
    return isWriting() && !row.reviewed() || Faces.isUserInRole(Roles.REVIEWER) && !row.cleared();
  }

  /**
   * @return the drafts that do not wait for the caller
   */
  public List<DraftRow> getDrafts() {
    return open().stream().filter(row -> !waits(row)).toList();
  }

  /**
   * @return courses without a draft
   */
  public List<CourseRow> getOthers() {
    if (others == null) {
      var codes = open().stream().map(DraftRow::courseCode).toList();
      others =
          courses.all(shell.getLanguage().tag()).stream()
              .filter(course -> !codes.contains(course.code()))
              .toList();
    }
    return others;
  }

  /**
   * @return whether the caller writes courses
   */
  public boolean isWriting() {
    return shell.isFollowing();
  }
}
