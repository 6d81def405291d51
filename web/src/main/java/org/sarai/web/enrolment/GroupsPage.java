package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.enrolment.Cohorts;
import org.sarai.enrolment.Nominated;
import org.sarai.enrolment.Nominated.Outcome;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** Opening groups, changing them, and their lists. */
@Named
@RequestScoped
public class GroupsPage {
  @EJB private Cohorts cohorts;
  @Inject private EnrolmentDesk desk;
  @Inject private Texts say;

  private Nominated listed;

  /** Opens a group and leads to it. */
  public void open() {
    attempt(
        () -> {
          var id = cohorts.open(CohortForm.opened());
          say.saved("cohort", "cohort.opened");
          Faces.redirect("/cohorts/%s", id);
        });
  }

  /** Changes the group that the address names. */
  public void change() {
    attempt(
        () -> {
          var id = Asked.idInPath();
          cohorts.change(id, CohortForm.changed(desk.cohort(id, "en")));
          say.saved("", "cohort.changed");
          Faces.redirect("/cohorts/%s", id);
        });
  }

  /** Puts whoever is written on the list. Lines that mean nobody come back. */
  public void list() {
    attempt(
        () -> {
          var id = Asked.idInPath();
          var written = Asked.text("written").orElse("").lines().toList();
          listed = cohorts.list(id, Asked.ids("chosen"), written);
          if (getUnknown() == 0) {
            say.saved("list", "cohort.listed.done", listed.count(Outcome.ENROLLED));
            Faces.redirect("/cohorts/%s", id);
          }
        });
  }

  /**
   * Takes somebody off the list.
   *
   * @param person who
   */
  public void strike(long person) {
    attempt(
        () -> {
          var id = Asked.idInPath();
          cohorts.strike(id, person);
          say.saved("", "cohort.struck");
          Faces.redirect("/cohorts/%s", id);
        });
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /**
   * @return what came of the list that was sent; null before
   */
  public Nominated getListed() {
    return listed;
  }

  /**
   * @return how many of its lines mean nobody, or several
   */
  public long getUnknown() {
    return listed == null ? 0 : listed.count(Outcome.UNKNOWN) + listed.count(Outcome.AMBIGUOUS);
  }
}
