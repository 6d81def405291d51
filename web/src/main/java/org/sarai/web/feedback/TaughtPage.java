package org.sarai.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.assessment.TrainerReport;
import org.sarai.assessment.TrainerReports;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/**
 * Trainers' reports on {@code /feedback/CODE}: the list, the form, and with {@code ?report=} in the
 * address one that is corrected, with what it said before.
 */
@Named
@RequestScoped
public class TaughtPage {
  @EJB private TrainerReports reports;
  @Inject private FeedbackPage page;
  @Inject private Texts say;

  private final TaughtForm form = new TaughtForm();
  private List<TrainerReport> all;
  private List<TrainerReport> history;

  /** Fills the form with what is corrected. */
  public void load() {
    if (getReference() != null) {
      form.show(getHistory().get(0).report());
    }
  }

  /** Writes or corrects, and loads the page afresh; what is refused stays with the reason. */
  public void save() {
    try {
      var report = form.command(page.getCourse().code());
      if (getReference() == null) {
        reports.write(report);
      } else {
        reports.correct(getReference(), report);
      }
      say.saved("report", getReference() == null ? "taught.saved" : "taught.corrected");
      Faces.redirect(page.getPath() + "#reports");
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /**
   * @return reference of the report that is shown by itself; null for none
   */
  public String getReference() {
    return Query.filter("report");
  }

  public TaughtForm getForm() {
    return form;
  }

  /**
   * @return the reports of the group and days that the address asks for
   */
  public List<TrainerReport> getReports() {
    if (all == null) {
      all = reports.of(page.getCourse().code(), page.getAsked().question());
    }
    return all;
  }

  /**
   * @return all rows of the report that is shown by itself, the one that stands first
   */
  public List<TrainerReport> getHistory() {
    if (history == null && getReference() != null) {
      history = reports.history(page.getCourse().code(), getReference());
    }
    return history;
  }

  /**
   * @return whether the form is there: for a new report, or for one of the caller's own
   */
  public boolean isWriting() {
    return Faces.isUserInRole(Roles.TRAINER)
        && (getReference() == null || getHistory().get(0).mine());
  }
}
