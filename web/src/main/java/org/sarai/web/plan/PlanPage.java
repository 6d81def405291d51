package org.sarai.web.plan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.plan.AcademyRow;
import org.sarai.plan.DueRow;
import org.sarai.plan.PlanView;
import org.sarai.plan.Plans;
import org.sarai.plan.TrainerRow;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Shell;

/** {@code /plan}: academies with a plan; {@code /plan/ID/YEAR}: a year against reality. */
@Named
@RequestScoped
public class PlanPage {
  @EJB private Plans plans;
  @Inject private Shell shell;

  private List<AcademyRow> academies;
  private PlanView view;
  private List<TrainerRow> trainers;
  private List<DueRow> due;

  /** Loads what the address asks for, so that a refusal comes before anything is shown. */
  public void load() {
    if (Where.academy() == null) {
      getAcademies();
    } else {
      getView();
      getDue();
    }
  }

  public boolean isList() {
    return Where.academy() == null;
  }

  public String getAddress() {
    return Where.address();
  }

  public int getYear() {
    return Where.year();
  }

  public List<AcademyRow> getAcademies() {
    if (academies == null) {
      academies = plans.academies();
    }
    return academies;
  }

  public PlanView getView() {
    if (view == null) {
      view = plans.plan(Where.academy(), Where.year(), shell.getLanguage().tag());
    }
    return view;
  }

  /** The trainer pool; empty for those who see no names. */
  public List<TrainerRow> getTrainers() {
    if (trainers == null) {
      trainers = isNaming() ? plans.trainers(Where.academy()) : List.of();
    }
    return trainers;
  }

  /** Reference of the rule whose due people are asked for; null for none. */
  public String getAsked() {
    return Faces.getRequestParameter("due");
  }

  public List<DueRow> getDue() {
    if (due == null) {
      due = getAsked() == null ? List.of() : plans.due(Where.academy(), Where.year(), getAsked());
    }
    return due;
  }

  /** Whether the caller may see people by name. */
  public boolean isNaming() {
    return isEditing() || Faces.isUserInRole(Roles.FOCAL_POINT);
  }

  public boolean isEditing() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR);
  }
}
