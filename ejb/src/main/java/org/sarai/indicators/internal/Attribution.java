package org.sarai.indicators.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.indicators.Attributed;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Project;
import org.sarai.indicators.ProjectFigures;
import org.sarai.indicators.ProjectFigures.OfFunder;
import org.sarai.indicators.ProjectFigures.OfProject;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;

/** Whose people are whose: each figure is counted for itself, and none is a sum. */
@Stateless
@PermitAll
public class Attribution {
  @EJB private Actuals actuals;

  public ProjectFigures of(
      List<Project> projects, List<Funder> funders, String audience, Instant asOf) {
    var counted = actuals.byProject(audience, asOf);
    var silentProjects = withheld(counted);
    var ofFunders =
        funders.stream()
            .map(funder -> ofFunder(funder, projects, silentProjects, audience, asOf))
            .toList();
    var paid =
        projects.stream().filter(one -> !one.fundings().isEmpty()).map(Project::code).toList();
    // With the others, the total would tell what is kept back of one.
    var silent = ofFunders.stream().anyMatch(one -> one.figures().withheld());
    var total = silent ? Attributed.WITHHELD : people(audience, paid, asOf);
    return new ProjectFigures(
        counted.asOf(),
        audience,
        ofProjects(projects, counted),
        ofFunders,
        total,
        total.withheld() ? null : (Long) (sum(ofFunders) - total.persons()));
  }

  private static long sum(List<OfFunder> funders) {
    return funders.stream().mapToLong(funder -> funder.figures().persons()).sum();
  }

  private static Set<String> withheld(Trained counted) {
    return counted.groups().stream()
        .filter(Trained.Group::isWithheld)
        .map(Attribution::code)
        .collect(Collectors.toSet());
  }

  private static String code(Trained.Group group) {
    return group.key().get(Dimension.PROJECT.parameter()).stripTrailing();
  }

  /** With its other projects, a funder's figure would tell what is kept back of one. */
  private OfFunder ofFunder(
      Funder funder, List<Project> projects, Set<String> withheld, String audience, Instant asOf) {
    var paid =
        projects.stream()
            .filter(
                project ->
                    project.fundings().stream()
                        .map(Funding::funder)
                        .anyMatch(funder.code()::equals))
            .toList();
    var codes = paid.stream().map(Project::code).toList();
    return new OfFunder(
        funder,
        codes,
        paid.stream().filter(Project::cofunded).map(Project::code).toList(),
        codes.stream().anyMatch(withheld::contains)
            ? Attributed.WITHHELD
            : people(audience, codes, asOf));
  }

  private Attributed people(String audience, List<String> projects, Instant asOf) {
    if (projects.isEmpty()) {
      return Attributed.NOBODY;
    }
    var total = actuals.ofProjects(audience, projects, asOf).total();
    return total.isWithheld()
        ? Attributed.WITHHELD
        : new Attributed(total.persons(), total.possibleDuplicates(), total.participations());
  }

  /** The register's in its order, then what only records name; without those of no project. */
  private static List<OfProject> ofProjects(List<Project> projects, Trained counted) {
    var figures = new HashMap<String, Attributed>();
    var unknown = new ArrayList<OfProject>();
    for (var group : counted.groups()) {
      var code = code(group);
      figures.put(
          code,
          group.isWithheld()
              ? Attributed.WITHHELD
              : new Attributed(group.persons(), null, group.participations()));
      if (projects.stream().noneMatch(project -> project.code().equals(code))
          && !code.equals(Dimension.NOT_STATED)) {
        unknown.add(new OfProject(code, null, figures.get(code)));
      }
    }
    var all = new ArrayList<>(ofRegister(projects, figures));
    all.addAll(unknown);
    return all;
  }

  private static List<OfProject> ofRegister(
      List<Project> projects, Map<String, Attributed> figures) {
    return projects.stream()
        .map(
            project ->
                new OfProject(
                    project.code(),
                    project,
                    figures.getOrDefault(project.code(), Attributed.NOBODY)))
        .toList();
  }
}
