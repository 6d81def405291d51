package org.sarai.web.indicators;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.indicators.Funder;
import org.sarai.indicators.ProjectFigures;
import org.sarai.indicators.Projects;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;

/** {@code /projects}: who was trained by which project, and for which funder. */
@Named
@RequestScoped
public class ProjectsPage {
  @EJB private Projects projects;
  @Inject private ProjectTexts names;

  private ProjectFigures figures;

  /** Counts everything. */
  public void load() {
    figures = projects.figures(getAudience(), AsOf.instant());
  }

  public ProjectFigures getFigures() {
    if (figures == null) {
      load();
    }
    return figures;
  }

  /**
   * @return the funders of the register
   */
  public List<Funder> getFunders() {
    return projects.funders();
  }

  public String getAudience() {
    return Objects.requireNonNullElse(Query.filter("audience"), usual());
  }

  private static String usual() {
    return (Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR)
            ? Register.MIGRANTS
            : Register.OFFICIALS)
        .audience();
  }

  /**
   * @return whose figures the caller may ask for
   */
  public List<String> getAudiences() {
    return Faces.isUserInRole(Roles.PROGRAMME)
        ? List.of(Register.OFFICIALS.audience(), Register.MIGRANTS.audience(), "all")
        : List.of(usual());
  }

  /**
   * @param code a funder's
   * @return what it is called
   */
  public String funder(String code) {
    return getFigures().funders().stream()
        .map(ProjectFigures.OfFunder::funder)
        .filter(funder -> funder.code().equals(code))
        .findFirst()
        .map(names::name)
        .orElse(code);
  }

  public String getAsOf() {
    return AsOf.text();
  }

  public boolean isKeeping() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }
}
