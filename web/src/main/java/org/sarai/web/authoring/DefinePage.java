package org.sarai.web.authoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
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
   * Defines the course; a new one opens its workshop. What is refused stays on it with the reason.
   */
  public void save() {
    try {
      var defined = courses.define(form.command());
      say.saved("define", defined.created() ? "define.created" : "define.changed", form.getCode());
      Faces.redirect(defined.created() ? "/workshop/%s" : "/teach", form.getCode());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /**
   * @return what is typed
   */
  public DefineForm getForm() {
    return form;
  }
}
