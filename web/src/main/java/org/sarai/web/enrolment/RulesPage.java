package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.catalogue.CourseRules;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Places;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** How people come into the course that the address names. */
@Named
@RequestScoped
public class RulesPage {
  @EJB private Courses courses;
  @EJB private Places places;
  @Inject private Texts say;

  private CourseRules rules;

  /**
   * @return the rules as they are
   */
  public CourseRules getRules() {
    if (rules == null) {
      rules = courses.rules(Asked.text("course").orElse(""));
    }
    return rules;
  }

  /** Changes them. */
  public void save() {
    var course = Asked.text("course").orElse("");
    try {
      places.change(
          course,
          new CourseRules(
              Asked.text("open").isPresent(),
              Asked.text("approval").isPresent(),
              Asked.places("capacity").orElse(null)));
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    say.saved("", "rules.saved", course);
    Faces.redirect("/enrolments?course=%s", course);
  }
}
