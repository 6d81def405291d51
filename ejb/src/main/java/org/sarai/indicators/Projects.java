package org.sarai.indicators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.sarai.indicators.internal.Attribution;
import org.sarai.indicators.internal.ProjectStore;
import org.sarai.indicators.internal.Sound;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Projects and funders, and the trained people who are attributed to them. A person who was trained
 * by two projects is a person of both, and of both their funders, and one person of the total.
 */
@Stateless
public class Projects {
  @EJB private Attribution attribution;
  @EJB private ProjectStore store;

  /**
   * Who was trained by which project and for which funder.
   *
   * @param audience {@code officials}, {@code migrants} or {@code all}
   * @param asOf as the ledgers stood at this instant; null for now. The register is today's
   * @return the figures
   * @throws Refused (forbidden) if the audience is not the caller's; (invalid) if it is none
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public ProjectFigures figures(String audience, Instant asOf) {
    return attribution.of(
        store.projects(),
        store.funders(),
        audience,
        asOf == null || asOf.isAfter(Instant.now()) ? null : asOf);
  }

  /**
   * @return the projects of the register by their codes
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public List<Project> all() {
    return store.projects();
  }

  /**
   * @return the funders by their codes
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public List<Funder> funders() {
    return store.funders();
  }

  /**
   * Says what a project is; in place of what was said before under the same code.
   *
   * @param told all of it
   * @return whether there was none of that code
   * @throws Refused (invalid) without a code or an English name, with a period that ends before it
   *     begins, with a funder whom nobody knows, or with shares of more than the whole
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public boolean define(Project told) {
    var known = store.funders().stream().map(Funder::code).collect(Collectors.toSet());
    var project = Sound.project(told, known);
    var first = store.project(project.code()).isEmpty();
    store.add(project, false, null);
    return first;
  }

  /**
   * Takes a project out of the register. Records that name it stay as they are.
   *
   * @param code the project's
   * @param reason why; never blank
   * @throws Refused (not found) if there is no such project
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void withdraw(String code, String reason) {
    var project =
        store.project(code).orElseThrow(() -> Refused.notFound("refused.noProject", code));
    store.add(project, true, Reason.of(reason));
  }

  /**
   * Says who a funder is; in place of what was said before under the same code.
   *
   * @param told code and names
   * @return whether there was none of that code
   * @throws Refused (invalid) without a code or an English name
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public boolean defineFunder(Funder told) {
    var funder = Sound.funder(told);
    var first = store.funder(funder.code()).isEmpty();
    store.add(funder, false, null);
    return first;
  }

  /**
   * Takes a funder out of the register.
   *
   * @param code the funder's
   * @param reason why; never blank
   * @throws Refused (not found) if there is no such funder; (conflict) while a project names it
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void withdrawFunder(String code, String reason) {
    var funder = store.funder(code).orElseThrow(() -> Refused.notFound("refused.noFunder", code));
    store.projects().stream()
        .filter(project -> project.fundings().stream().anyMatch(f -> f.funder().equals(code)))
        .findFirst()
        .ifPresent(
            project -> {
              throw Refused.conflict("refused.funderPays", project.code());
            });
    store.add(funder, true, Reason.of(reason));
  }
}
