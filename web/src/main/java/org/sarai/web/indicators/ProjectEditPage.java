package org.sarai.web.indicators;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Projects;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** Keeps the register of projects and funders; what is refused stays with the reason. */
@Named
@RequestScoped
public class ProjectEditPage {
  @EJB private Projects projects;
  @Inject private Texts say;

  private ProjectForm form;

  /**
   * @return the project of the address, or what was typed
   */
  public ProjectForm getForm() {
    if (form == null) {
      form = new ProjectForm();
      if (Faces.isPostback()) {
        form.keep();
      } else {
        projects.all().stream()
            .filter(project -> project.code().equals(getEdited()))
            .findFirst()
            .ifPresent(form::show);
        projects.funders().stream()
            .filter(funder -> funder.code().equals(getEditedFunder()))
            .findFirst()
            .ifPresent(form::show);
      }
    }
    return form;
  }

  /**
   * @return code of the project that is edited; null for a new one
   */
  public String getEdited() {
    return Query.filter("edit");
  }

  /**
   * @return code of the funder that is edited; null for a new one
   */
  public String getEditedFunder() {
    return Query.filter("funder");
  }

  public void save() {
    change(() -> projects.define(getForm().project()), "project-" + said(getEdited()));
  }

  public void withdraw() {
    change(
        () -> projects.withdraw(getEdited(), Query.filter("reason")),
        "project-" + said(getEdited()));
  }

  public void saveFunder() {
    change(
        () -> projects.defineFunder(new Funder(getForm().funderCode(), getForm().funderNames())),
        "funder-" + said(getEditedFunder()));
  }

  public void withdrawFunder() {
    change(
        () -> projects.withdrawFunder(getEditedFunder(), Query.filter("reason")),
        "funder-" + said(getEditedFunder()));
  }

  private void change(Runnable change, String draft) {
    try {
      change.run();
      say.saved(draft, "indicators.saved");
      Faces.redirect("/projects");
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static String said(String code) {
    return Objects.toString(code, "");
  }
}
