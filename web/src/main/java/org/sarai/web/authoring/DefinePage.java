package org.sarai.web.authoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** Defining a course. */
@Named
@RequestScoped
public class DefinePage {
  @EJB private Courses courses;
  @Inject private Texts say;

  private final DefineForm form = new DefineForm();

  /**
   * Defines the course.
   *
   * @return the trainer's home, freshly loaded; null (with the reason on the page) when refused
   */
  public String save() {
    try {
      var defined = courses.define(form.command());
      say.saved("define", defined.created() ? "define.created" : "define.changed", form.getCode());
      return "/authoring/teach.xhtml?faces-redirect=true";
    } catch (Refused refused) {
      say.refused(refused);
      return null;
    }
  }

  /**
   * @return what is typed
   */
  public DefineForm getForm() {
    return form;
  }
}
